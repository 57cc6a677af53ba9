package io.github.driftless.problem;

import java.util.Optional;

/**
 * Lines that GitHub Actions shows beside the code (GitHub Docs, "Workflow commands for GitHub
 * Actions", setting an error or warning message).
 */
public final class GitHubAnnotations {

  private final ProblemPrinter names;

  /**
   * @param names shows files relative to the folder the command was started in, which must be the
   *     repository's for the annotations to find their lines
   */
  public GitHubAnnotations(ProblemPrinter names) {
    this.names = names;
  }

  /**
   * Returns a line, ended by a line feed.
   *
   * @param title a word or two, for example the name of a rule
   */
  public String line(Severity severity, String title, String message, Optional<Location> at) {
    StringBuilder out = new StringBuilder("::").append(severity.word()).append(' ');
    at.ifPresent(
        place -> {
          out.append("file=").append(property(names.shown(place.file()).replace('\\', '/')));
          if (!place.isWholeFile()) {
            out.append(",line=").append(place.line()).append(",col=").append(place.column());
          }
          out.append(',');
        });
    return out.append("title=")
        .append(property(title))
        .append("::")
        .append(data(message))
        .append('\n')
        .toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
