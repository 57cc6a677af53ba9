package io.github.driftless.report;

import io.github.driftless.app.Exit;
import io.github.driftless.app.Result;
import io.github.driftless.app.SaveText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a result into a file, and says so. */
public final class Saved {

  private Saved() {}

  /**
   * Writes a result into a file; nothing where there is none for bad input. What could not be
   * compared is a result too.
   *
   * @param file absolute; the folders it needs are made
   * @return the words about the result, the line about the file in place of the result itself
   */
  public static Report of(Result result, Format format, Path file, Door door) {
    Report report = format.of(result, door);
    if (report.exit() == Exit.BAD_INPUT && report.result().isEmpty()) {
      return report;
    }
    Result saved = SaveText.run(file, report.result(), List.of());
    List<Line> lines = new ArrayList<>(Format.TEXT.of(saved, door).lines());
    report.lines().stream().filter(line -> !line.kind().isResult()).forEach(lines::add);
    Exit exit = saved.exit() == Exit.BAD_INPUT ? Exit.BAD_INPUT : report.exit();
    return new Report(lines, report.marks(), report.repair(), exit);
  }
}
