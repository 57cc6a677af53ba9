package io.github.driftless.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The git of a machine, asked in a way that starts nothing which a repository names: no hook, file
 * system monitor, filter, pager, alias, remote helper, and no fetch.
 */
public final class Git {

  /** Enough for a question about a few files. */
  private static final Duration QUESTION = Duration.ofSeconds(10);

  /** Enough to read a large repository from a slow disk. */
  private static final Duration REPOSITORY = Duration.ofMinutes(2);

  private final String program;
  private final Duration limit;
  private final Map<String, String> inherited;

  /**
   * Names a git.
   *
   * @param program the program's name or path
   * @param limit how long one answer may take in all; whatever runs then is ended
   * @param inherited the environment that it starts from
   */
  Git(String program, Duration limit, Map<String, String> inherited) {
    this.program = program;
    this.limit = limit;
    this.inherited = Map.copyOf(inherited);
  }

  /** Returns the one of this machine, with time to read a large repository. */
  static Git ofThisMachine() {
    return new Git("git", REPOSITORY, System.getenv());
  }

  /**
   * Returns what git prints; empty without git, outside a repository, where it fails or takes
   * longer than ten seconds. What it cannot tell is not known, and no error: nobody has to have it.
   *
   * @param folder where it is asked
   */
  public static Optional<String> ask(Path folder, List<String> arguments) {
    return new Git("git", QUESTION, System.getenv()).answer(folder, arguments);
  }

  /** Returns what the program prints, as {@link #ask} does. */
  Optional<String> answer(Path folder, List<String> arguments) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      GitAnswer answer = run(folder, arguments, "");
      return answer.exit() == 0 ? Optional.of(answer.output()) : Optional.empty();
    } catch (GitFailure e) {
      return Optional.empty();
    }
  }

  /**
   * Runs git to its end.
   *
   * @param input what it reads
   * @throws GitFailure without git, where it takes too long, or where this thread is interrupted
   */
  GitAnswer run(Path folder, List<String> arguments, String input) throws GitFailure {
    try (GitProcess git = start(folder, arguments)) {
      git.writeAll(input.getBytes(StandardCharsets.UTF_8));
      String output = new String(git.output().readAllBytes(), StandardCharsets.UTF_8);
      return new GitAnswer(git.exit(), output, git.complaint());
    } catch (IOException e) {
      throw GitFailure.of(e);
    }
  }

  /** Starts git, which then reads and writes until it is closed. */
  GitProcess start(Path folder, List<String> arguments) throws GitFailure {
    return GitProcess.start(
        SafeGit.command(program, arguments), SafeGit.environment(inherited), folder, limit);
  }
}
