package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.Optional;

/**
 * How somebody reaches somebody, in a few words.
 *
 * @param words for example {@code by the network db}
 * @param location the line that makes it so; empty where no line of the files does
 */
record PathWords(String words, Optional<Location> location) {

  /**
   * Returns the words for the plainest path of an answer.
   *
   * @throws java.util.NoSuchElementException where the answer is no
   */
  static PathWords of(RuleContext context, Reachability answer) {
    return answer
        .way()
        .orElseThrow()
        .read(new Reader(context, service(context, answer.from()), service(context, answer.to())));
  }

  /** Says each kind of path. */
  private record Reader(RuleContext context, Optional<Service> from, Optional<Service> to)
      implements NetworkPath.Reader<PathWords> {

    @Override
    public PathWords read(NetworkPath.SameNamespace same) {
      return new PathWords(
          "in the same network namespace", to.or(() -> from).map(it -> it.network().location()));
    }

    @Override
    public PathWords read(NetworkPath.SharedNetwork shared) {
      return new PathWords(
          "by the network " + shared.network(), attachment(context, to, shared.network()));
    }

    @Override
    public PathWords read(NetworkPath.ThroughPort through) {
      return new PathWords(
          "through " + Ports.words(through.port().portMapping()) + " of the host",
          Optional.of(through.port().portMapping().source()));
    }

    @Override
    public PathWords read(NetworkPath.RoutedPort routed) {
      return new PathWords(
          "by its address on " + routed.network() + ", at " + Ports.target(routed.portMapping()),
          Optional.of(routed.portMapping().source()));
    }

    @Override
    public PathWords read(NetworkPath.FromMachine machine) {
      return new PathWords(
          "by its address on " + machine.network(), attachment(context, to, machine.network()));
    }

    @Override
    public PathWords read(NetworkPath.LanAddress lan) {
      return new PathWords("by its address on the LAN", attachment(context, to, lan.network()));
    }

    @Override
    public PathWords read(NetworkPath.Forwarded forwarded) {
      return new PathWords(
          "through port " + forwarded.forward().router() + " of the router",
          Optional.of(
              forwarded
                  .port()
                  .map(port -> port.portMapping().source())
                  .orElse(forwarded.forward().location())));
    }

    @Override
    public PathWords read(NetworkPath.ByRoute route) {
      return new PathWords(
          "by the route " + route.route().host(), Optional.of(route.route().location()));
    }

    @Override
    public PathWords read(NetworkPath.ThroughVpn vpn) {
      return new PathWords(
          "through the VPN of " + context.name(vpn.gateway()),
          from.map(it -> it.network().location()));
    }

    @Override
    public PathWords read(NetworkPath.StraightOut out) {
      return new PathWords(
          "straight out" + out.network().map(network -> " by the network " + network).orElse(""),
          out.network()
              .flatMap(network -> attachment(context, from, network))
              .or(() -> from.map(it -> it.network().location())));
    }

    @Override
    public PathWords read(NetworkPath.ToMachine machine) {
      return new PathWords("on the host network", to.map(it -> it.network().location()));
    }

    @Override
    public PathWords read(NetworkPath.PastTunnel past) {
      return new PathWords(
          "past the VPN tunnel ("
              + past.past().sign()
              + " of "
              + context.name(past.gateway())
              + ")",
          place(past.gateway()));
    }

    @Override
    public PathWords read(NetworkPath.OneWayOrAnother way) {
      return new PathWords("by a way that is not known", from.map(it -> it.network().location()));
    }

    @Override
    public PathWords read(NetworkPath.LetIn in) {
      return new PathWords(
          "through the VPN tunnel (" + in.way().sign() + " of " + context.name(in.gateway()) + ")",
          place(in.gateway()));
    }

    @Override
    public PathWords read(NetworkPath.DialsIn dials) {
      return new PathWords(
          "by dialling into " + context.name(dials.server()), place(dials.server()));
    }

    private Optional<Location> place(String gateway) {
      return Optional.ofNullable(context.byId().get(gateway)).map(Service::source);
    }

    @Override
    public PathWords read(NetworkPath.Outside outside) {
      return new PathWords("outside the host", to.map(it -> it.network().location()));
    }
  }

  private static Optional<Service> service(RuleContext context, Peer peer) {
    return peer instanceof Peer.OfService service
        ? Optional.ofNullable(context.byId().get(service.id()))
        : Optional.empty();
  }

  /** Returns where a service, or the one whose network it shares, is put on a network. */
  private static Optional<Location> attachment(
      RuleContext context, Optional<Service> service, String network) {
    if (service.isEmpty()) {
      return Optional.empty();
    }
    ServiceNamespace namespace = context.connectivity().of(service.get().id()).namespace();
    Service owner =
        namespace
            .owner()
            .flatMap(id -> Optional.ofNullable(context.byId().get(id)))
            .orElse(service.get());
    return owner.attachments().stream()
        .filter(attachment -> attachment.network().equals(network))
        .map(Attachment::location)
        .findFirst()
        .or(() -> Optional.of(service.get().network().location()));
  }
}
