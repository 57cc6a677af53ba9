package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Suggestions;
import io.github.driftless.topology.Overlay.RouteSpec;
import io.github.driftless.topology.Overlay.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that every service {@code topology.yaml} names is there, and is only one. */
final class References {

  private final Problems problems;

  /** What services are called, mode by mode. */
  private final List<ServiceNames> modes;

  /** Containers outside the stack whose network services join. */
  private final Set<String> outside;

  private final Suggestions suggestions;

  References(List<Mode> modes, Problems problems) {
    this.problems = problems;
    this.modes = modes.stream().map(mode -> new ServiceNames(mode.services())).toList();
    this.outside =
        modes.stream().flatMap(mode -> outside(mode.services())).collect(Collectors.toSet());
    this.suggestions =
        new Suggestions(this.modes.stream().flatMap(names -> names.names().stream()).toList());
  }

  private static Stream<String> outside(List<Service> services) {
    NamespaceOwners owners = new NamespaceOwners(services);
    return services.stream().flatMap(service -> owners.of(service).container().stream());
  }

  /** Checks all names of an overlay and returns what it says of remote access. */
  Optional<RemoteAccess> check(Overlay overlay) {
    overlay.services().forEach((name, spec) -> require(name, spec.location()));
    overlay.vpns().stream()
        .filter(vpn -> !outside.contains(vpn.service().value()))
        .forEach(vpn -> require(vpn.service()));
    overlay.vpns().forEach(vpn -> vpn.letsIn().forEach(this::require));
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
                  access.routes().stream().map(this::route).toList(),
                  List.of());
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
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        route.location());
  }

  private void require(Text text) {
    require(text.value(), text.location());
  }

  private void require(String name, Location at) {
    int most = modes.stream().mapToInt(names -> names.all(name).size()).max().orElse(0);
    if (most == 0) {
      problems.add(
          Problem.error("unknown-service", "there is no service \"" + name + "\"", at)
              .withHint(suggestions.hint(name)));
    } else if (most > 1) {
      problems.add(
          Problem.error("ambiguous-name", "several services are called \"" + name + "\"", at)
              .withHint("write one of " + String.join(", ", ids(name))));
    }
  }

  private Set<String> ids(String name) {
    return modes.stream()
        .flatMap(names -> names.all(name).stream())
        .map(Service::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
