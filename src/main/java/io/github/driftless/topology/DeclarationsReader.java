package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.ActorSpec;
import io.github.driftless.topology.Overlay.Declaration;
import io.github.driftless.topology.Overlay.FlowSpec;
import io.github.driftless.topology.Overlay.GroupSpec;
import io.github.driftless.topology.Overlay.NetworkSpec;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.TierSpec;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what {@code topology.yaml} declares: actors, networks, tiers, groups, services, flows. */
final class DeclarationsReader {

  private DeclarationsReader() {}

  static List<ActorSpec> actors(Fields fields) {
    return fields.entries().stream()
        .map(
            entry -> {
              Fields actor = fields.map(entry.key());
              return new ActorSpec(
                  new Actor(
                      entry.key(),
                      actor.words("title").orElse(entry.key()),
                      word(Actor.Kind.class, actor, "kind").orElse(Actor.Kind.PERSON),
                      word(Zone.class, actor, "at").orElse(Zone.LAN),
                      actor.text("subnet"),
                      entry.keyLocation()),
                  entry.keyLocation());
            })
        .toList();
  }

  static List<NetworkSpec> networks(Fields fields) {
    return fields.entries().stream()
        .map(
            entry -> {
              Fields network =
                  entry.value() instanceof MappingNode map
                      ? new Fields(map)
                      : new Fields(Optional.empty());
              return new NetworkSpec(
                  new Network(
                      entry.key(),
                      List.of(entry.key()),
                      network.text("driver").orElse(Network.DEFAULT_DRIVER),
                      Map.of(),
                      network.flag("internal"),
                      false,
                      false,
                      false,
                      network.texts("subnets").stream()
                          .map(
                              it -> new Network.Subnet(it.value(), Optional.empty(), it.location()))
                          .toList(),
                      Optional.empty(),
                      entry.keyLocation()),
                  entry.keyLocation());
            })
        .toList();
  }

  static List<TierSpec> tiers(Fields fields) {
    return fields.entries().stream()
        .map(
            entry -> {
              Fields tier = fields.map(entry.key());
              return new TierSpec(
                  entry.key(), tier.words("title"), tier.located("color"), entry.keyLocation());
            })
        .toList();
  }

  static List<GroupSpec> groups(Fields fields) {
    return fields.entries().stream()
        .map(
            entry -> {
              Fields group = fields.map(entry.key());
              return new GroupSpec(
                  entry.key(),
                  group.words("title"),
                  group.texts("services"),
                  group.located("tier"),
                  group.flag("rest"),
                  entry.keyLocation());
            })
        .toList();
  }

  static Map<String, ServiceSpec> services(Fields fields) {
    Map<String, ServiceSpec> services = new LinkedHashMap<>();
    for (MappingNode.Entry entry : fields.entries()) {
      Fields service = fields.map(entry.key());
      services.put(
          entry.key(),
          new ServiceSpec(
              service.words("title"),
              service.text("role"),
              service.words("note"),
              service.words("stereotype"),
              service.located("tier"),
              service.texts("ports"),
              declaration(service),
              inferring(service),
              entry.keyLocation()));
    }
    return services;
  }

  /** {@code infer: false}, or what of it is switched off. */
  static Inferring inferring(Fields fields) {
    Optional<Node> node = fields.node("infer");
    if (node.isEmpty()) {
      return Inferring.ALL;
    }
    if (!(node.get() instanceof MappingNode map)) {
      return fields.flag("infer") ? Inferring.ALL : Inferring.NOTHING;
    }
    Fields each = new Fields(map);
    return new Inferring(on(each, "roles"), on(each, "flows"), on(each, "routes"));
  }

  private static boolean on(Fields fields, String key) {
    return fields.entry(key).isEmpty() || fields.flag(key);
  }

  private static Optional<Declaration> declaration(Fields service) {
    if (Stream.of("image", "networks", "network-mode", "kind")
        .noneMatch(key -> service.entry(key).isPresent())) {
      return Optional.empty();
    }
    boolean external = service.text("kind").filter("external"::equals).isPresent();
    return Optional.of(
        new Declaration(
            service.text("image"),
            service.texts("networks"),
            service.located("network-mode"),
            external
                ? Optional.of(word(Zone.class, service, "at").orElse(Zone.LAN))
                : Optional.empty()));
  }

  static List<FlowSpec> flows(List<Node> nodes) {
    return nodes.stream()
        .map(node -> new Fields((MappingNode) node))
        .map(
            flow ->
                new FlowSpec(
                    flow.texts("from"),
                    flow.texts("to"),
                    flow.words("label"),
                    word(Flow.Kind.class, flow, "kind").orElse(Flow.Kind.MAIN),
                    flow.flag("both")))
        .toList();
  }

  /** The schema has approved the word. */
  private static <E extends Enum<E>> Optional<E> word(Class<E> type, Fields fields, String key) {
    return fields.text(key).map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
  }
}
