package io.github.driftless.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A file that {@code generate} would write.
 *
 * @param path where, absolute and normalised
 * @param content the whole text, UTF-8 with line feeds, ending in one
 */
public record PlannedFile(Path path, String content) {

  /** Orders by path, spelt with {@code /}, so that the order is the same on every system. */
  static List<PlannedFile> sorted(List<PlannedFile> files) {
    return files.stream()
        .sorted(Comparator.comparing((PlannedFile file) -> Slashes.of(file.path())))
        .toList();
  }
}
