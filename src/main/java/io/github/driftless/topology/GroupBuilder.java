package io.github.driftless.topology;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.GroupSpec;
import io.github.driftless.topology.Overlay.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the services of groups. */
final class GroupBuilder {

  private final Overlay overlay;
  private final List<Tier> tiers;
  private final Problems problems;
  private final Map<String, NamePattern> patterns = new HashMap<>();
  private final Set<Text> matched = new HashSet<>();
  private final Set<String> filled = new HashSet<>();

  GroupBuilder(Overlay overlay, List<Tier> tiers, Problems problems) {
    this.overlay = overlay;
    this.tiers = tiers;
    this.problems = problems;
  }

  /** Returns the groups of one mode; those without services are left out. */
  List<Group> build(ModeBuilder.Parts parts, List<Service> services) {
    ServiceNames names = new ServiceNames(services);
    Set<String> named = named(services, names);
    List<Group> groups = new ArrayList<>();
    for (GroupSpec spec : overlay.groups()) {
      Optional<String> tier =
          spec.tier()
              .flatMap(text -> Tiering.find(tiers, text.value(), parts.networks()))
              .map(Tier::name);
      List<Service> members =
          services.stream()
              .filter(
                  service ->
                      lists(spec, service, names)
                          || (spec.rest()
                              && !named.contains(service.id())
                              && service.tier().isPresent()
                              && service.tier().equals(tier)))
              .toList();
      if (!members.isEmpty()) {
        filled.add(spec.name());
        groups.add(
            new Group(
                spec.name(),
                spec.title().orElse(spec.name()),
                tier.or(() -> members.get(0).tier()),
                members.stream().map(Service::id).toList()));
      }
    }
    return groups;
  }

  /**
   * Tells of groups and patterns that matched in no mode; asked after all modes were built.
   *
   * @param names what services are called
   * @param tierKeys what tiers are called
   */
  void report(Collection<String> names, Collection<String> tierKeys) {
    for (GroupSpec spec : overlay.groups()) {
      spec.tier()
          .filter(text -> !tierKeys.contains(text.value()))
          .ifPresent(
              text ->
                  problems.add(
                      Problem.error(
                              "unknown-tier",
                              "\"" + text.value() + "\" is no tier",
                              text.location())
                          .withHint(Nearest.hint(text.value(), tierKeys))));
      if (spec.rest() && spec.tier().isEmpty()) {
        problems.add(
            Problem.error(
                    "missing-key",
                    "group \"" + spec.name() + "\" takes the rest, but of no tier",
                    spec.location())
                .withHint("add \"tier\""));
      }
      List<Text> lost = spec.services().stream().filter(text -> !matched.contains(text)).toList();
      for (Text text : lost) {
        problems.add(
            Problem.error(
                    "empty-group", "no service matches \"" + text.value() + "\"", text.location())
                .withHint(Nearest.hint(text.value(), names)));
      }
      boolean placed =
          spec.tier().map(text -> tierKeys.contains(text.value())).orElse(!spec.rest());
      if (lost.isEmpty() && placed && !filled.contains(spec.name())) {
        problems.add(
            Problem.error(
                    "empty-group", "group \"" + spec.name() + "\" matches nothing", spec.location())
                .withHint(
                    spec.rest()
                        ? "every service of its tier is named elsewhere"
                        : "say which \"services\" it has"));
      }
    }
  }

  private boolean lists(GroupSpec spec, Service service, ServiceNames names) {
    boolean found = false;
    for (Text text : spec.services()) {
      if (patterns.computeIfAbsent(text.value(), NamePattern::of).matches(service, names)) {
        matched.add(text);
        found = true;
      }
    }
    return found;
  }

  /**
   * Returns the ids of the services that something in the file names, patterns of groups included.
   */
  private Set<String> named(List<Service> services, ServiceNames names) {
    Set<String> written = new LinkedHashSet<>(overlay.services().keySet());
    overlay
        .flows()
        .forEach(
            flow -> {
              flow.from().forEach(text -> written.add(text.value()));
              flow.to().forEach(text -> written.add(text.value()));
            });
    overlay.vpns().forEach(vpn -> written.add(vpn.service().value()));
    Set<String> named = new HashSet<>();
    written.forEach(name -> names.all(name).forEach(service -> named.add(service.id())));
    for (Service service : services) {
      if (overlay.groups().stream().anyMatch(spec -> lists(spec, service, names))) {
        named.add(service.id());
      }
    }
    return named;
  }
}
