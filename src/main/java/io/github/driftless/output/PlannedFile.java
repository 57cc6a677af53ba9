package io.github.driftless.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that {@code generate} would write.
 *
 * @param path where, absolute and normalised
 * @param content the whole text, UTF-8 with line feeds, ending in one
 * @param kept the file as a program that shares the folder wrote it from ours; empty for none
 * @param current whether {@code kept} says what {@code content} says: then it stays as it is
 * @param earlier finds what the file was before, where that program alone has changed it since: if
 *     that is what was generated, nobody edited it. Asked only where it looks edited
 */
public record PlannedFile(
    Path path,
    String content,
    Optional<String> kept,
    boolean current,
    Supplier<List<String>> earlier) {

  public PlannedFile(Path path, String content) {
    this(path, content, Optional.empty(), false, List::of);
  }

  /** Orders by path, spelt with {@code /}, so that the order is the same on every system. */
  static List<PlannedFile> sorted(List<PlannedFile> files) {
    return files.stream()
        .sorted(Comparator.comparing((PlannedFile file) -> Slashes.of(file.path())))
        .toList();
  }
}
