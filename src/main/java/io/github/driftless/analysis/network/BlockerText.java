package io.github.driftless.analysis.network;

import io.github.driftless.topology.PortRuns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what stands in somebody's way; each text is a clause. */
final class BlockerText implements Blocker.Reader<String> {

  private final Titles titles;

  BlockerText(Titles titles) {
    this.titles = titles;
  }

  String of(Blocker blocker) {
    return blocker.read(this);
  }

  @Override
  public String read(Blocker.NoNetwork none) {
    return titles.ofService(none.service()) + " has no network, only its own loopback";
  }

  @Override
  public String read(Blocker.NoCommonNetwork apart) {
    return "they have no network in common ("
        + networks(apart.from())
        + " on one side, "
        + networks(apart.to())
        + " on the other)";
  }

  @Override
  public String read(Blocker.KeptApart apart) {
    return "the network "
        + titles.ofNetwork(apart.network())
        + " keeps its containers apart (enable_icc is off)";
  }

  @Override
  public String read(Blocker.NothingPublished nothing) {
    return "no port of the host leads to " + titles.ofService(nothing.service());
  }

  @Override
  public String read(Blocker.LoopbackOnly loopback) {
    String port = NetworkPathText.port(loopback.port());
    return port + (PortRuns.isRun(port) ? " are" : " is") + " for the host alone";
  }

  @Override
  public String read(Blocker.BridgeOnly bridge) {
    return NetworkPathText.port(bridge.port()) + " is for the host and its containers alone";
  }

  @Override
  public String read(Blocker.Ipv6Only six) {
    return NetworkPathText.port(six.port())
        + " asks for an IPv6 address, which the other side has not";
  }

  @Override
  public String read(Blocker.NotOpened shut) {
    return notOpened(shut.port());
  }

  @Override
  public String read(Blocker.InternalOnly internal) {
    return titles.ofService(internal.service())
        + " is only on internal networks ("
        + networks(internal.networks())
        + "), from which nothing leads out, nor to published ports";
  }

  @Override
  public String read(Blocker.NotTranslated plain) {
    return titles.ofService(plain.service())
        + " goes out over the network "
        + titles.ofNetwork(plain.network())
        + ", whose addresses are not translated: answers find no way back";
  }

  @Override
  public String read(Blocker.MachineAndLanNetwork lan) {
    return "the host and what stands on the LAN through "
        + titles.ofNetwork(lan.network())
        + " do not reach each other";
  }

  @Override
  public String read(Blocker.MachineNotOn absent) {
    return "the host has no address on the network " + titles.ofNetwork(absent.network());
  }

  @Override
  public String read(Blocker.InTunnel tunnel) {
    return "everything it begins goes into the VPN tunnel of " + titles.ofService(tunnel.gateway());
  }

  @Override
  public String read(Blocker.NotForwarded closed) {
    return closed.ports().isEmpty()
        ? "the router forwards nothing to it"
        : "the router does not forward to " + NetworkPathText.ports(closed.ports());
  }

  @Override
  public String read(Blocker.NoWayIn noWay) {
    return noWay.route().name()
        + " leads there, but nothing leads from the Internet to where that begins";
  }

  @Override
  public String read(Blocker.RouteBroken broken) {
    return broken.route().name()
        + " should lead there, but "
        + titles.ofService(broken.from())
        + " cannot pass it on: "
        + causes(broken);
  }

  @Override
  public String read(Blocker.AnswersIntoTunnel answers) {
    return NetworkPathText.port(answers.port())
        + " leads there, but what is behind "
        + titles.ofService(answers.gateway())
        + " answers into the tunnel";
  }

  /** Says it where the name and what it leads to are said already. */
  String ofName(Blocker blocker) {
    if (blocker instanceof Blocker.RouteBroken broken) {
      return causes(broken);
    }
    return blocker instanceof Blocker.NoWayIn
        ? "nothing leads from the Internet to where that begins"
        : of(blocker);
  }

  private String causes(Blocker.RouteBroken broken) {
    return broken.why().stream().map(this::of).collect(Collectors.joining(", and "));
  }

  /** Returns blockers in their order, those about ports of one written range as one. */
  static List<Blocker> together(List<Blocker> blockers) {
    return PortRuns.folded(
        blockers,
        blocker ->
            blocker instanceof Blocker.NotOpened shut
                ? Optional.of(shut.port().portMapping())
                : blocker instanceof Blocker.LoopbackOnly loopback
                    ? Optional.of(loopback.port().portMapping())
                    : Optional.empty(),
        (blocker, mapping) ->
            blocker instanceof Blocker.NotOpened shut
                ? new Blocker.NotOpened(shut.port().with(mapping))
                : new Blocker.LoopbackOnly(((Blocker.LoopbackOnly) blocker).port().with(mapping)));
  }

  private String notOpened(IneffectivePort port) {
    String number = port.portMapping().published().orElse(port.portMapping().targetText());
    boolean run = PortRuns.isRun(number);
    String asked =
        (run ? "the ports " : "the port ")
            + number
            + " that "
            + titles.ofService(port.publisher())
            + (run ? " asks for are " : " asks for is ");
    return asked
        + switch (port.cause()) {
          case JOINED -> "refused: it has no network namespace of its own";
          case HOST_NETWORK -> "ignored: it is on the host network";
          case NO_NETWORK -> "not opened: it has no network";
          case INTERNAL -> "not opened: it is only on internal networks";
          case LAN_NETWORK -> "not opened: it stands on the LAN with an address of its own";
          case ROUTED -> "not opened on the host: its network routes instead of translating";
        };
  }

  private String networks(List<String> names) {
    return titles.ofNetworks(names);
  }
}
