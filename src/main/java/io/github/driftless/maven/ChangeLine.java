package io.github.driftless.maven;

import org.apache.maven.plugin.logging.Log;

/** A line such as {@code written docs/index.md}, for the log of a build. */
final class ChangeLine {

  private ChangeLine() {}

  /** Logs a line; one that tells of a file left alone only where the user asks for everything. */
  static void print(String line, Log log) {
    if (line.startsWith("unchanged ")) {
      log.debug(line);
    } else {
      log.info(line);
    }
  }
}
