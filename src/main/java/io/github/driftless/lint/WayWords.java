package io.github.driftless.lint;

import io.github.driftless.network.Answer;
import io.github.driftless.network.Namespace;
import io.github.driftless.network.Party;
import io.github.driftless.network.Way;
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
record WayWords(String words, Optional<Location> location) {

  /**
   * Returns the words for the plainest way of an answer.
   *
   * @throws java.util.NoSuchElementException where the answer is no
   */
  static WayWords of(Scene scene, Answer answer) {
    Way way = answer.way().orElseThrow();
    Optional<Service> from = service(scene, answer.from());
    Optional<Service> to = service(scene, answer.to());
    if (way instanceof Way.SameNamespace) {
      return new WayWords(
          "in the same network namespace", to.or(() -> from).map(it -> it.network().location()));
    }
    if (way instanceof Way.SharedNetwork shared) {
      return new WayWords(
          "by the network " + shared.network(), attachment(scene, to, shared.network()));
    }
    if (way instanceof Way.ThroughPort through) {
      return new WayWords(
          "through " + Ports.words(through.port().publication()) + " of the machine",
          Optional.of(through.port().publication().source()));
    }
    if (way instanceof Way.RoutedPort routed) {
      return new WayWords(
          "by its address on " + routed.network() + ", at " + Ports.target(routed.publication()),
          Optional.of(routed.publication().source()));
    }
    if (way instanceof Way.FromMachine machine) {
      return new WayWords(
          "by its address on " + machine.network(), attachment(scene, to, machine.network()));
    }
    if (way instanceof Way.LanAddress lan) {
      return new WayWords("by its address on the LAN", attachment(scene, to, lan.network()));
    }
    if (way instanceof Way.Forwarded forwarded) {
      return new WayWords(
          "through port " + forwarded.forward().router() + " of the router",
          Optional.of(
              forwarded
                  .port()
                  .map(port -> port.publication().source())
                  .orElse(forwarded.forward().location())));
    }
    if (way instanceof Way.ByRoute route) {
      return new WayWords(
          "by the route " + route.route().host(), Optional.of(route.route().location()));
    }
    if (way instanceof Way.ThroughVpn vpn) {
      return new WayWords(
          "through the VPN of " + scene.name(vpn.gateway()),
          from.map(it -> it.network().location()));
    }
    if (way instanceof Way.StraightOut out) {
      return new WayWords(
          "straight out" + out.network().map(network -> " by the network " + network).orElse(""),
          out.network()
              .flatMap(network -> attachment(scene, from, network))
              .or(() -> from.map(it -> it.network().location())));
    }
    return new WayWords(
        way instanceof Way.ToMachine ? "on the host's own network" : "outside the machine",
        to.map(it -> it.network().location()));
  }

  private static Optional<Service> service(Scene scene, Party party) {
    return party instanceof Party.OfService service
        ? Optional.ofNullable(scene.byId().get(service.id()))
        : Optional.empty();
  }

  /** Returns where a service, or the one whose network it shares, is put on a network. */
  private static Optional<Location> attachment(
      Scene scene, Optional<Service> service, String network) {
    if (service.isEmpty()) {
      return Optional.empty();
    }
    Namespace namespace = scene.connectivity().of(service.get().id()).namespace();
    Service owner =
        namespace
            .owner()
            .flatMap(id -> Optional.ofNullable(scene.byId().get(id)))
            .orElse(service.get());
    return owner.attachments().stream()
        .filter(attachment -> attachment.network().equals(network))
        .map(Attachment::location)
        .findFirst()
        .or(() -> Optional.of(service.get().network().location()));
  }
}
