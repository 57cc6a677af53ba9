package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.diagram.format.DiagramFormat;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.Rendering;
import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.output.BuildFile;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes every diagram of a stack as a file of its own, for other programs. */
public final class Export {

  private final Settings settings;
  private final StackLoader loader;

  public Export(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  Export(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.loader = new StackLoader(settings, listener);
  }

  /** Returns the names of the formats, in the order in which they are listed for people. */
  public static List<String> formats() {
    return DiagramFormats.names();
  }

  /**
   * Writes them: {@code VIEW-MODE.ENDING} for each view of each mode. Nothing is written where one
   * of them cannot be drawn.
   *
   * @param format one of {@link #formats}
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param folder where they go, absolute; made where it does not exist
   * @return {@link Written} or {@link Failed}
   */
  public Result run(String format, Path stack, Path folder) {
    Problems problems = new Problems();
    Optional<DiagramFormat> found = DiagramFormats.find(format);
    if (found.isEmpty()) {
      problems.add(unknown(format));
    }
    Optional<Analysis> analysis = loader.load(stack, problems);
    List<DiagramExport.File> files =
        problems.hasErrors() ? List.of() : drawn(analysis.orElseThrow(), found.get(), problems);
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    List<Written.FileChange> written = new ArrayList<>();
    for (DiagramExport.File file : files) {
      Path path = folder.resolve(file.name());
      BuildFile.write(path, file.text(), problems)
          .ifPresent(kind -> written.add(new Written.FileChange(kind, path)));
    }
    return new Written(written, problems.list());
  }

  private List<DiagramExport.File> drawn(
      Analysis analysis, DiagramFormat format, Problems problems) {
    try (SvgDrawing drawing = settings.drawing()) {
      return DiagramExport.of(analysis, format, new Rendering(drawing, problems));
    }
  }

  private static Problem unknown(String format) {
    List<String> names = formats();
    return Problem.error("unknown-format", "there is no format \"" + format + "\"")
        .withHint(
            Nearest.hint(format, names)
                .or(() -> Optional.of("it is one of " + String.join(", ", names))));
  }
}
