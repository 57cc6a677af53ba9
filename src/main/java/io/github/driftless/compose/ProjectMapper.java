package io.github.driftless.compose;

import io.github.driftless.compose.ComposeService.NetworkMode;
import io.github.driftless.problem.Location;
import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Typed views of the resolved tree. */
final class ProjectMapper {

  /**
   * Options that only name an interface, or say how large a packet may be (Docker documentation,
   * "Bridge network driver", "Macvlan network driver", "IPvlan network driver"): whatever they say,
   * a network leads where it leads.
   */
  private static final Set<String> OF_INTERFACES =
      Set.of(
          "parent",
          "com.docker.network.bridge.name",
          "com.docker.network.container_iface_prefix",
          "com.docker.network.driver.mtu");

  private ProjectMapper() {}

  static List<ComposeNetwork> networks(MappingNode resolved) {
    List<ComposeNetwork> networks = new ArrayList<>();
    Trees.mapping(resolved, "networks")
        .ifPresent(all -> all.entries().forEach(entry -> networks.add(network(entry))));
    return networks;
  }

  private static ComposeNetwork network(Entry entry) {
    MappingNode network = (MappingNode) entry.value();
    List<ComposeNetwork.Subnet> subnets = new ArrayList<>();
    Trees.mapping(network, "ipam")
        .ifPresent(
            ipam -> {
              for (MappingNode pool : Checks.items(ipam, "config")) {
                pool.entry("subnet")
                    .flatMap(subnet -> subnet(pool, subnet))
                    .ifPresent(subnets::add);
              }
            });
    return new ComposeNetwork(
        entry.key(),
        Trees.text(network, "name").orElse(entry.key()),
        Trees.text(network, "driver"),
        texts(network, "driver_opts"),
        isTrue(network, "external"),
        isTrue(network, "internal"),
        isTrue(network, "attachable"),
        isTrue(network, "enable_ipv6"),
        subnets,
        kind(network),
        entry.keyLocation());
  }

  /** Returns the variables without a value that the kind of a network hangs on. */
  private static List<String> kind(MappingNode network) {
    Stream<Node> options =
        Trees.mapping(network, "driver_opts").stream()
            .flatMap(all -> all.entries().stream())
            .filter(option -> !OF_INTERFACES.contains(option.key()))
            .map(Entry::value);
    return Stream.concat(
            Stream.of("driver", "external", "internal").flatMap(key -> network.get(key).stream()),
            options)
        .flatMap(value -> Trees.allUnset(value).stream())
        .distinct()
        .toList();
  }

  private static Optional<ComposeNetwork.Subnet> subnet(MappingNode pool, Entry subnet) {
    return Trees.textOf(subnet.value())
        .map(
            range ->
                new ComposeNetwork.Subnet(
                    range, Trees.text(pool, "gateway"), subnet.value().location()));
  }

  static ComposeService service(Entry entry) {
    MappingNode service = (MappingNode) entry.value();
    Map<String, Optional<String>> environment = new LinkedHashMap<>();
    Trees.mapping(service, "environment")
        .ifPresent(
            all -> all.entries().forEach(e -> environment.put(e.key(), Trees.textOf(e.value()))));
    return new ComposeService(
        entry.key(),
        Trees.text(service, "image"),
        Trees.text(service, "container_name"),
        Trees.text(service, "hostname"),
        service.get("network_mode").map(ProjectMapper::networkMode),
        attachments(service),
        ports(service),
        list(service, "expose"),
        dependencies(service),
        links(service),
        extraHosts(service),
        mounts(service),
        environment,
        texts(service, "labels"),
        list(service, "profiles"),
        entry.keyLocation(),
        service);
  }

  private static NetworkMode networkMode(Node node) {
    String text = Trees.textOf(node).orElse("");
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    NetworkMode.Kind kind =
        switch (colon < 0 ? text : text.substring(0, colon + 1)) {
          case "none" -> NetworkMode.Kind.NONE;
          case "host" -> NetworkMode.Kind.HOST;
          case "bridge" -> NetworkMode.Kind.BRIDGE;
          case "service:" -> NetworkMode.Kind.SERVICE;
          case "container:" -> NetworkMode.Kind.CONTAINER;
          default -> NetworkMode.Kind.OTHER;
        };
    String target =
        switch (kind) {
          case SERVICE, CONTAINER -> rest;
          case OTHER -> text;
          default -> "";
        };
    return new NetworkMode(kind, target, Trees.unset(node), node.location());
  }

  private static List<ComposeService.Attachment> attachments(MappingNode service) {
    List<ComposeService.Attachment> attachments = new ArrayList<>();
    Trees.mapping(service, "networks")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                Optional<MappingNode> options =
                    entry.value() instanceof MappingNode mapping
                        ? Optional.of(mapping)
                        : Optional.empty();
                attachments.add(
                    new ComposeService.Attachment(
                        entry.key(),
                        options.map(it -> list(it, "aliases")).orElse(List.of()),
                        options.flatMap(it -> Trees.text(it, "ipv4_address")),
                        options.flatMap(it -> Trees.text(it, "ipv6_address")),
                        options
                            .flatMap(it -> it.get("gw_priority"))
                            .flatMap(ProjectMapper::number)
                            .orElse(0L),
                        entry.keyLocation()));
              }
            });
    return attachments;
  }

  private static Optional<Long> number(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarType.INTEGER
        ? Optional.of(CoreSchema.integer(scalar.text()).longValue())
        : Optional.empty();
  }

  private static List<ComposeService.Port> ports(MappingNode service) {
    List<ComposeService.Port> ports = new ArrayList<>();
    for (MappingNode port : Checks.items(service, "ports")) {
      Optional<Node> target = port.get("target");
      if (target.isPresent() && target.get() instanceof ScalarNode number) {
        ports.add(
            new ComposeService.Port(
                Trees.text(port, "host_ip"),
                Trees.text(port, "published"),
                Trees.isOpen(number) && number.type() == ScalarType.TEXT
                    ? 0
                    : CoreSchema.integer(number.text()).intValue(),
                Trees.text(port, "target"),
                Trees.text(port, "protocol").orElse("tcp"),
                Trees.text(port, "mode").orElse("ingress"),
                variables(port),
                Trees.allUnset(port),
                port.comment(),
                port.location()));
      }
    }
    return ports;
  }

  private static List<ComposeService.Link> links(MappingNode service) {
    return located(
        service,
        "links",
        (text, at) -> {
          int colon = text.indexOf(':');
          return colon < 0
              ? new ComposeService.Link(text, text, at)
              : new ComposeService.Link(text.substring(0, colon), text.substring(colon + 1), at);
        });
  }

  private static List<ComposeService.ExtraHost> extraHosts(MappingNode service) {
    return located(
        service,
        "extra_hosts",
        (text, at) -> {
          int equals = text.indexOf('=');
          return new ComposeService.ExtraHost(
              text.substring(0, equals), text.substring(equals + 1), at);
        });
  }

  private static List<ComposeService.Mount> mounts(MappingNode service) {
    return Checks.items(service, "volumes").stream()
        .map(
            mount ->
                new ComposeService.Mount(
                    Trees.text(mount, "type").orElse("volume"),
                    Trees.text(mount, "source"),
                    Trees.text(mount, "target").orElse(""),
                    isTrue(mount, "read_only"),
                    mount.location()))
        .toList();
  }

  private static <T> List<T> located(
      MappingNode mapping, String key, BiFunction<String, Location, T> reading) {
    return Trees.list(mapping, key).map(SequenceNode::items).orElse(List.of()).stream()
        .flatMap(
            item -> Trees.textOf(item).map(text -> reading.apply(text, item.location())).stream())
        .toList();
  }

  private static List<String> variables(MappingNode mapping) {
    Set<String> variables = new LinkedHashSet<>();
    for (Entry entry : mapping.entries()) {
      if (entry.value() instanceof ScalarNode scalar) {
        variables.addAll(scalar.variables());
      }
    }
    return List.copyOf(variables);
  }

  private static List<ComposeService.Dependency> dependencies(MappingNode service) {
    Set<Location> implying = new HashSet<>();
    for (String key : List.of("links", "volumes_from")) {
      Trees.list(service, key)
          .map(SequenceNode::items)
          .ifPresent(items -> items.forEach(item -> implying.add(item.location())));
    }
    for (String key : List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
      service.get(key).ifPresent(node -> implying.add(node.location()));
    }
    List<ComposeService.Dependency> dependencies = new ArrayList<>();
    Trees.mapping(service, "depends_on")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                MappingNode dependency = (MappingNode) entry.value();
                dependencies.add(
                    new ComposeService.Dependency(
                        entry.key(),
                        Trees.text(dependency, "condition").orElse("service_started"),
                        isTrue(dependency, "required"),
                        implying.contains(entry.keyLocation()),
                        entry.keyLocation()));
              }
            });
    return dependencies;
  }

  private static List<String> list(MappingNode mapping, String key) {
    return Trees.list(mapping, key)
        .map(list -> list.items().stream().flatMap(i -> Trees.textOf(i).stream()).toList())
        .orElse(List.of());
  }

  private static Map<String, String> texts(MappingNode mapping, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    Trees.mapping(mapping, key)
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        e -> Trees.textOf(e.value()).ifPresent(text -> texts.put(e.key(), text))));
    return texts;
  }

  private static boolean isTrue(MappingNode mapping, String key) {
    return mapping.get(key).map(Trees::isTrue).orElse(false);
  }
}
