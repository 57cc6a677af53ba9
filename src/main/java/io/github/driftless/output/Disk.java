package io.github.driftless.output;

import java.io.IOException;
import java.nio.file.Path;

/** The two things that are done to the disk; tests put a failing one in its place. */
interface Disk {

  /**
   * Puts a file in place as a whole, with the folders it needs: at no time does {@code file} hold
   * anything but its old or its new content.
   */
  void write(Path file, byte[] content) throws IOException;

  /** Deletes a file, and the folders above it that are empty now, up to {@code root}. */
  void delete(Path file, Path root) throws IOException;
}
