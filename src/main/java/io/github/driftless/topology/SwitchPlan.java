package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService.Dependency;
import io.github.driftless.topology.AttributeEdit.Part;
import io.github.driftless.topology.SwitchTarget.Move;
import io.github.driftless.topology.Wiring.Home;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which attributes of which services have to change so that services leave as they should. */
final class SwitchPlan {

  /**
   * What the engine refuses on a container that joins another's network (Docker Engine, "container
   * networking": hostname, addresses, names and ports are those of the other).
   */
  private static final List<String> REFUSED =
      List.of("hostname", "mac_address", "links", "extra_hosts", "dns", "expose");

  private final Wiring wiring;
  private final WrittenFiles written;
  private final Service gateway;
  private final DirectNetworks networks;
  private final SwitchTarget target;
  private final PortMoves ports;

  /**
   * @param target how services are to be wired
   * @param ports what becomes of the ports
   */
  SwitchPlan(
      Wiring wiring,
      WrittenFiles written,
      Service gateway,
      DirectNetworks networks,
      SwitchTarget target,
      PortMoves ports) {
    this.wiring = wiring;
    this.written = written;
    this.gateway = gateway;
    this.networks = networks;
    this.target = target;
    this.ports = ports;
  }

  PortMoves ports() {
    return ports;
  }

  /** Returns what changes in a service, in the order in which it is written; often nothing. */
  List<AttributeEdit> edits(Service service) {
    Optional<Home> home = wiring.home(service);
    List<AttributeEdit> edits = new ArrayList<>();
    if (home.isEmpty()) {
      return edits;
    }
    Move move = target.move(service);
    if (move == Move.JOINS) {
      joins(home.get(), edits);
    } else if (move == Move.LEAVES) {
      leaves(home.get(), edits);
    }
    ports.of(service).ifPresent(edits::add);
    return edits;
  }

  private void joins(Home home, List<AttributeEdit> edits) {
    edits.add(
        AttributeEdit.scalar(
            "network_mode", mode(home), List.of(ComposeLines.quoted(joined(home.loaded())))));
    io.github.driftless.compose.ComposeService service = home.service();
    if (!service.networks().isEmpty()) {
      boolean implied =
          service.networks().stream()
              .allMatch(at -> at.location().equals(service.resolved().location()));
      edits.add(implied ? AttributeEdit.implied("networks") : removed(home, "networks"));
    }
    for (String key : REFUSED) {
      if (service.resolved().has(key)) {
        edits.add(removed(home, key));
      }
    }
  }

  private AttributeEdit removed(Home home, String key) {
    Node value = value(home, key);
    return value instanceof ScalarNode
        ? AttributeEdit.scalar(key, ComposeLines.of(value), List.of())
        : AttributeEdit.removed(key, ComposeLines.of(value));
  }

  /** A name compose knows only among the services loaded together; others know the container. */
  private String joined(LoadedProject loaded) {
    Home home = wiring.home(gateway).orElseThrow();
    return home.loaded() == loaded
        ? "service:" + home.service().name()
        : "container:" + gateway.containerName();
  }

  private void leaves(Home home, List<AttributeEdit> edits) {
    edits.add(AttributeEdit.scalar("network_mode", mode(home), List.of()));
    List<Part> keys =
        networks.in(home.loaded()).keySet().stream()
            .map(key -> Part.of(List.of("- " + ComposeLines.text(key))))
            .toList();
    edits.add(new AttributeEdit("networks", false, List.of(), List.of(), keys, false));
    dependsOn(home).ifPresent(edits::add);
  }

  /** A service that left has nothing to wait for at the gateway any more. */
  private Optional<AttributeEdit> dependsOn(Home home) {
    Home at = wiring.home(gateway).orElseThrow();
    String name = at.service().name();
    List<String> written =
        home.service().dependsOn().stream()
            .filter(dependency -> !dependency.implied())
            .map(Dependency::service)
            .toList();
    if (at.loaded() != home.loaded() || !written.contains(name)) {
      return Optional.empty();
    }
    List<Part> kept = new ArrayList<>();
    List<Part> taken = new ArrayList<>();
    parts(home, written)
        .forEach((service, part) -> (service.equals(name) ? taken : kept).add(part));
    return Optional.of(new AttributeEdit("depends_on", false, kept, taken, List.of(), false));
  }

  /** Returns the dependencies of a service by name: as its file has them where one file has all. */
  private Map<String, Part> parts(Home home, List<String> names) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Node own = value(home, "depends_on");
    if (own instanceof SequenceNode list) {
      for (Node item : list.items()) {
        parts.put(((ScalarNode) item).text(), Part.of(ComposeLines.item(item)));
      }
    } else {
      entries(own, parts);
    }
    if (!parts.keySet().containsAll(names)) {
      parts.clear();
      entries(home.service().resolved().get("depends_on").orElseThrow(), parts);
      parts.keySet().retainAll(names);
    }
    return parts;
  }

  private static void entries(Node node, Map<String, Part> parts) {
    for (MappingNode.Entry entry : ((MappingNode) node).entries()) {
      parts.put(entry.key(), Part.of(ComposeLines.entry(entry)));
    }
  }

  private List<String> mode(Home home) {
    return home.service().networkMode().isEmpty()
        ? List.of()
        : ComposeLines.of(value(home, "network_mode"));
  }

  /** Returns an attribute as its file has it, else, for one that came from elsewhere, resolved. */
  private Node value(Home home, String key) {
    return written
        .attribute(home.loaded(), home.service().name(), key)
        .or(() -> home.service().resolved().get(key))
        .orElseThrow();
  }

  /**
   * Returns the networks that a project has to be told of: by key, the real name.
   *
   * @param services those of which some may leave
   */
  Map<String, String> foreignNetworks(LoadedProject loaded, List<Service> services) {
    Map<String, String> foreign = new LinkedHashMap<>();
    boolean needed =
        services.stream()
            .filter(service -> target.move(service) == Move.LEAVES)
            .anyMatch(service -> wiring.home(service).orElseThrow().loaded() == loaded);
    if (needed) {
      networks.in(loaded).forEach((key, name) -> name.ifPresent(real -> foreign.put(key, real)));
    }
    return foreign;
  }
}
