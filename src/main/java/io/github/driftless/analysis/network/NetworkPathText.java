package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.PortRuns;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words how somebody reaches somebody; each text goes on after a colon. */
final class NetworkPathText {

  private final Titles titles;
  private final boolean addresses;
  private final UnknownText unknowns;

  /**
   * Prepares for a mode.
   *
   * @param addresses whether containers' addresses may be told
   */
  NetworkPathText(Titles titles, boolean addresses) {
    this.titles = titles;
    this.addresses = addresses;
    this.unknowns = new UnknownText(titles);
  }

  String of(NetworkPath way, Peer from, Peer to) {
    return of(way, from, to, Optional.empty());
  }

  /**
   * Says a path that somebody takes.
   *
   * @param meant the port he asks for; empty: any
   */
  private String of(NetworkPath path, Peer from, Peer to, Optional<Integer> meant) {
    return path.read(new Words(from, to, meant));
  }

  /** Says each kind of path between two. */
  private final class Words implements NetworkPath.Reader<String> {

    private final Peer from;
    private final Peer to;
    private final Optional<Integer> meant;
    private final String who;
    private final String there;
    private final String its;

    Words(Peer from, Peer to, Optional<Integer> meant) {
      this.from = from;
      this.to = to;
      this.meant = meant;
      this.who = titles.of(to);
      this.there =
          meant.map(port -> "on port " + port).orElse("on every port that is listened on there");
      this.its = meant.map(port -> "on port " + port).orElse("on every port it listens on");
    }

    @Override
    public String read(NetworkPath.SameNamespace same) {
      return same.owner()
          .map(
              owner ->
                  "both run in the network namespace of "
                      + titles.ofService(owner)
                      + ", so at localhost, "
                      + there)
          .orElse("both are on the host network, so at localhost, " + there);
    }

    @Override
    public String read(NetworkPath.SharedNetwork shared) {
      return "over the network "
          + titles.ofNetwork(shared.network())
          + ", "
          + calledThere(shared, to)
          + ", "
          + its;
    }

    @Override
    public String read(NetworkPath.ThroughPort through) {
      return "through "
          + port(through.port())
          + (PortRuns.isRun(through.port().portMapping().targetText())
              ? ", which lead to ports "
              : ", which leads to port ")
          + target(through.port().portMapping())
          + " of "
          + who
          + published(through.port())
          + over(through.over(), through.names());
    }

    @Override
    public String read(NetworkPath.ToMachine machine) {
      return (to instanceof Peer.OfMachine
              ? there
              : who + " is on the host network, where it answers " + its)
          + over(machine.over(), machine.names());
    }

    @Override
    public String read(NetworkPath.FromMachine machine) {
      return "the host reaches every container on its network "
          + titles.ofNetwork(machine.network())
          + byAddress(machine.addresses())
          + ", "
          + (meant.isEmpty() ? its + ", published or not" : "here " + its);
    }

    @Override
    public String read(NetworkPath.RoutedPort routed) {
      return "at port "
          + target(routed.portMapping())
          + " of its own address, to which the network "
          + titles.ofNetwork(routed.network())
          + " routes";
    }

    @Override
    public String read(NetworkPath.LanAddress address) {
      return "over the network "
          + titles.ofNetwork(address.network())
          + " it stands on the LAN with an address of its own"
          + (byAddress(address.addresses()).isEmpty() ? "" : ", " + list(address.addresses()))
          + ", open "
          + its;
    }

    @Override
    public String read(NetworkPath.ThroughVpn vpn) {
      return throughVpn(vpn, from);
    }

    @Override
    public String read(NetworkPath.StraightOut out) {
      return out.network()
          .map(network -> "directly, over the network " + titles.ofNetwork(network))
          .orElse("directly, from the host network");
    }

    @Override
    public String read(NetworkPath.Forwarded forwarded) {
      return "the router forwards port "
          + forwarded.forward().router()
          + " to port "
          + forwarded.forward().machine()
          + " of the host"
          + forwarded
              .port()
              .map(port -> ", which leads to port " + target(port.portMapping()) + " of " + who)
              .orElse("");
    }

    @Override
    public String read(NetworkPath.ByRoute route) {
      return byRoute(route, to);
    }

    @Override
    public String read(NetworkPath.PastTunnel past) {
      return "past the VPN tunnel of "
          + titles.ofService(past.gateway())
          + ", which leaves out the subnets of its "
          + past.past().sign();
    }

    @Override
    public String read(NetworkPath.OneWayOrAnother way) {
      return "by a way that is not known: " + unknowns.of(way.unknown());
    }

    @Override
    public String read(NetworkPath.LetIn in) {
      return in.way().port().map(port -> "on port " + port + " ").orElse("")
          + "through the VPN tunnel of "
          + titles.ofService(in.gateway())
          + ", whose far end lets it in ("
          + in.way().sign()
          + ")";
    }

    @Override
    public String read(NetworkPath.DialsIn dials) {
      Peer server = new Peer.OfService(dials.server());
      return "by dialling into "
          + titles.ofService(dials.server())
          + dials
              .last()
              .map(way -> ", and from there " + NetworkPathText.this.of(way, server, to, meant))
              .orElse("");
    }

    @Override
    public String read(NetworkPath.Outside outside) {
      return "both are outside the host";
    }
  }

  /** Returns whether a path is said in a clause of its own, which needs a colon before it. */
  boolean isClause(NetworkPath path, Peer to) {
    return path.read(new PathClauses(to.equals(Peer.MACHINE)));
  }

  private String throughVpn(NetworkPath.ThroughVpn vpn, Peer from) {
    String gateway = titles.ofService(vpn.gateway());
    if (!titles.of(from).equals(gateway) && titles.isGuest(new Peer.OfService(vpn.gateway()))) {
      return "through the VPN of "
          + gateway
          + ", which stands in the same network namespace and whose tunnel ends at "
          + vpn.endpoint();
    }
    return titles.of(from).equals(gateway)
        ? "through its own VPN tunnel, which ends at " + vpn.endpoint()
        : "through the VPN, since it runs in the network namespace of "
            + gateway
            + ", whose tunnel ends at "
            + vpn.endpoint();
  }

  private String byRoute(NetworkPath.ByRoute route, Peer to) {
    String through =
        route.through().stream().map(titles::ofService).collect(Collectors.joining(" and "));
    String asked =
        route
            .route()
            .auth()
            .map(auth -> ", after " + titles.ofWritten(auth) + " has asked who is there")
            .orElse("");
    Peer last = new Peer.OfService(route.through().get(route.through().size() - 1));
    return "by "
        + (route.route().host().equals(Route.ANY_HOST) ? "" : "the name ")
        + route.route().name()
        + " through "
        + through
        + asked
        + route
            .last()
            .map(way -> ", and from there " + of(way, last, to, route.route().port()))
            .orElse("");
  }

  private String calledThere(NetworkPath.SharedNetwork shared, Peer to) {
    String guest = titles.isGuest(to) ? "as " : "where it is called ";
    return shared.names().isEmpty()
        ? "where no name leads to it, by its address" + byAddress(shared.addresses())
        : guest + shared.names().get(0) + others(shared.names().subList(1, shared.names().size()));
  }

  private static String others(List<String> names) {
    return names.isEmpty() ? "" : " (also " + list(names) + ")";
  }

  private String byAddress(List<String> known) {
    return known.isEmpty() || !addresses ? "" : " " + list(known);
  }

  private String over(Optional<String> network, List<String> names) {
    String called = names.isEmpty() ? "" : " as " + list(names);
    return network
        .map(name -> ", asked for at the host's address on " + titles.ofGateway(name) + called)
        .orElse("");
  }

  private String published(PublishedPort port) {
    return port.publisher().equals(port.service())
        ? ""
        : " and stands on " + titles.ofService(port.publisher());
  }

  /** Says which port of the host is meant. */
  static String port(PublishedPort port) {
    return (isOne(List.of(number(port))) ? "port " : "ports ") + number(port) + place(port);
  }

  /** A range is one port, which the engine chooses. */
  private static String number(PublishedPort port) {
    String protocol = port.portMapping().protocol();
    return port.portMapping().published().orElse("(chosen by the engine)")
        + (protocol.equals("tcp") ? "" : "/" + protocol);
  }

  private static String place(PublishedPort port) {
    return " of the host"
        + (port.scope() == Exposure.Scope.EVERYWHERE
            ? port.ipv4() ? "" : " (IPv6 only)"
            : " at " + list(port.addresses()));
  }

  private static List<PublishedPort> folded(List<PublishedPort> ports) {
    return PortRuns.folded(ports, port -> Optional.of(port.portMapping()), PublishedPort::with);
  }

  /** Returns ways in their order, those through ports of one written range as one. */
  static List<NetworkPath> together(List<NetworkPath> ways) {
    return PortRuns.folded(
        ways,
        way ->
            way instanceof NetworkPath.ThroughPort through
                ? Optional.of(through.port().portMapping())
                : Optional.empty(),
        (way, mapping) -> {
          NetworkPath.ThroughPort through = (NetworkPath.ThroughPort) way;
          return new NetworkPath.ThroughPort(
              through.port().with(mapping), through.over(), through.names());
        });
  }

  private static boolean isOne(List<String> numbers) {
    return numbers.size() == 1 && !PortRuns.isRun(numbers.get(0));
  }

  /** Says which ports of the host are meant, those on the same addresses together. */
  static String ports(List<PublishedPort> ports) {
    Map<String, List<String>> byPlace = new LinkedHashMap<>();
    for (PublishedPort port : folded(ports)) {
      byPlace.computeIfAbsent(place(port), place -> new ArrayList<>()).add(number(port));
    }
    return list(
        byPlace.entrySet().stream()
            .map(
                entry ->
                    (isOne(entry.getValue()) ? "port " : "ports ")
                        + list(entry.getValue())
                        + entry.getKey())
            .toList());
  }

  private static String target(PortMapping portMapping) {
    return portMapping.targetText()
        + (portMapping.protocol().equals("tcp") ? "" : "/" + portMapping.protocol());
  }

  static String list(List<String> items) {
    return list(items, " and ");
  }

  static String list(List<String> items, String last) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1))
            + last
            + items.get(items.size() - 1);
  }
}
