package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.lint.Declarations.Declared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Services of separate applications that became one since their files were merged. */
final class FusedApplications implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "fused-applications",
        "A service that two files of one project define with images of different programs.",
        "Files under `compose` are merged, as with repeated `-f`: that is meant for a file and its"
            + " overrides. Where they are separate applications, services that happen to share a name"
            + " become one, half from each file: two applications then write into one `db`, which"
            + " runs the image of the last file with the volumes of both.",
        "List the files under `projects`: each application is then a project of its own. If it is"
            + " meant as an override, exclude the finding with a word why.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    context
        .declarations()
        .projects()
        .forEach(
            (project, services) -> {
              Map<Path, Set<String>> byFile = byFile(services);
              services.forEach(
                  (name, declared) ->
                      finding(project, name, declared, byFile).ifPresent(findings::add));
            });
    return findings;
  }

  /** Returns the services that each file defines. */
  private static Map<Path, Set<String>> byFile(Map<String, List<Declared>> services) {
    Map<Path, Set<String>> byFile = new HashMap<>();
    services.forEach(
        (name, declared) ->
            declared.forEach(
                each ->
                    byFile
                        .computeIfAbsent(each.location().file(), any -> new HashSet<>())
                        .add(name)));
    return byFile;
  }

  private static Optional<Finding> finding(
      String project, String name, List<Declared> declared, Map<Path, Set<String>> byFile) {
    List<Declared> withImage =
        declared.stream()
            .filter(each -> each.image().filter(FusedApplications::isPlain).isPresent())
            .toList();
    for (int i = 1; i < withImage.size(); i++) {
      Declared first = withImage.get(0);
      Declared again = withImage.get(i);
      String one = program(first);
      String other = program(again);
      if (!one.equals(other) && areSeparate(first, again, byFile)) {
        String id = project + "/" + name;
        return Optional.of(
            Finding.warning(
                    name
                        + " is "
                        + one
                        + " in one file and "
                        + other
                        + " in another: merging made one service of two",
                    again.imageLocation(),
                    id)
                .withRelated(first.imageLocation(), "the other one")
                .withHint("list the files under \"projects\" if they are separate applications"));
      }
    }
    return Optional.empty();
  }

  /** An override only speaks of what another file defines; an application has more of its own. */
  private static boolean areSeparate(Declared one, Declared other, Map<Path, Set<String>> byFile) {
    Set<String> first = byFile.get(one.location().file());
    Set<String> second = byFile.get(other.location().file());
    return !first.containsAll(second) && !second.containsAll(first);
  }

  /** A name that is interpolated may come to anything. */
  private static boolean isPlain(String image) {
    return !image.contains("$");
  }

  /** Returns the last part of an image's name: registry, owner, tag and digest do not count. */
  private static String program(Declared declared) {
    String path = declared.image().orElseThrow().replaceFirst("@.*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.replaceFirst(":.*", "");
  }
}
