package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.analysis.network.NetworkNamespace.Endpoint;
import io.github.driftless.topology.PortMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who reaches whom on the host: containers and the host network. */
final class Inside {

  private final Exposures exposures;
  private final NetworkNames names;

  Inside(Exposures exposures, NetworkNames names) {
    this.exposures = exposures;
    this.names = names;
  }

  /** What was found between two ends. */
  record Findings(List<NetworkPath> ways, List<Blocker> blockers, List<Unknown> unknowns) {

    Findings() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Findings(NetworkPath... ways) {
      this(List.of(ways), List.of(), List.of());
    }

    Findings(Blocker blocker) {
      this(List.of(), List.of(blocker), List.of());
    }

    Findings(Unknown unknown) {
      this(List.of(), List.of(), List.of(unknown));
    }

    boolean isEmpty() {
      return ways.isEmpty() && blockers.isEmpty() && unknowns.isEmpty();
    }
  }

  /**
   * Asks about two namespaces.
   *
   * @param asking what is said of who asks where something is in its way
   * @param asked the same for the other
   */
  Findings between(NetworkNamespace from, String asking, NetworkNamespace to, String asked) {
    if (from == to) {
      Optional<String> owner = from.isMachine() ? Optional.empty() : Optional.of(from.name());
      return new Findings(new NetworkPath.SameNamespace(owner));
    }
    if (from.isForeign() || to.isForeign()) {
      NetworkNamespace foreign = from.isForeign() ? from : to;
      return new Findings(
          new Unknown.ForeignContainer(from.isForeign() ? asking : asked, foreign.name()));
    }
    Optional<Unknown> unplaced = from.unplaced().or(to::unplaced);
    if (unplaced.isPresent()) {
      return new Findings(unplaced.get());
    }
    if (from.isCutOff() || to.isCutOff()) {
      return new Findings(new Blocker.NoNetwork(from.isCutOff() ? asking : asked));
    }
    Findings found = new Findings();
    if (to.isMachine()) {
      toMachine(from, found);
    } else if (from.isMachine()) {
      fromMachine(from, to, asked, found);
    } else {
      overNetworks(from, to, found);
      throughPorts(from, asking, to, asked, found);
    }
    return found;
  }

  private static void toMachine(NetworkNamespace from, Findings found) {
    if (from.isMachine()) {
      // another host: as for everybody on the network that both are on
      found.ways().add(new NetworkPath.ToMachine(Optional.empty(), List.of()));
      return;
    }
    for (Endpoint endpoint : from.endpoints()) {
      NetworkTraits network = endpoint.network();
      if (network.unknown().isPresent()) {
        found.unknowns().add(network.unknown().get());
      } else if (network.holdsMachine() || network.ground() == NetworkTraits.Ground.OVERLAY) {
        found
            .ways()
            .add(
                new NetworkPath.ToMachine(
                    Optional.of(network.name()), NetworkNames.ofMachine(from)));
        return;
      }
    }
    for (Endpoint endpoint : from.endpoints()) {
      if (endpoint.network().unknown().isEmpty()) {
        found.blockers().add(apartFromMachine(endpoint.network()));
      }
    }
  }

  private void fromMachine(
      NetworkNamespace from, NetworkNamespace to, String asked, Findings found) {
    if (opening(to).isEmpty()) {
      for (PublishedPort port : exposures.portsOf(asked)) {
        found.ways().add(new NetworkPath.ThroughPort(port, Optional.empty(), List.of()));
      }
    }
    found.unknowns().addAll(exposures.unclaimedOf(asked));
    for (Endpoint endpoint : to.endpoints()) {
      if (endpoint.network().unknown().isPresent()) {
        found.unknowns().add(endpoint.network().unknown().get());
      } else if (endpoint.network().holdsMachine() && !from.isElsewhere(to)) {
        found
            .ways()
            .add(new NetworkPath.FromMachine(endpoint.network().name(), endpoint.addresses()));
      } else {
        found.blockers().add(apartFromMachine(endpoint.network()));
      }
    }
  }

  /** Whether the engine opens ports hangs on the kind of the network that leads out. */
  private static Optional<Unknown> opening(NetworkNamespace namespace) {
    return namespace.gateway().flatMap(NetworkTraits::unknown);
  }

  private static Blocker apartFromMachine(NetworkTraits network) {
    return network.isOnLan()
        ? new Blocker.MachineAndLanNetwork(network.name())
        : new Blocker.MachineNotOn(network.name());
  }

  private void overNetworks(NetworkNamespace from, NetworkNamespace to, Findings found) {
    List<NetworkPath> byAddress = new ArrayList<>();
    List<Endpoint> shared = to.sharedWith(from);
    for (Endpoint endpoint : shared) {
      NetworkTraits network = endpoint.network();
      if (network.talks()) {
        List<String> called = names.of(to, endpoint, from);
        (called.isEmpty() ? byAddress : found.ways())
            .add(new NetworkPath.SharedNetwork(network.name(), called, endpoint.addresses()));
      } else {
        found.blockers().add(new Blocker.KeptApart(network.name()));
      }
    }
    found.ways().addAll(byAddress);
    if (shared.isEmpty()) {
      found.blockers().add(new Blocker.NoCommonNetwork(networks(from), networks(to)));
    }
  }

  static List<String> networks(NetworkNamespace namespace) {
    return namespace.endpoints().stream().map(endpoint -> endpoint.network().name()).toList();
  }

  private void throughPorts(
      NetworkNamespace from, String asking, NetworkNamespace to, String asked, Findings found) {
    List<PublishedPort> ports = exposures.portsOf(asked);
    Optional<Unknown> opening = ports.isEmpty() ? Optional.empty() : opening(to);
    if (opening.isPresent()) {
      found.unknowns().add(opening.get());
      return;
    }
    for (Unknown.UnclaimedPort port : exposures.unclaimedOf(asked)) {
      if (port.port().scope() != Scope.LOOPBACK && over(from, to, port.port()).isPresent()) {
        found.unknowns().add(port);
      }
    }
    for (PublishedPort port : ports) {
      Optional<Endpoint> over = over(from, to, port);
      if (port.scope() == Scope.LOOPBACK) {
        found.blockers().add(new Blocker.LoopbackOnly(port));
      } else if (over.isEmpty()) {
        found.blockers().add(noWayToPorts(from, asking));
      } else if (!port.ipv4() && !over.get().network().ipv6()) {
        found.blockers().add(new Blocker.Ipv6Only(port));
      } else {
        found
            .ways()
            .add(
                new NetworkPath.ThroughPort(
                    port,
                    over.map(endpoint -> endpoint.network().name()),
                    machineNames(from, to, port)));
      }
    }
    if (ports.isEmpty() && exposures.unclaimedOf(asked).isEmpty()) {
      routed(from, to, asked, found);
      found.blockers().addAll(exposures.whyShut(asked));
    }
  }

  /** Docker Engine, "Port publishing and mapping", gateway modes: in {@code routed} mode. */
  private void routed(NetworkNamespace from, NetworkNamespace to, String asked, Findings found) {
    boolean leaves =
        from.gateway().filter(gateway -> gateway.ground() != NetworkTraits.Ground.LAN).isPresent();
    for (IneffectivePort port : exposures.shutFor(asked)) {
      if (leaves && port.cause() == IneffectivePort.Cause.ROUTED) {
        String network = to.gateway().orElseThrow().name();
        found.ways().add(new NetworkPath.RoutedPort(network, port.portMapping()));
      }
    }
  }

  /**
   * Returns the network over which a namespace gets to a port of the host. An address of the
   * machine on a network it is on is asked for over that network, any other one over its gateway.
   */
  private static Optional<Endpoint> over(
      NetworkNamespace from, NetworkNamespace to, PublishedPort port) {
    NetworkTraits publisher = to.gateway().orElseThrow();
    Stream<Endpoint> opening =
        from.endpoints().stream().filter(endpoint -> endpoint.network().opensPortsOf(publisher));
    if (port.scope() == Scope.EVERYWHERE) {
      return opening.findFirst();
    }
    Optional<Endpoint> beside =
        from.endpoints().stream()
            .filter(endpoint -> endpoint.network().isMachineAt(port.addresses()))
            .findFirst();
    Optional<NetworkTraits> gateway = from.gateway();
    return opening
        .filter(
            endpoint ->
                beside
                    .map(endpoint::equals)
                    .orElse(gateway.equals(Optional.of(endpoint.network()))))
        .findFirst();
  }

  /**
   * Names of the host that lead to a port. They mean its address on the default bridge. An answer
   * over UDP comes from the host's address on the bridge of who asks, which only on the default
   * bridge is the one that was asked (measured).
   */
  private static List<String> machineNames(
      NetworkNamespace from, NetworkNamespace to, PublishedPort port) {
    NetworkTraits publisher = to.gateway().orElseThrow();
    Optional<NetworkTraits> gateway =
        from.gateway().filter(network -> network.opensPortsOf(publisher));
    boolean there =
        port.addresses().contains(PortMapping.ALL_ADDRESSES)
            || NetworkTraits.DEFAULT_BRIDGE.isMachineAt(port.addresses());
    boolean answered =
        !port.portMapping().protocol().equals("udp")
            || gateway.equals(Optional.of(NetworkTraits.DEFAULT_BRIDGE));
    return there && answered && gateway.isPresent() ? NetworkNames.ofMachine(from) : List.of();
  }

  private static Blocker noWayToPorts(NetworkNamespace from, String asking) {
    Optional<NetworkTraits> gateway = from.gateway();
    if (gateway.isEmpty()) {
      return new Blocker.InternalOnly(asking, networks(from));
    }
    return gateway.get().isOnLan()
        ? new Blocker.MachineAndLanNetwork(gateway.get().name())
        : new Blocker.NotTranslated(asking, gateway.get().name());
  }
}
