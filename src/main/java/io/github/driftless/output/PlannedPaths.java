package io.github.driftless.output;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks that the paths of a plan can stand beside each other on every file system. */
public final class PlannedPaths {

  private PlannedPaths() {}

  static void check(Plan plan, Problems problems) {
    for (OutputFolder folder : plan.folders()) {
      folder.paths().forEach(path -> checkInside(folder, path, problems));
    }
    checkApart(plan.paths().toList(), problems);
  }

  /** Returns whether files, absolute and named once each, can stand beside each other. */
  public static boolean standApart(List<Path> files) {
    Problems problems = new Problems();
    checkApart(files, problems);
    return problems.list().isEmpty();
  }

  private static void checkApart(List<Path> paths, Problems problems) {
    Map<String, Path> seen = new HashMap<>();
    paths.forEach(
        path -> {
          Path other = seen.putIfAbsent(folded(path), path);
          if (other != null) {
            collision(path, other, problems);
          }
        });
    paths.forEach(
        path -> {
          for (Path up = path.getParent(); up != null; up = up.getParent()) {
            Path other = seen.get(folded(up));
            if (other != null) {
              problems.add(
                  Problem.error(
                          "output-collision",
                          "this is to be a file, and also a folder that holds another one",
                          Location.of(other))
                      .withRelated(Location.of(path), "the file inside it"));
            }
          }
        });
  }

  /** Upper and lower case, and composed and decomposed letters, are one name on some systems. */
  private static String folded(Path path) {
    return Normalizer.normalize(Slashes.of(path).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static void collision(Path path, Path other, Problems problems) {
    String message =
        path.equals(other)
            ? "two files are to be generated at this one path"
            : "these two paths are the same file on systems that do not tell upper from lower case";
    problems.add(
        Problem.error("output-collision", message, Location.of(path))
            .withRelated(Location.of(other), "the other one")
            .withHint("give the two pages different names"));
  }

  private static void checkInside(OutputFolder folder, Path path, Problems problems) {
    boolean inside = path.startsWith(folder.path()) && path.normalize().equals(path);
    Optional<String> fault =
        inside
            ? RelativePath.fault(Slashes.of(folder.path().relativize(path)))
            : Optional.of("does not lie inside the output folder");
    if (inside && ListNames.allFiles(folder.path()).anyMatch(path::equals)) {
      fault = Optional.of("is where Driftless keeps the list of its files");
    }
    fault.ifPresent(
        text ->
            problems.add(
                Problem.error(
                    "output-path", "this file cannot be generated: its path " + text, at(path))));
  }

  private static Location at(Path path) {
    return Location.of(path);
  }
}
