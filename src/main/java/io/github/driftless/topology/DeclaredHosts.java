package io.github.driftless.topology;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.HostSpec;
import io.github.driftless.topology.Overlay.Text;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the projects that {@code hosts} names: by their folder, a folder above, their compose file,
 * a pattern of these, or their name.
 */
final class DeclaredHosts {

  private final Path folder;
  private final List<HostSpec> specs;
  private final Problems problems;

  DeclaredHosts(Path folder, List<HostSpec> specs, Problems problems) {
    this.folder = folder;
    this.specs = specs;
    this.problems = problems;
  }

  /**
   * Returns on which hosts projects run; those that no host names run on a machine of their own.
   */
  Hosts read(Map<String, List<LoadedProject>> modes) {
    List<LoadedProject> all = modes.values().stream().flatMap(List::stream).toList();
    Map<LoadedProject, List<String>> hosts = new IdentityHashMap<>();
    for (HostSpec spec : specs) {
      for (Text entry : spec.projects()) {
        for (LoadedProject project : find(entry, all)) {
          List<String> of = hosts.computeIfAbsent(project, any -> new ArrayList<>());
          if (!of.contains(spec.name())) {
            of.add(spec.name());
          }
        }
      }
    }
    Map<String, List<LoadedProject>> placed = new LinkedHashMap<>();
    modes.forEach(
        (mode, projects) -> {
          List<LoadedProject> here = new ArrayList<>();
          for (LoadedProject project : projects) {
            List<String> of = hosts.getOrDefault(project, List.of());
            of.forEach(host -> here.add(project.on(Optional.of(host))));
            if (of.isEmpty()) {
              here.add(project);
            }
          }
          placed.put(mode, here);
        });
    return new Hosts(
        specs.stream()
            .map(
                spec ->
                    new Host(
                        spec.name(),
                        spec.title().orElse(spec.name()),
                        spec.address(),
                        Optional.empty()))
            .toList(),
        placed,
        Optional.empty());
  }

  private List<LoadedProject> find(Text entry, Collection<LoadedProject> all) {
    List<LoadedProject> found = all.stream().filter(each -> isAt(entry.value(), each)).toList();
    if (!found.isEmpty()) {
      return found;
    }
    List<LoadedProject> named =
        all.stream().filter(each -> each.project().name().equals(entry.value())).toList();
    Set<String> folders = new TreeSet<>();
    named.forEach(each -> folders.add(path(each.folder())));
    if (folders.size() > 1) {
      problems.add(
          Problem.error(
                  "ambiguous-name",
                  "several projects are called \"" + entry.value() + "\"",
                  entry.location())
              .withHint("write one of " + String.join(", ", folders)));
      return List.of();
    }
    if (named.isEmpty()) {
      problems.add(unknown(entry, all));
    }
    return named;
  }

  private Problem unknown(Text entry, Collection<LoadedProject> all) {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(each -> names.add(path(each.folder())));
    all.forEach(each -> names.add(each.project().name()));
    return Problem.error(
            "unknown-project",
            "the stack has no project \"" + entry.value() + "\"",
            entry.location())
        .withHint(
            Nearest.hint(entry.value(), names)
                .or(() -> Optional.of("name a folder, a compose file or a project of the stack")));
  }

  private boolean isAt(String written, LoadedProject project) {
    if (FileGlob.isPattern(written)) {
      try {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + written);
        return matcher.matches(Path.of(path(project.folder())))
            || project.project().files().stream()
                .anyMatch(file -> matcher.matches(Path.of(path(file))));
      } catch (PatternSyntaxException e) {
        return false;
      }
    }
    Path path = folder.resolve(written).normalize();
    return project.folder().startsWith(path) || project.project().files().contains(path);
  }

  private String path(Path path) {
    String relative = folder.relativize(path).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : relative;
  }
}
