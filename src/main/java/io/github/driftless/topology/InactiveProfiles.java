package io.github.driftless.topology;

import io.github.driftless.compose.InactiveService;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Unread.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds profiles that are active in no mode, and the services that are therefore left out. */
final class InactiveProfiles {

  private InactiveProfiles() {}

  /** Finds them among the projects of some modes, each profile once. */
  static List<Unread> of(Collection<List<LoadedProject>> modes) {
    Set<Location> active = new HashSet<>();
    for (List<LoadedProject> mode : modes) {
      mode.forEach(
          loaded -> loaded.project().services().forEach(each -> active.add(each.location())));
    }
    Map<String, List<InactiveService>> byProfile = new LinkedHashMap<>();
    for (List<LoadedProject> mode : modes) {
      for (LoadedProject loaded : mode) {
        for (InactiveService service : loaded.project().inactive()) {
          if (!active.contains(service.location())) {
            service
                .profiles()
                .forEach(
                    profile ->
                        byProfile.computeIfAbsent(profile, any -> new ArrayList<>()).add(service));
          }
        }
      }
    }
    return byProfile.entrySet().stream()
        .map(
            each ->
                new Unread(
                    Kind.PROFILE,
                    each.getKey(),
                    each.getValue().stream().map(InactiveService::name).distinct().toList(),
                    Optional.empty(),
                    each.getValue().get(0).location(),
                    false))
        .toList();
  }
}
