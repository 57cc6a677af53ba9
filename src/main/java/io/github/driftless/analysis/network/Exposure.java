package io.github.driftless.analysis.network;

import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.PortMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Something of a service that is open outside its own networks. */
public sealed interface Exposure {

  /** Returns what is made of this, for each kind that there is. */
  <T> T match(
      Function<PublishedPort, T> port, Function<HostPorts, T> host, Function<LanAddress, T> lan);

  /** Returns the id of the service that answers. */
  String service();

  /** Who gets to it. */
  enum Scope {
    /** Whoever reaches any address of the host. */
    EVERYWHERE,
    /** Whoever reaches one address of the host. */
    ONE_ADDRESS,
    /** The host and its containers: an address on a bridge. */
    BRIDGE,
    /** The host alone: a loopback address. It is not exposed. */
    LOOPBACK;

    /** Returns whether it is open to the network outside the host. */
    public boolean isExposed() {
      return this == EVERYWHERE || this == ONE_ADDRESS;
    }
  }

  /**
   * A port of the host.
   *
   * @param service the id of the service that answers
   * @param publisher the id of the service that publishes it; the same one where nobody else does
   * @param portMapping what is published: port or range, target, protocol, place
   * @param addresses the host's addresses it is open on: {@code 0.0.0.0} and {@code ::} for all
   * @param network the real name of the network it leads into
   * @param certainty how sure it is that this service answers: {@code UNKNOWN} for a port that only
   *     stands at its publisher
   */
  record PublishedPort(
      String service,
      String publisher,
      PortMapping portMapping,
      List<String> addresses,
      Scope scope,
      String network,
      Certainty certainty)
      implements Exposure {

    public PublishedPort {
      addresses = List.copyOf(addresses);
    }

    /** Returns the same about another port. */
    public PublishedPort with(PortMapping other) {
      return new PublishedPort(service, publisher, other, addresses, scope, network, certainty);
    }

    /** Returns whether nothing says who answers. */
    public boolean isUnclaimed() {
      return certainty == Certainty.UNKNOWN;
    }

    /** Returns whether it is open on an IPv6 address of the host. */
    public boolean ipv6() {
      return addresses.stream().anyMatch(address -> address.contains(":"));
    }

    /** Returns whether it is open on an IPv4 address of the host. */
    public boolean ipv4() {
      return addresses.stream().anyMatch(address -> !address.contains(":"));
    }

    /**
     * The ports of the host from the first to the last, both included.
     *
     * @param first 1 to 65535
     * @param last not below the first
     */
    public record Range(int first, int last) {}

    /** Returns the ports of the host it is open on; empty where the engine chooses one. */
    public Optional<Range> range() {
      return portMapping
          .knownPublished()
          .map(text -> text.split("-"))
          .map(
              ends ->
                  new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
    }

    /** Returns whether a port of the host is this one, or one of this range. */
    public boolean covers(int port) {
      return range().filter(all -> all.first() <= port && port <= all.last()).isPresent();
    }

    @Override
    public <T> T match(
        Function<PublishedPort, T> port, Function<HostPorts, T> host, Function<LanAddress, T> lan) {
      return port.apply(this);
    }
  }

  /**
   * Every port a service on the host network listens on; which these are is in no file.
   *
   * @param known ports that containers of its image are known to listen on: {@code 8123/tcp};
   *     without those that another container publishes on all addresses of the host
   */
  record HostPorts(String service, List<String> known) implements Exposure {

    public HostPorts {
      known = List.copyOf(known);
    }

    @Override
    public <T> T match(
        Function<PublishedPort, T> port, Function<HostPorts, T> host, Function<LanAddress, T> lan) {
      return host.apply(this);
    }
  }

  /**
   * An address of its own on the LAN, with every port that is listened on there.
   *
   * @param network the macvlan or ipvlan network's real name
   * @param addresses the fixed ones; empty: the engine's choice
   */
  record LanAddress(String service, String network, List<String> addresses) implements Exposure {

    public LanAddress {
      addresses = List.copyOf(addresses);
    }

    @Override
    public <T> T match(
        Function<PublishedPort, T> port, Function<HostPorts, T> host, Function<LanAddress, T> lan) {
      return lan.apply(this);
    }
  }
}
