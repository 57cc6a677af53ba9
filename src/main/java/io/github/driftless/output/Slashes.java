package io.github.driftless.output;

import java.nio.file.Path;

/** Spells paths with {@code /} on every system. */
final class Slashes {

  private Slashes() {}

  static String of(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
