package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.List;

/** Why somebody does not reach somebody. */
public sealed interface Blocker {

  /**
   * A service has loopback only.
   *
   * @param service its id
   */
  record NoNetwork(String service) implements Blocker {}

  /**
   * A service is in the namespace of a container that no file of the stack has: nothing is known.
   *
   * @param container the container's name
   */
  record ForeignContainer(String service, String container) implements Blocker {}

  /**
   * The two are on different networks.
   *
   * @param from real names
   * @param to real names
   */
  record NoCommonNetwork(List<String> from, List<String> to) implements Blocker {

    public NoCommonNetwork {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * The network that both are on keeps its containers apart.
   *
   * @param network its real name
   */
  record KeptApart(String network) implements Blocker {}

  /**
   * Nothing of a service is published.
   *
   * @param service its id
   */
  record NothingPublished(String service) implements Blocker {}

  /** A port is published on a loopback address: for the machine alone. */
  record LoopbackOnly(PublishedPort port) implements Blocker {}

  /** A port is published on an address that only the machine and its containers reach. */
  record BridgeOnly(PublishedPort port) implements Blocker {}

  /** A port is published on IPv6 addresses alone, and who asks has none. */
  record Ipv6Only(PublishedPort port) implements Blocker {}

  /** A port that a file asks for is not opened. */
  record NotOpened(IneffectivePort port) implements Blocker {}

  /**
   * A service is only on internal networks: it neither gets out nor to ports of the machine.
   *
   * @param networks their real names
   */
  record InternalOnly(String service, List<String> networks) implements Blocker {

    public InternalOnly {
      networks = List.copyOf(networks);
    }
  }

  /**
   * A service's default route is a network whose addresses are not translated: answers from outside
   * and from other networks find no way back.
   *
   * @param network its real name
   */
  record NotTranslated(String service, String network) implements Blocker {}

  /**
   * A machine and what stands on a macvlan or ipvlan network of it do not reach each other.
   *
   * @param network its real name
   */
  record MachineAndLanNetwork(String network) implements Blocker {}

  /**
   * The machine has no address on a network.
   *
   * @param network its real name
   */
  record MachineNotOn(String network) implements Blocker {}

  /**
   * Everything a service begins goes into the tunnel of a VPN gateway, which does not lead there.
   *
   * @param gateway the id of its service, or the name of a container outside the stack
   */
  record InTunnel(String gateway) implements Blocker {}

  /** The router forwards no port that leads there. */
  record NotForwarded(List<PublishedPort> ports) implements Blocker {

    public NotForwarded {
      ports = List.copyOf(ports);
    }
  }

  /** A route leads there, but nothing leads from the Internet to where the route begins. */
  record NoWayIn(Route route) implements Blocker {}

  /**
   * A route leads there, but who should pass it on cannot.
   *
   * @param from the id of the service that should
   * @param why what stands in its way
   */
  record RouteBroken(Route route, String from, List<Blocker> why) implements Blocker {

    public RouteBroken {
      why = List.copyOf(why);
    }
  }

  /** It stands outside the machine; who reaches it is in no file of the stack. */
  record OutsideMachine() implements Blocker {}
}
