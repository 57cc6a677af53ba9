package io.github.driftless.network;

import io.github.driftless.network.Exposure.PublishedPort;
import io.github.driftless.network.Exposure.Scope;
import io.github.driftless.network.Sandbox.Joint;
import io.github.driftless.topology.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who reaches whom on the machine: containers and the machine's own network. */
final class Inside {

  private final Exposures exposures;
  private final NetworkNames names;

  Inside(Exposures exposures, NetworkNames names) {
    this.exposures = exposures;
    this.names = names;
  }

  /** What was found between two ends. */
  record Findings(List<Way> ways, List<Obstacle> obstacles) {

    Findings() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    Findings(Obstacle obstacle) {
      this(List.of(), List.of(obstacle));
    }
  }

  /**
   * Asks about two namespaces.
   *
   * @param asking what is said of who asks where something is in its way
   * @param asked the same for the other
   */
  Findings between(Sandbox from, String asking, Sandbox to, String asked) {
    if (from == to) {
      Optional<String> owner = from.isMachine() ? Optional.empty() : Optional.of(from.name());
      return new Findings(List.of(new Way.SameNamespace(owner)), List.of());
    }
    if (from.isForeign() || to.isForeign()) {
      Sandbox foreign = from.isForeign() ? from : to;
      return new Findings(
          new Obstacle.ForeignContainer(from.isForeign() ? asking : asked, foreign.name()));
    }
    if (from.isCutOff() || to.isCutOff()) {
      return new Findings(new Obstacle.NoNetwork(from.isCutOff() ? asking : asked));
    }
    Findings found = new Findings();
    if (to.isMachine()) {
      toMachine(from, found);
    } else if (from.isMachine()) {
      fromMachine(to, asked, found);
    } else {
      overNetworks(from, to, found);
      throughPorts(from, asking, to, asked, found);
    }
    return found;
  }

  private static void toMachine(Sandbox from, Findings found) {
    for (Joint joint : from.joints()) {
      NetworkTraits network = joint.network();
      if (network.holdsMachine() || network.ground() == NetworkTraits.Ground.OVERLAY) {
        found
            .ways()
            .add(new Way.ToMachine(Optional.of(network.name()), NetworkNames.ofMachine(from)));
        return;
      }
    }
    for (Joint joint : from.joints()) {
      found.obstacles().add(apartFromMachine(joint.network()));
    }
  }

  private void fromMachine(Sandbox to, String asked, Findings found) {
    for (PublishedPort port : exposures.portsOf(asked)) {
      found.ways().add(new Way.ThroughPort(port, Optional.empty(), List.of()));
    }
    for (Joint joint : to.joints()) {
      if (joint.network().holdsMachine()) {
        found.ways().add(new Way.FromMachine(joint.network().name(), joint.addresses()));
      } else {
        found.obstacles().add(apartFromMachine(joint.network()));
      }
    }
  }

  private static Obstacle apartFromMachine(NetworkTraits network) {
    return network.isOnLan()
        ? new Obstacle.MachineAndLanNetwork(network.name())
        : new Obstacle.MachineNotOn(network.name());
  }

  private void overNetworks(Sandbox from, Sandbox to, Findings found) {
    boolean common = false;
    List<Way> byAddress = new ArrayList<>();
    for (Joint joint : to.joints()) {
      NetworkTraits network = joint.network();
      if (from.on(network.name()).isPresent()) {
        common = true;
        if (network.talks()) {
          List<String> called = names.of(to, joint, from);
          (called.isEmpty() ? byAddress : found.ways())
              .add(new Way.SharedNetwork(network.name(), called, joint.addresses()));
        } else {
          found.obstacles().add(new Obstacle.KeptApart(network.name()));
        }
      }
    }
    found.ways().addAll(byAddress);
    if (!common) {
      found.obstacles().add(new Obstacle.NoCommonNetwork(networks(from), networks(to)));
    }
  }

  static List<String> networks(Sandbox sandbox) {
    return sandbox.joints().stream().map(joint -> joint.network().name()).toList();
  }

  private void throughPorts(Sandbox from, String asking, Sandbox to, String asked, Findings found) {
    List<PublishedPort> ports = exposures.portsOf(asked);
    for (PublishedPort port : ports) {
      Optional<Joint> over = over(from, to, port);
      if (port.scope() == Scope.LOOPBACK) {
        found.obstacles().add(new Obstacle.LoopbackOnly(port));
      } else if (over.isEmpty()) {
        found.obstacles().add(noWayToPorts(from, asking));
      } else if (!port.ipv4() && !over.get().network().ipv6()) {
        found.obstacles().add(new Obstacle.Ipv6Only(port));
      } else {
        found
            .ways()
            .add(
                new Way.ThroughPort(
                    port, over.map(joint -> joint.network().name()), machineNames(from, to, port)));
      }
    }
    if (ports.isEmpty()) {
      routed(from, to, asked, found);
      found.obstacles().addAll(exposures.whyShut(asked));
    }
  }

  /** Docker Engine, "Port publishing and mapping", gateway modes: in {@code routed} mode. */
  private void routed(Sandbox from, Sandbox to, String asked, Findings found) {
    boolean leaves =
        from.gateway().filter(gateway -> gateway.ground() != NetworkTraits.Ground.LAN).isPresent();
    for (Unopened port : exposures.shutFor(asked)) {
      if (leaves && port.cause() == Unopened.Cause.ROUTED) {
        String network = to.gateway().orElseThrow().name();
        found.ways().add(new Way.RoutedPort(network, port.publication()));
      }
    }
  }

  /**
   * Returns the network over which a namespace gets to a port of the machine. An address of the
   * machine on a network it is on is asked for over that network, any other one over its gateway.
   */
  private static Optional<Joint> over(Sandbox from, Sandbox to, PublishedPort port) {
    NetworkTraits publisher = to.gateway().orElseThrow();
    Optional<NetworkTraits> gateway = from.gateway();
    Optional<Joint> beside =
        from.joints().stream()
            .filter(joint -> joint.network().gateways().containsAll(port.addresses()))
            .findFirst();
    return from.joints().stream()
        .filter(joint -> joint.network().opensPortsOf(publisher))
        .filter(
            joint ->
                port.scope() == Scope.EVERYWHERE
                    || beside
                        .map(joint::equals)
                        .orElse(gateway.equals(Optional.of(joint.network()))))
        .findFirst();
  }

  /**
   * Names of the machine that lead to a port. They mean its address on the default bridge. An
   * answer over UDP comes from the machine's address on the bridge of who asks, which only on the
   * default bridge is the one that was asked (measured).
   */
  private static List<String> machineNames(Sandbox from, Sandbox to, PublishedPort port) {
    NetworkTraits publisher = to.gateway().orElseThrow();
    Optional<NetworkTraits> gateway =
        from.gateway().filter(network -> network.opensPortsOf(publisher));
    boolean there =
        port.addresses().contains(Publication.ALL_ADDRESSES)
            || NetworkTraits.DEFAULT_BRIDGE.gateways().containsAll(port.addresses());
    boolean answered =
        !port.publication().protocol().equals("udp")
            || gateway.equals(Optional.of(NetworkTraits.DEFAULT_BRIDGE));
    return there && answered && gateway.isPresent() ? NetworkNames.ofMachine(from) : List.of();
  }

  private static Obstacle noWayToPorts(Sandbox from, String asking) {
    Optional<NetworkTraits> gateway = from.gateway();
    if (gateway.isEmpty()) {
      return new Obstacle.InternalOnly(asking, networks(from));
    }
    return gateway.get().isOnLan()
        ? new Obstacle.MachineAndLanNetwork(gateway.get().name())
        : new Obstacle.NotTranslated(asking, gateway.get().name());
  }
}
