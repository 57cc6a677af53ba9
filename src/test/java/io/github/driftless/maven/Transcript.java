package io.github.driftless.maven;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody types in a build, and what is answered. A line that begins with {@code $} is a
 * command for the shell; the lines under it that are indented by four blanks are its answer,
 * without empty lines; all else is words for the reader.
 */
final class Transcript {

  private static final String COMMAND = "$ ";
  private static final String ANSWER = "    ";

  /** Runs a command and returns the lines of its answer. */
  interface Shell {
    List<String> run(String command) throws Exception;
  }

  private Transcript() {}

  /** Returns the transcript with the answers that are given now. */
  static String played(String text, Shell shell) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith(ANSWER)) {
        lines.add(line);
      }
      if (line.startsWith(COMMAND)) {
        shell.run(line.substring(COMMAND.length())).stream()
            .filter(answer -> !answer.isBlank())
            .map(answer -> (ANSWER + answer).stripTrailing())
            .forEach(lines::add);
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
