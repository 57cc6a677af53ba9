package io.github.driftless.topology;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in which tier each service is drawn: the declared one; else the first of its networks in
 * tier order, or where tiers are inferred its home; joined services stand beside the owner of their
 * namespace.
 */
final class Tiering {

  private final List<Tier> tiers;
  private final Optional<TierOrder> order;
  private final Map<String, ServiceSpec> specs;
  private final Problems problems;

  /**
   * @param order says where services are at home; empty where tiers are declared: then their order
   *     does
   */
  Tiering(
      List<Tier> tiers,
      Optional<TierOrder> order,
      Map<String, ServiceSpec> specs,
      Problems problems) {
    this.tiers = tiers;
    this.order = order;
    this.specs = specs;
    this.problems = problems;
  }

  List<Service> apply(List<Service> services, Map<String, Network> networks) {
    NamespaceOwners owners = new NamespaceOwners(services);
    return services.stream()
        .map(
            service -> {
              Optional<Service> owner = owners.of(service).service();
              List<String> candidates = owner.map(TierBuilder::candidates).orElse(List.of());
              return service.withTier(
                  declared(service, candidates, networks)
                      .or(() -> owner.flatMap(each -> home(each, candidates))));
            })
        .toList();
  }

  private Optional<String> home(Service owner, List<String> candidates) {
    return order
        .map(each -> each.home(owner, candidates))
        .orElseGet(() -> tiers.stream().map(Tier::name).filter(candidates::contains).findFirst());
  }

  private Optional<String> declared(
      Service service, List<String> candidates, Map<String, Network> networks) {
    Optional<Text> text =
        Overlay.spec(specs, service.id(), service.name()).flatMap(ServiceSpec::tier);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String name = text.get().value();
    Optional<Tier> tier = find(tiers, name, networks);
    if (tier.isEmpty()) {
      problems.add(
          Problem.error("unknown-tier", "\"" + name + "\" is no tier", text.get().location())
              .withHint(Nearest.hint(name, tiers.stream().map(Tier::name).toList())));
    } else if (!candidates.contains(tier.get().name())) {
      problems.add(
          Problem.error(
                  "wrong-tier",
                  "\"" + service.name() + "\" is not on the network of tier \"" + name + "\"",
                  text.get().location())
              .withHint(
                  candidates.isEmpty()
                      ? "it is on no network"
                      : "it is on " + String.join(", ", candidates)));
    }
    return tier.map(Tier::name);
  }

  /** Returns the tier a key means: a network's real name, or its compose key. */
  static Optional<Tier> find(List<Tier> tiers, String key, Map<String, Network> networks) {
    return tiers.stream()
        .filter(tier -> tier.name().equals(key))
        .findFirst()
        .or(
            () ->
                tiers.stream()
                    .filter(
                        tier ->
                            networks.containsKey(tier.name())
                                && networks.get(tier.name()).keys().contains(key))
                    .findFirst());
  }
}
