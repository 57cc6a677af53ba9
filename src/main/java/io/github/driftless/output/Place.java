package io.github.driftless.output;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the disk where a file is to be read, written or deleted; touches nothing. */
final class Place {

  private final Path file;
  private final Problems problems;

  Place(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Returns the bytes of the file, empty where there is none or where a problem was added: a link,
   * a folder, something on the way that is no folder or leads out of {@code root}, no permission.
   *
   * @param root the folder that must not be left; it may itself be a link
   */
  Optional<byte[]> readInside(Path root) {
    Path on = root;
    for (Path name : root.relativize(file)) {
      on = on.resolve(name);
      boolean last = on.equals(file);
      if (!Files.exists(on, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (Files.isSymbolicLink(on) && (last || !staysInside(root, on))) {
        problem(
            "output-link",
            on,
            last
                ? "this is a symbolic link, and a generated file must be a plain one"
                : "this symbolic link leads out of the output folder",
            "remove the link, or choose another output folder");
        return Optional.empty();
      }
      if (!last && !Files.isDirectory(on)) {
        problem("output-not-folder", on, "this is a file where a folder is needed", "move it away");
        return Optional.empty();
      }
    }
    return read(file);
  }

  /** Returns the bytes of a hand-written page, links followed; empty with a problem otherwise. */
  Optional<byte[]> readPage() {
    if (!Files.exists(file)) {
      problem("page-missing", file, "no such page", "create it, or take it off the list of pages");
      return Optional.empty();
    }
    return read(file);
  }

  private static boolean staysInside(Path root, Path link) {
    try {
      return link.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      // a link to nowhere, or a loop of links: wherever it leads, it is not a folder of ours
      return false;
    }
  }

  private Optional<byte[]> read(Path path) {
    if (Files.isDirectory(path)) {
      problem("output-is-folder", path, "this is a folder where a file is needed", "move it away");
      return Optional.empty();
    }
    if (!Files.isRegularFile(path)) {
      // reading a pipe or a device could wait for ever
      problem("output-not-plain", path, "this is not a plain file", "move it away");
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      problems.add(IoProblem.of("unreadable", "cannot read this file", path, e));
      return Optional.empty();
    }
  }

  private void problem(String rule, Path at, String message, String hint) {
    problems.add(Problem.error(rule, message, Location.of(at)).withHint(hint));
  }
}
