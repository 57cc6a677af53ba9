package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.DeriveSpec;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.topology.Wiring.OwnedPort;
import io.github.driftless.topology.Wiring.PortItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a derived mode speaks of, and tells what cannot be. */
final class DeriveCheck {

  private final String mode;
  private final Wiring wiring;
  private final VpnGateways gateways;
  private final Problems problems;

  /**
   * @param mode the name of the mode whose files these are
   */
  DeriveCheck(String mode, Wiring wiring, VpnGateways gateways, Problems problems) {
    this.mode = mode;
    this.wiring = wiring;
    this.gateways = gateways;
    this.problems = problems;
  }

  /** Returns the VPN gateway: the one named, else the only one; empty where an error was added. */
  Optional<Service> gateway(DeriveSpec spec) {
    List<Service> all =
        wiring.services().stream()
            .filter(service -> wiring.home(service).isPresent())
            .filter(gateways::includes)
            .toList();
    if (spec.gateway().isPresent()) {
      return spec.gateway()
          .flatMap(name -> find(name))
          .filter(service -> isGateway(service, spec.gateway().get()));
    }
    if (all.size() == 1) {
      return Optional.of(all.get(0)).filter(found -> hasNetwork(found, spec.location()));
    }
    problems.add(
        all.isEmpty()
            ? Problem.error(
                    "no-vpn-gateway",
                    "mode \"" + mode + "\" has no VPN gateway to move services to or from",
                    spec.location())
                .withHint("say which of its services it is, under \"vpn\"")
            : Problem.error(
                    "several-vpn-gateways",
                    "mode \"" + mode + "\" has several VPN gateways",
                    spec.location())
                .withHint("add \"gateway\": one of " + names(all)));
    return Optional.empty();
  }

  private boolean isGateway(Service service, Text name) {
    if (gateways.includes(service) && wiring.home(service).isPresent()) {
      return hasNetwork(service, name.location());
    }
    problems.add(
        Problem.error(
                "no-vpn-gateway", "\"" + name.value() + "\" is no VPN gateway", name.location())
            .withHint("if it is one, say so under \"vpn\""));
    return false;
  }

  private boolean hasNetwork(Service gateway, Location at) {
    boolean none = gateway.placement() instanceof Placement.NoNetwork;
    if (none || wiring.joined(gateway).isPresent()) {
      problems.add(
          Problem.error(
                  "no-vpn-gateway",
                  "the VPN gateway \"" + gateway.name() + "\" has no network of its own to share",
                  at)
              .withRelated(gateway.source(), "the gateway"));
      return false;
    }
    return true;
  }

  /**
   * Returns the ids of the services that are to leave through the gateway, those that share the
   * network of one of them included; empty where an error was added.
   */
  Optional<Set<String>> through(DeriveSpec spec, Service gateway) {
    Set<String> through = new LinkedHashSet<>();
    boolean fine = true;
    for (Text name : spec.viaVpn()) {
      NamePattern pattern = NamePattern.of(name.value());
      if (pattern.isWild()) {
        List<Service> found =
            wiring.services().stream()
                .filter(pattern::matches)
                .filter(service -> obstacle(service, gateway).isEmpty())
                .toList();
        found.forEach(service -> through.add(service.id()));
        fine &= !found.isEmpty() || none(name);
      } else {
        Optional<Service> found = find(name);
        fine &= found.isPresent() && movable(found.get(), gateway, name);
        found.ifPresent(service -> through.add(service.id()));
      }
    }
    return fine ? Optional.of(through) : Optional.empty();
  }

  private boolean none(Text pattern) {
    problems.add(
        Problem.error(
                "empty-pattern",
                "no service that can be moved matches \"" + pattern.value() + "\"",
                pattern.location())
            .withHint(
                Nearest.hint(
                    pattern.value(), wiring.services().stream().map(Service::name).toList())));
    return false;
  }

  private boolean movable(Service service, Service gateway, Text name) {
    Optional<String> obstacle = obstacle(service, gateway);
    obstacle.ifPresent(
        text ->
            problems.add(
                Problem.error("not-movable", "\"" + name.value() + "\" " + text, name.location())
                    .withRelated(service.source(), "declared here")
                    .withHint("take it off \"via-vpn\"")));
    return obstacle.isEmpty();
  }

  /** Returns why a service cannot join the gateway's network; empty where it can. */
  private Optional<String> obstacle(Service service, Service gateway) {
    if (service.id().equals(gateway.id())) {
      return Optional.of("is the VPN gateway itself");
    }
    if (wiring.home(service).isEmpty()) {
      return Optional.of("is in no compose file that could be changed");
    }
    Optional<String> unmoved = obstacle(service.placement());
    if (unmoved.isPresent()) {
      return unmoved;
    }
    if (waitsFor(gateway, service)) {
      return Optional.of("cannot join \"" + gateway.name() + "\", which starts only after it");
    }
    return Optional.empty();
  }

  private static Optional<String> obstacle(Placement placement) {
    return placement.match(
        own -> Optional.empty(),
        bridge -> Optional.empty(),
        host -> Optional.of("has the host network and cannot share another"),
        none -> Optional.of("has no network, and none is to be made"),
        joinsService -> Optional.empty(),
        joinsContainer -> Optional.empty());
  }

  private boolean waitsFor(Service one, Service other) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(one.dependsOn());
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (next.equals(other.id())) {
        return true;
      }
      if (seen.add(next)) {
        wiring.services().stream()
            .filter(service -> service.id().equals(next))
            .forEach(service -> open.addAll(service.dependsOn()));
      }
    }
    return false;
  }

  /** Tells of networks that the mode does not have. */
  boolean known(DeriveSpec spec, DirectNetworks networks) {
    boolean fine = true;
    for (Text name : spec.networks()) {
      if (!networks.knows(name.value())) {
        problems.add(
            Problem.error(
                    "unknown-network",
                    "there is no network \"" + name.value() + "\"",
                    name.location())
                .withHint(Nearest.hint(name.value(), networkNames())));
        fine = false;
      }
    }
    return fine;
  }

  private List<String> networkNames() {
    List<String> names = new ArrayList<>();
    wiring.parts().networks().values().forEach(network -> names.addAll(network.keys()));
    names.addAll(wiring.parts().networks().keySet());
    return names;
  }

  /** Checks that there are networks for the services that leave the gateway's. */
  boolean enough(DeriveSpec spec, Service gateway, DirectNetworks networks, SwitchTarget target) {
    boolean needed =
        wiring.services().stream()
            .anyMatch(service -> target.move(service) == SwitchTarget.Move.LEAVES);
    if (needed && networks.isEmpty()) {
      problems.add(
          Problem.error(
                  "no-network",
                  "the VPN gateway \"" + gateway.name() + "\" is on no network that others can get",
                  spec.location())
              .withRelated(gateway.source(), "the gateway")
              .withHint("add \"networks\": what services are on that leave directly"));
      return false;
    }
    return true;
  }

  /** Warns of services that cannot both listen where they would be: one network has a port once. */
  void clashes(DeriveSpec spec, Service gateway, SwitchTarget target) {
    Map<String, Service> listening = new HashMap<>();
    for (Service publisher : wiring.services()) {
      for (PortItem item : wiring.portItems(publisher)) {
        for (OwnedPort port : item.ports()) {
          if (target.owner(port.owner()).id().equals(gateway.id())) {
            String number = port.portMapping().targetText() + "/" + port.portMapping().protocol();
            Service first = listening.putIfAbsent(number, port.owner());
            if (first != null && !first.id().equals(port.owner().id())) {
              problems.add(clash(number, first, port.owner(), spec.location()));
            }
          }
        }
      }
    }
  }

  private static Problem clash(String number, Service one, Service other, Location at) {
    return Problem.warning(
            "port-clash",
            "\""
                + one.name()
                + "\" and \""
                + other.name()
                + "\" both listen on "
                + number
                + ", which one network has only once",
            at)
        .withRelated(other.source(), "declared here")
        .withHint("let one of them listen elsewhere, or leave directly");
  }

  private Optional<Service> find(Text name) {
    List<Service> found = wiring.names().all(name.value());
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    problems.add(
        found.isEmpty()
            ? Problem.error(
                    "unknown-service",
                    "mode \"" + mode + "\" has no service \"" + name.value() + "\"",
                    name.location())
                .withHint(
                    Nearest.hint(
                        name.value(), wiring.services().stream().map(Service::name).toList()))
            : Problem.error(
                    "ambiguous-name",
                    "several services are called \"" + name.value() + "\"",
                    name.location())
                .withHint("write one of " + names(found)));
    return Optional.empty();
  }

  private static String names(List<Service> services) {
    return String.join(", ", services.stream().map(Service::id).toList());
  }
}
