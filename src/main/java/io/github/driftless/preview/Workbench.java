package io.github.driftless.preview;

import io.github.driftless.pipeline.Drawings;
import io.github.driftless.pipeline.Pipeline;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loads one stack, again and again, through the same pipeline that writes its pages.
 *
 * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
 */
record Workbench(Pipeline pipeline, Path stack) {

  /**
   * What a load gave.
   *
   * @param drawings empty where there was an error
   */
  record Load(Optional<Drawings> drawings, List<Problem> problems) {

    Load {
      problems = List.copyOf(problems);
    }

    boolean failed() {
      return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Returns the files this load read, or would have wished to. */
    Set<Path> files() {
      Set<Path> files = new LinkedHashSet<>();
      drawings.ifPresent(found -> files.addAll(found.inputs()));
      problems.stream()
          .flatMap(problem -> problem.location().stream())
          .map(Location::file)
          .filter(Path::isAbsolute)
          .forEach(files::add);
      return files;
    }
  }

  Load load() {
    Problems problems = new Problems();
    try {
      Optional<Drawings> drawings = pipeline.drawings(stack, problems);
      return new Load(problems.hasErrors() ? Optional.empty() : drawings, problems.list());
    } catch (RuntimeException e) {
      // the preview outlives a fault, and the page is where the person looks
      problems.add(
          Problem.error(
                  "fault",
                  "this is a fault in Driftless, not in your files: "
                      + e.getClass().getSimpleName())
              .withHint("please report it with what you last changed"));
      return new Load(Optional.empty(), problems.list());
    }
  }
}
