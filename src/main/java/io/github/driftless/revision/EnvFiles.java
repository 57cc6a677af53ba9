package io.github.driftless.revision;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds env files of a working tree that git ignores, so that no revision has them. */
final class EnvFiles {

  /** Files that git is asked about. */
  private static final int ASKED = 500;

  private EnvFiles() {}

  /**
   * Returns the env files that may matter to a stack, ignored or not: in its folder and below it,
   * and directly in the folders above it.
   *
   * @param folder the stack's folder in the working tree
   * @return paths in the repository, sorted
   */
  static Set<String> candidates(Path root, String folder) {
    Set<String> found = new TreeSet<>();
    Path start = root.resolve(folder);
    if (Files.isDirectory(start)) {
      WorkingFiles.walk(
          start,
          RevisionLimits.ENV_DEPTH,
          RevisionLimits.ENV_WALKED,
          file -> add(root, file, found));
    }
    for (Path above = start; !above.equals(root) && above.startsWith(root); ) {
      above = above.getParent();
      directlyIn(root, above, found);
    }
    return found;
  }

  private static void directlyIn(Path root, Path folder, Set<String> found) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> StackNames.isEnv(String.valueOf(file.getFileName())))) {
      files.forEach(file -> add(root, file, found));
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // what cannot be listed has no files for us
    }
  }

  private static void add(Path root, Path file, Set<String> found) {
    if (found.size() < ASKED
        && StackNames.isEnv(String.valueOf(file.getFileName()))
        && Files.isRegularFile(file)) {
      found.add(RepositoryPath.of(root.relativize(file)));
    }
  }

  /** Returns those that git ignores: what is in the index never is. */
  static Set<String> ignored(Git git, Path root, Set<String> candidates) throws GitFailure {
    Set<String> ignored = new TreeSet<>();
    if (candidates.isEmpty()) {
      return ignored;
    }
    StringBuilder input = new StringBuilder();
    // "./" keeps a name from being read as pathspec magic
    candidates.forEach(each -> input.append("./").append(each).append('\0'));
    GitAnswer answer = git.run(root, List.of("check-ignore", "-z", "--stdin"), input.toString());
    if (answer.exit() > 1) {
      throw GitFailure.ended(answer.complaint());
    }
    for (String each : answer.output().split("\0")) {
      if (each.startsWith("./")) {
        ignored.add(each.substring(2));
      }
    }
    return ignored;
  }
}
