package io.github.driftless.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the repository around a file or folder. */
final class RepositoryFinder {

  /** What is asked: each answer is a line; outside of a working tree the fourth is left out. */
  private static final List<String> QUESTION =
      List.of(
          "rev-parse",
          "--is-bare-repository",
          "--is-inside-work-tree",
          "--is-shallow-repository",
          "--show-cdup",
          "--absolute-git-dir");

  private RepositoryFinder() {}

  /** Finds it. */
  static Optional<Repository> find(Git git, Path temporary, Path path) throws GitFailure {
    Path folder = path;
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    GitAnswer answer = git.run(folder, QUESTION, "");
    if (answer.exit() != 0) {
      throw new GitFailure(GitProblems.ofComplaint(path, answer.complaint()));
    }
    String[] lines = answer.output().split("\n", 5);
    if (lines[0].equals("true")) {
      throw new GitFailure(GitProblems.bare(path));
    }
    if (lines.length < 5 || !lines[1].equals("true")) {
      throw new GitFailure(GitProblems.noWorkingTree(path));
    }
    try {
      Path gitFolder = Path.of(lines[4].stripTrailing());
      return Optional.of(
          new Repository(
              git, temporary, root(folder, lines[3]), gitFolder, lines[2].equals("true")));
    } catch (InvalidPathException e) {
      throw new GitFailure(GitProblems.ofComplaint(path, String.valueOf(e.getMessage())));
    }
  }

  /**
   * Returns the top folder, as the folder itself is spelled where no link on the way to it is part
   * of the repository.
   *
   * @param up the way up that git sees: "../../", nothing, or an absolute path
   */
  private static Path root(Path folder, String up) {
    Path real = real(folder).resolve(up).normalize();
    Path spelled = folder.resolve(up).normalize();
    return real(spelled).equals(real) ? spelled : real;
  }

  /** Returns a path without links, as far as it is there. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      return parent == null || name == null ? path : real(parent).resolve(name.toString());
    }
  }
}
