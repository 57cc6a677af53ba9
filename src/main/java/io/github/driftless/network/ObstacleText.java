package io.github.driftless.network;

import java.util.List;
import java.util.stream.Collectors;

/** Says in words what stands in somebody's way; each text is a clause. */
final class ObstacleText {

  private final Titles titles;

  ObstacleText(Titles titles) {
    this.titles = titles;
  }

  String of(Obstacle obstacle) {
    if (obstacle instanceof Obstacle.NoNetwork none) {
      return titles.ofService(none.service()) + " has no network, only its own loopback";
    }
    if (obstacle instanceof Obstacle.ForeignContainer foreign) {
      return titles.ofService(foreign.service())
          + " runs in the network namespace of the container "
          + foreign.container()
          + ", which no file of the stack has";
    }
    if (obstacle instanceof Obstacle.NoCommonNetwork apart) {
      return "they have no network in common ("
          + networks(apart.from())
          + " on one side, "
          + networks(apart.to())
          + " on the other)";
    }
    if (obstacle instanceof Obstacle.KeptApart apart) {
      return "the network "
          + titles.ofNetwork(apart.network())
          + " keeps its containers apart (enable_icc is off)";
    }
    if (obstacle instanceof Obstacle.NothingPublished nothing) {
      return "no port of the machine leads to " + titles.ofService(nothing.service());
    }
    if (obstacle instanceof Obstacle.LoopbackOnly loopback) {
      return WayText.port(loopback.port()) + " is for the machine alone";
    }
    if (obstacle instanceof Obstacle.BridgeOnly bridge) {
      return WayText.port(bridge.port()) + " is for the machine and its containers alone";
    }
    if (obstacle instanceof Obstacle.Ipv6Only six) {
      return WayText.port(six.port()) + " asks for an IPv6 address, which the other side has not";
    }
    if (obstacle instanceof Obstacle.NotOpened shut) {
      return notOpened(shut.port());
    }
    if (obstacle instanceof Obstacle.InternalOnly internal) {
      return titles.ofService(internal.service())
          + " is only on internal networks ("
          + networks(internal.networks())
          + "), from which nothing leads out, nor to published ports";
    }
    if (obstacle instanceof Obstacle.NotTranslated plain) {
      return titles.ofService(plain.service())
          + " goes out over the network "
          + titles.ofNetwork(plain.network())
          + ", whose addresses are not translated: answers find no way back";
    }
    if (obstacle instanceof Obstacle.MachineAndLanNetwork lan) {
      return "the machine and what stands on the LAN through "
          + titles.ofNetwork(lan.network())
          + " do not reach each other";
    }
    if (obstacle instanceof Obstacle.MachineNotOn absent) {
      return "the machine has no address on the network " + titles.ofNetwork(absent.network());
    }
    if (obstacle instanceof Obstacle.InTunnel tunnel) {
      return "everything it begins goes into the VPN tunnel of "
          + titles.ofService(tunnel.gateway());
    }
    if (obstacle instanceof Obstacle.NotForwarded closed) {
      return closed.ports().isEmpty()
          ? "the router forwards nothing to it"
          : "the router does not forward to " + WayText.ports(closed.ports());
    }
    if (obstacle instanceof Obstacle.NoWayIn noWay) {
      return noWay.route().host()
          + " leads there, but nothing leads from the Internet to where that begins";
    }
    if (obstacle instanceof Obstacle.RouteBroken broken) {
      return broken.route().host()
          + " should lead there, but "
          + titles.ofService(broken.from())
          + " cannot pass it on: "
          + broken.why().stream().map(this::of).collect(Collectors.joining(", and "));
    }
    return "it stands outside the machine, and no file of the stack says who reaches it";
  }

  private String notOpened(Unopened port) {
    String asked =
        "the port "
            + port.publication().published().orElse(Integer.toString(port.publication().target()))
            + " that "
            + titles.ofService(port.publisher())
            + " asks for ";
    return asked
        + switch (port.cause()) {
          case JOINED -> "is refused: it has no network namespace of its own";
          case HOST_NETWORK -> "is ignored: it is on the machine's own network";
          case NO_NETWORK -> "is not opened: it has no network";
          case INTERNAL -> "is not opened: it is only on internal networks";
          case LAN_NETWORK -> "is not opened: it stands on the LAN with an address of its own";
          case ROUTED -> "is not opened on the machine: its network routes instead of translating";
        };
  }

  private String networks(List<String> names) {
    return WayText.list(names.stream().map(titles::ofNetwork).toList());
  }
}
