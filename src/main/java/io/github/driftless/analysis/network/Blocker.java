package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.List;

/** Why somebody does not reach somebody. */
public sealed interface Blocker {

  /** Hands this to whoever reads blockers. */
  <T> T read(Reader<T> reader);

  /** Reads every kind. */
  interface Reader<T> {

    /** Reads this kind. */
    T read(NoNetwork blocker);

    /** Reads this kind. */
    T read(NoCommonNetwork blocker);

    /** Reads this kind. */
    T read(KeptApart blocker);

    /** Reads this kind. */
    T read(NothingPublished blocker);

    /** Reads this kind. */
    T read(LoopbackOnly blocker);

    /** Reads this kind. */
    T read(BridgeOnly blocker);

    /** Reads this kind. */
    T read(Ipv6Only blocker);

    /** Reads this kind. */
    T read(NotOpened blocker);

    /** Reads this kind. */
    T read(InternalOnly blocker);

    /** Reads this kind. */
    T read(NotTranslated blocker);

    /** Reads this kind. */
    T read(MachineAndLanNetwork blocker);

    /** Reads this kind. */
    T read(MachineNotOn blocker);

    /** Reads this kind. */
    T read(InTunnel blocker);

    /** Reads this kind. */
    T read(NotForwarded blocker);

    /** Reads this kind. */
    T read(NoWayIn blocker);

    /** Reads this kind. */
    T read(RouteBroken blocker);

    /** Reads this kind. */
    T read(AnswersIntoTunnel blocker);
  }

  /**
   * A service has loopback only.
   *
   * @param service its id
   */
  record NoNetwork(String service) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

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

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * The network that both are on keeps its containers apart.
   *
   * @param network its real name
   */
  record KeptApart(String network) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Nothing of a service is published.
   *
   * @param service its id
   */
  record NothingPublished(String service) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** A port is published on a loopback address: for the host alone. */
  record LoopbackOnly(PublishedPort port) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** A port is published on an address that only the host and its containers reach. */
  record BridgeOnly(PublishedPort port) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** A port is published on IPv6 addresses alone, and who asks has none. */
  record Ipv6Only(PublishedPort port) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** A port that a file asks for is not opened. */
  record NotOpened(IneffectivePort port) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * A service is only on internal networks: it neither gets out nor to ports of the host.
   *
   * @param networks their real names
   */
  record InternalOnly(String service, List<String> networks) implements Blocker {

    public InternalOnly {
      networks = List.copyOf(networks);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * A service's default route is a network whose addresses are not translated: answers from outside
   * and from other networks find no way back.
   *
   * @param network its real name
   */
  record NotTranslated(String service, String network) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * A machine and what stands on a macvlan or ipvlan network of it do not reach each other.
   *
   * @param network its real name
   */
  record MachineAndLanNetwork(String network) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * The host has no address on a network.
   *
   * @param network its real name
   */
  record MachineNotOn(String network) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Everything a service begins goes into the tunnel of a VPN gateway, which does not lead there.
   *
   * @param gateway the id of its service, or the name of a container outside the stack
   */
  record InTunnel(String gateway) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** The router forwards no port that leads there. */
  record NotForwarded(List<PublishedPort> ports) implements Blocker {

    public NotForwarded {
      ports = List.copyOf(ports);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** A route leads there, but nothing leads from the Internet to where the route begins. */
  record NoWayIn(Route route) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

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

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * What is published behind a VPN client answers into the tunnel, not to whoever asked.
   *
   * @param gateway the client's id
   */
  record AnswersIntoTunnel(String gateway, PublishedPort port) implements Blocker {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }
}
