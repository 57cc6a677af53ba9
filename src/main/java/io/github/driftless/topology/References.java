package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Suggestions;
import io.github.driftless.topology.Overlay.RouteSpec;
import io.github.driftless.topology.Overlay.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks that every service {@code topology.yaml} names is there, and is only one. */
final class References {

  private final Problems problems;

  /** How many services of one mode at most go by a name. */
  private final Map<String, Integer> names = new LinkedHashMap<>();

  private final Map<String, Set<String>> idsByName = new LinkedHashMap<>();
  private final Suggestions suggestions;

  References(List<Mode> modes, Problems problems) {
    this.problems = problems;
    for (Mode mode : modes) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Service service : mode.services()) {
        counts.merge(service.name(), 1, Integer::sum);
        counts.put(service.id(), 1);
        idsByName.computeIfAbsent(service.name(), name -> new TreeSet<>()).add(service.id());
      }
      counts.forEach((name, count) -> names.merge(name, count, Math::max));
    }
    suggestions = new Suggestions(names.keySet());
  }

  /** Checks all names of an overlay and returns what it says of remote access. */
  Optional<RemoteAccess> check(Overlay overlay) {
    overlay.services().forEach((name, spec) -> require(name, spec.location()));
    overlay.vpns().forEach(vpn -> require(vpn.service()));
    return overlay
        .remoteAccess()
        .map(
            access -> {
              access.tunnel().ifPresent(this::require);
              access.vpn().ifPresent(this::require);
              access.proxy().ifPresent(this::require);
              return new RemoteAccess(
                  access.forwards(),
                  access.tunnel().map(Text::value),
                  access.vpn().map(Text::value),
                  access.proxy().map(Text::value),
                  access.config(),
                  access.routes().stream().map(this::route).toList());
            });
  }

  private RemoteAccess.Route route(RouteSpec route) {
    String to = route.to().value();
    int colon = to.lastIndexOf(':');
    String service = colon < 0 ? to : to.substring(0, colon);
    require(service, route.to().location());
    route.auth().ifPresent(this::require);
    return new RemoteAccess.Route(
        route.host(),
        Optional.empty(),
        Optional.empty(),
        service,
        colon < 0 ? Optional.empty() : Optional.of(Integer.valueOf(to.substring(colon + 1))),
        false,
        route.auth().map(Text::value),
        Optional.empty(),
        route.location());
  }

  private void require(Text text) {
    require(text.value(), text.location());
  }

  private void require(String name, Location at) {
    int count = names.getOrDefault(name, 0);
    if (count == 0) {
      problems.add(
          Problem.error("unknown-service", "there is no service \"" + name + "\"", at)
              .withHint(suggestions.hint(name)));
    } else if (count > 1) {
      problems.add(
          Problem.error("ambiguous-name", "several services are called \"" + name + "\"", at)
              .withHint("write one of " + String.join(", ", idsByName.get(name))));
    }
  }
}
