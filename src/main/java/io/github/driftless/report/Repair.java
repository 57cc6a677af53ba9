package io.github.driftless.report;

import java.util.Optional;

/** Says how to bring docs back in line with the stack. */
public final class Repair {

  private Repair() {}

  /** Returns the line that names the command, ended by a line feed; an empty text without one. */
  public static String line(Optional<String> command) {
    return command.map(text -> "To repair: " + text + "\n").orElse("");
  }
}
