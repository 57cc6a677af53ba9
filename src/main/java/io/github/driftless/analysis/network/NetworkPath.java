package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.topology.Openings;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One way on which somebody reaches somebody, and why. */
public sealed interface NetworkPath {

  /** Hands this to whoever reads paths. */
  <T> T read(Reader<T> reader);

  /** Reads every kind. */
  interface Reader<T> {

    /** Reads this kind. */
    T read(SameNamespace path);

    /** Reads this kind. */
    T read(SharedNetwork path);

    /** Reads this kind. */
    T read(ThroughPort path);

    /** Reads this kind. */
    T read(ToMachine path);

    /** Reads this kind. */
    T read(FromMachine path);

    /** Reads this kind. */
    T read(RoutedPort path);

    /** Reads this kind. */
    T read(LanAddress path);

    /** Reads this kind. */
    T read(Outside path);

    /** Reads this kind. */
    T read(ThroughVpn path);

    /** Reads this kind. */
    T read(StraightOut path);

    /** Reads this kind. */
    T read(Forwarded path);

    /** Reads this kind. */
    T read(ByRoute path);

    /** Reads this kind. */
    T read(PastTunnel path);

    /** Reads this kind. */
    T read(OneWayOrAnother path);

    /** Reads this kind. */
    T read(LetIn path);

    /** Reads this kind. */
    T read(DialsIn path);
  }

  /**
   * Whether a route can take this path: a published port leads to one port of the container only,
   * every other path to all of them; and a proxy that asks a container at its own address gets
   * there over its networks alone.
   */
  default boolean leadsTo(Route route) {
    return (route.over().isEmpty() || leadsOver(route.over()))
        && route.port().map(this::leadsTo).orElse(true);
  }

  /**
   * Returns whether this path leads to the container's own address on one of some networks.
   *
   * @param networks their real names
   */
  default boolean leadsOver(Collection<String> networks) {
    return true;
  }

  /** Returns whether this path leads to a port of the container. */
  default boolean leadsTo(int port) {
    return true;
  }

  /**
   * Both are in one network namespace: at {@code localhost}, on every port that is listened on.
   *
   * @param owner the id of the service whose namespace it is, or the name of a container outside
   *     the stack; empty: the host's own
   */
  record SameNamespace(Optional<String> owner) implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Both are on one network: on every port that is listened on.
   *
   * @param network its real name; {@code bridge} for the engine's default bridge
   * @param names what the one who asks can call the other, the plainest first; empty where only its
   *     address is left. A name that another one on the network bears too is left out
   * @param addresses the other's fixed addresses there
   */
  record SharedNetwork(String network, List<String> names, List<String> addresses)
      implements NetworkPath {

    public SharedNetwork {
      names = List.copyOf(names);
      addresses = List.copyOf(addresses);
    }

    @Override
    public boolean leadsOver(Collection<String> networks) {
      return networks.contains(network);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Through a port of the host.
   *
   * @param over the real name of the network over which a container gets to the host; empty for the
   *     host itself and for somebody outside
   * @param names names of the host that the one who asks has been given: {@code
   *     host.docker.internal}
   */
  record ThroughPort(PublishedPort port, Optional<String> over, List<String> names)
      implements NetworkPath {

    public ThroughPort {
      names = List.copyOf(names);
    }

    @Override
    public boolean leadsTo(int inside) {
      return port.portMapping().target() == inside || port.covers(inside);
    }

    @Override
    public boolean leadsOver(Collection<String> networks) {
      return false;
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * The other is on the host network: on every port that is listened on there.
   *
   * @param over the real name of the network over which a container gets to the host; empty for
   *     somebody outside
   * @param names names of the host that the one who asks has been given
   */
  record ToMachine(Optional<String> over, List<String> names) implements NetworkPath {

    public ToMachine {
      names = List.copyOf(names);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * From the host network to a container's address: on every port, published or not.
   *
   * @param network the real name of the bridge
   * @param addresses the container's fixed addresses there
   */
  record FromMachine(String network, List<String> addresses) implements NetworkPath {

    public FromMachine {
      addresses = List.copyOf(addresses);
    }

    @Override
    public boolean leadsOver(Collection<String> networks) {
      return networks.contains(network);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * To a published port on the container's own address, which its network routes to instead of
   * translating.
   *
   * @param network the real name of that network
   * @param portMapping what is published; only its target counts
   */
  record RoutedPort(String network, PortMapping portMapping) implements NetworkPath {
    @Override
    public boolean leadsTo(int port) {
      return portMapping.target() == port;
    }

    @Override
    public boolean leadsOver(Collection<String> networks) {
      return networks.contains(network);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * The other stands on the LAN with an address of its own: on every port that is listened on.
   *
   * @param network the macvlan or ipvlan network's real name
   * @param addresses the fixed ones
   */
  record LanAddress(String network, List<String> addresses) implements NetworkPath {

    public LanAddress {
      addresses = List.copyOf(addresses);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** Both stand in the same zone outside the host. */
  record Outside() implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Out through a VPN gateway's tunnel.
   *
   * @param gateway the id of its service, or the name of a container outside the stack
   * @param endpoint the far end of the tunnel, as people call it
   */
  record ThroughVpn(String gateway, String endpoint) implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Straight out, with the host's address or one of the LAN.
   *
   * @param network the real name of the network that leads out; {@code bridge} for the default
   *     bridge; empty where it is the host's own
   */
  record StraightOut(Optional<String> network) implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * From the Internet, through a port the router forwards.
   *
   * @param port where the host leads it; empty: to whoever listens on the host network
   */
  record Forwarded(Forward forward, Optional<PublishedPort> port) implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * From the Internet, by a DNS name.
   *
   * @param through the ids of the services that pass it on, from outside inwards: tunnel or VPN,
   *     reverse proxy; at least one
   * @param last how the last of them gets to the service; empty where it is the service itself
   */
  record ByRoute(Route route, List<String> through, Optional<NetworkPath> last)
      implements NetworkPath {

    public ByRoute {
      through = List.copyOf(through);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Out past the tunnel of a VPN client, whose settings leave some subnets out of it.
   *
   * @param gateway the client's id
   * @param past the subnet, and what says so
   */
  record PastTunnel(String gateway, Openings.Past past) implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Out by a way that is not known.
   *
   * @param unknown what would tell which
   */
  record OneWayOrAnother(Unknown unknown) implements NetworkPath {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * From the Internet, through the tunnel of a VPN client, whose far end lets it in.
   *
   * @param gateway the client's id
   * @param way the port, and what says so
   */
  record LetIn(String gateway, Openings.WayIn way) implements NetworkPath {
    @Override
    public boolean leadsTo(int port) {
      return way.port().map(let -> let == port).orElse(true);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * From the Internet, by dialling into a VPN server, as a flow says that somebody does.
   *
   * @param server the server's id
   * @param last how the server gets to the service; empty where it is the service itself
   */
  record DialsIn(String server, Optional<NetworkPath> last) implements NetworkPath {
    @Override
    public boolean leadsTo(int port) {
      return last.map(way -> way.leadsTo(port)).orElse(true);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }
}
