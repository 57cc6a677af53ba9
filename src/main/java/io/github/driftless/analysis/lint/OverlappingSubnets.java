package io.github.driftless.analysis.lint;

import io.github.driftless.address.IpRange;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Networks that claim the same addresses. */
final class OverlappingSubnets implements Rule {

  /** Networks whose containers have addresses of the LAN: to share its subnet is their purpose. */
  private static final Set<String> ON_THE_LAN = Set.of("macvlan", "ipvlan");

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "overlapping-subnets",
        "Two networks whose subnets share addresses, or a network that shares addresses with the LAN"
            + " (`actors` with a `subnet`).",
        "The engine refuses to make the second network. Where a network covers the LAN, the host"
            + " sends packets for devices at home into its own containers, and the devices seem to be"
            + " gone.",
        "Give one of the networks another subnet, or leave the choice to the engine.",
        "error");
  }

  /**
   * Addresses somebody claims.
   *
   * @param network empty for the LAN
   */
  private record Claim(IpRange range, String text, Optional<Network> network, Location location) {

    String owner() {
      return network.map(Network::name).orElse("the LAN");
    }

    /** Whether it stands for the LAN, or lives from it. */
    boolean onLan() {
      return network.map(it -> ON_THE_LAN.contains(it.driver())).orElse(true);
    }
  }

  /** Sorted by where they begin, an overlap is one with what reaches furthest so far. */
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (List<Network> networks : networksByHost(context)) {
      check(claims(context, networks), findings);
    }
    return findings.stream().distinct().toList();
  }

  /** Networks of two hosts may have one subnet; a network that no service is on may be anywhere. */
  private static Collection<List<Network>> networksByHost(RuleContext context) {
    Map<String, Set<Optional<String>>> hosts = new HashMap<>();
    Set<Optional<String>> all = new LinkedHashSet<>();
    for (Service service : context.onMachine()) {
      all.add(service.host());
      service
          .attachments()
          .forEach(
              attachment ->
                  hosts
                      .computeIfAbsent(attachment.network(), any -> new HashSet<>())
                      .add(service.host()));
    }
    if (all.size() < 2) {
      return List.of(context.mode().networks());
    }
    return all.stream()
        .map(
            host ->
                context.mode().networks().stream()
                    .filter(network -> hosts.getOrDefault(network.name(), all).contains(host))
                    .toList())
        .toList();
  }

  private static void check(List<Claim> claims, List<Finding> findings) {
    claims.sort(Comparator.comparing((Claim claim) -> claim.range().first()));
    Optional<Claim> furthest = Optional.empty();
    for (Claim claim : claims) {
      if (furthest.filter(it -> it.range().overlaps(claim.range())).isPresent()) {
        finding(furthest.get(), claim).ifPresent(findings::add);
      }
      if (furthest.isEmpty() || furthest.get().range().last().compareTo(claim.range().last()) < 0) {
        furthest = Optional.of(claim);
      }
    }
  }

  private static List<Claim> claims(RuleContext context, List<Network> networks) {
    List<Claim> claims = new ArrayList<>();
    for (Network network : networks) {
      for (Network.Subnet subnet : network.subnets()) {
        IpRange.parse(subnet.range())
            .ifPresent(
                range ->
                    claims.add(
                        new Claim(range, subnet.range(), Optional.of(network), subnet.location())));
      }
    }
    for (Actor actor : context.topology().actors()) {
      if (actor.zone() == Zone.LAN && actor.subnet().isPresent()) {
        String text = actor.subnet().get();
        IpRange.parse(text)
            .ifPresent(
                range -> claims.add(new Claim(range, text, Optional.empty(), actor.source())));
      }
    }
    return claims;
  }

  private static Optional<Finding> finding(Claim one, Claim other) {
    boolean meant =
        one.onLan() && other.onLan() && one.network().isEmpty() != other.network().isEmpty();
    boolean actors = one.network().isEmpty() && other.network().isEmpty();
    if (meant || actors) {
      return Optional.empty();
    }
    // told at the network, or at the later of two lines
    boolean swap =
        other.network().isEmpty()
            || one.network().isPresent() && one.location().compareTo(other.location()) > 0;
    Claim told = swap ? one : other;
    Claim first = swap ? other : one;
    String message =
        told.owner().equals(first.owner())
            ? "the subnets "
                + first.text()
                + " and "
                + told.text()
                + " of "
                + told.owner()
                + " overlap"
            : "the subnet "
                + told.text()
                + " of "
                + told.owner()
                + " overlaps with "
                + first.text()
                + " of "
                + first.owner();
    return Optional.of(
        Finding.error(message, told.location())
            .withRelated(first.location(), "the other subnet")
            .withHint("choose another subnet, or leave the choice to the engine"));
  }
}
