package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.diagram.format.DiagramFormat;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.Rendering;
import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.inventory.Inventory;
import io.github.driftless.inventory.InventoryFormat;
import io.github.driftless.inventory.InventoryFormats;
import io.github.driftless.output.BuildFile;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes every diagram of a stack as a file of its own, or its inventory, for other programs. */
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

  /** What a format makes of a stack. */
  private interface Writing {
    List<ExportedFile> of(Analysis analysis, Problems problems);
  }

  /** Returns the names of the formats, in the order in which they are listed for people. */
  public static List<String> formats() {
    return Stream.concat(DiagramFormats.names().stream(), InventoryFormats.names().stream())
        .toList();
  }

  /**
   * Writes the files of a format: {@code VIEW-MODE.ENDING} for each view of each mode, or those of
   * an inventory. Nothing is written where a diagram cannot be drawn.
   *
   * @param format one of {@link #formats}
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param folder where they go, absolute; made where it does not exist
   * @return {@link Written} or {@link Failed}
   */
  public Result run(String format, Path stack, Path folder) {
    Problems problems = new Problems();
    Optional<Writing> found = find(format);
    if (found.isEmpty()) {
      problems.add(unknown(format));
    }
    Optional<Analysis> analysis = loader.load(stack, problems);
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    Analysis read = analysis.orElseThrow();
    List<ExportedFile> files = found.orElseThrow().of(read, problems);
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    List<Written.FileChange> written = new ArrayList<>();
    for (ExportedFile file : files) {
      Path path = folder.resolve(file.name());
      BuildFile.write(path, file.text(), problems)
          .ifPresent(kind -> written.add(new Written.FileChange(kind, path)));
    }
    return new Written(written, read.topology().unread(), problems.list());
  }

  private Optional<Writing> find(String format) {
    Optional<Writing> diagrams =
        DiagramFormats.find(format)
            .map(found -> (analysis, problems) -> drawn(analysis, found, problems));
    return diagrams.or(
        () ->
            InventoryFormats.find(format)
                .map(found -> (analysis, problems) -> listed(analysis, found)));
  }

  private static List<ExportedFile> listed(Analysis analysis, InventoryFormat format) {
    return format.write(Inventory.of(analysis)).stream()
        .map(file -> new ExportedFile(file.name(), file.text()))
        .toList();
  }

  private List<ExportedFile> drawn(Analysis analysis, DiagramFormat format, Problems problems) {
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
