package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.format.DiagramFormat;
import io.github.driftless.diagram.format.Rendering;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.ModeViews;
import java.util.ArrayList;
import java.util.List;

/**
 * Every diagram of a stack, in one format: {@code VIEW-MODE.ENDING}, for example {@code
 * remote-access-full-vpn.d2}.
 */
public final class DiagramExport {

  private DiagramExport() {}

  /**
   * Returns what every view shows of every mode, in the order of the modes.
   *
   * @return fewer where one could not be drawn; why not, the rendering's problems say
   */
  public static List<ExportedFile> of(
      Analysis analysis, DiagramFormat format, Rendering rendering) {
    List<ExportedFile> files = new ArrayList<>();
    for (ModeAnalysis mode : analysis.modes()) {
      for (Drawn drawn : ModeViews.of(mode).drawn()) {
        String name = drawn.view().name() + "-" + mode.mode().name() + "." + format.ending();
        format
            .write(drawn.diagram(), rendering)
            .ifPresent(text -> files.add(new ExportedFile(name, text)));
      }
    }
    return List.copyOf(files);
  }
}
