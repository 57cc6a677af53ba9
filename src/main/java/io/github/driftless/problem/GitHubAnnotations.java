package io.github.driftless.problem;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes problems as the commands of GitHub Actions that mark lines of a pull request (GitHub Docs,
 * "Workflow commands for GitHub Actions"): {@code ::error file=…,line=…::what is wrong}. Whatever
 * else a job prints must not be taken for such a command; {@link #quoted} sees to that.
 */
public final class GitHubAnnotations {

  private final Path repository;

  /**
   * @param from the folder the command was started in, absolute: files are named relative to the
   *     repository it is in, or to itself where it is in none
   */
  public GitHubAnnotations(Path from) {
    this.repository =
        Stream.iterate(Optional.of(from), Optional::isPresent, at -> at.map(Path::getParent))
            .flatMap(Optional::stream)
            .filter(folder -> Files.exists(folder.resolve(".git")))
            .findFirst()
            .orElse(from);
  }

  /** Returns one command a problem, each line ended by a line feed. */
  public String of(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      out.append("::").append(problem.severity().word()).append(' ');
      problem.location().ifPresent(at -> out.append(place(at)));
      out.append("title=").append(property("driftless: " + problem.rule()));
      out.append("::").append(data(text(problem))).append('\n');
    }
    return out.toString();
  }

  /**
   * Returns a text for the log in which no line is a command, whoever wrote it. It lies between the
   * commands that switch commands off and on; the word for "on" must not occur in the text, and is
   * its hash.
   */
  public static String quoted(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String word = "driftless-" + hash(text);
    String end = text.endsWith("\n") ? "" : "\n";
    return "::stop-commands::" + word + "\n" + text + end + "::" + word + "::\n";
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String place(Location at) {
    String file = relative(at.file()).toString().replace('\\', '/');
    String line = at.isWholeFile() ? "" : "line=" + at.line() + ",col=" + at.column() + ",";
    return "file=" + property(file) + "," + line;
  }

  private Path relative(Path file) {
    return file.isAbsolute() && file.getRoot().equals(repository.getRoot())
        ? repository.relativize(file)
        : file;
  }

  private String text(Problem problem) {
    StringBuilder text = new StringBuilder(problem.message());
    problem
        .related()
        .ifPresent(
            related ->
                text.append('\n')
                    .append(
                        related.places().stream()
                            .map(this::fileAndLine)
                            .collect(Collectors.joining(", ")))
                    .append(": ")
                    .append(related.message()));
    problem.hint().ifPresent(hint -> text.append("\nhint: ").append(hint));
    return text.toString();
  }

  private String fileAndLine(Location at) {
    return relative(at.file()).toString().replace('\\', '/') + ":" + at.line();
  }

  /** Escapes a message as the runner reads it. */
  private static String data(String text) {
    return TerminalText.ofLine(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  /** Escapes the value of a property as the runner reads it. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
