package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ComposeSpec;
import io.github.driftless.topology.Unread.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds all that is at hand and that a model was not made from. */
final class UnreadFinder {

  /** What decides what runs and who is connected with whom: placeholders there leave facts open. */
  private static final List<String> DECISIVE =
      List.of("image", "container_name", "network_mode", "ports", "networks");

  private final Overlay overlay;
  private final Catalogue catalogue;
  private final Problems problems;

  UnreadFinder(Overlay overlay, Catalogue catalogue, Problems problems) {
    this.overlay = overlay;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /**
   * Finds it, what {@code ignore} names dismissed.
   *
   * @param hosts on which hosts the projects run
   * @param inputs the files that were read
   */
  List<Unread> find(
      Hosts hosts,
      List<LoadedMode> loaded,
      List<Mode> modes,
      Optional<RemoteAccess> access,
      Set<Path> inputs) {
    Collection<List<LoadedProject>> projects = hosts.projects().values();
    List<Unread> found = new ArrayList<>(files(inputs));
    found.addAll(placeholders(projects));
    found.addAll(InactiveProfiles.of(projects));
    found.addAll(
        new UnreadProxies(catalogue, access, overlay.file().getParent())
            .of(modes, loaded.stream().map(mode -> mode.parts().composed()).toList()));
    found.addAll(networks(modes));
    hosts.notes().ifPresent(found::add);
    found.sort(Comparator.comparing(Unread::kind));
    return new Ignored(overlay.leavingOut().ignore(), overlay.file().getParent(), problems)
        .apply(found, modes);
  }

  private static List<Unread> networks(List<Mode> modes) {
    Map<String, Unread> found = new LinkedHashMap<>();
    for (Mode mode : modes) {
      for (Network network : mode.networks()) {
        if (network.isUnknown()) {
          found.putIfAbsent(
              network.name(),
              new Unread(
                  Kind.NETWORK,
                  network.name(),
                  List.of(),
                  network.against(),
                  network.source(),
                  false));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private List<Unread> files(Set<Path> inputs) {
    LeavingOut leaving = overlay.leavingOut();
    Set<Path> known = new HashSet<>(inputs);
    known.addAll(leaving.excluded());
    StrayFiles stray = new StrayFiles(overlay.file().getParent(), known);
    return leaving.searched().isEmpty()
        ? overlay.modes().stream()
            .flatMap(mode -> mode.projects().stream())
            .map(ComposeSpec::files)
            .filter(files -> files.size() == 1)
            .flatMap(files -> stray.overridesOf(files.get(0)).stream())
            .toList()
        : stray.below(leaving.searched());
  }

  /** Finds placeholders of templates where they stand in files that could be read all the same. */
  private List<Unread> placeholders(Collection<List<LoadedProject>> modes) {
    Map<Path, Unread> found = new LinkedHashMap<>();
    for (List<LoadedProject> mode : modes) {
      for (LoadedProject loaded : mode) {
        for (ComposeService service : loaded.project().services()) {
          for (String attribute : DECISIVE) {
            service
                .resolved()
                .get(attribute)
                .flatMap(StrayFiles::placeholder)
                .ifPresent(at -> found.computeIfAbsent(at.file(), file -> template(at)));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Unread template(Location at) {
    String path = overlay.file().getParent().relativize(at.file()).toString().replace('\\', '/');
    return Unread.of(Kind.TEMPLATE, path, at);
  }
}
