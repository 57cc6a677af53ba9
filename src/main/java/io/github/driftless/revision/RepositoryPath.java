package io.github.driftless.revision;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Paths in a repository: names with slashes between them, the empty text for the top folder. */
final class RepositoryPath {

  private RepositoryPath() {}

  /** Returns a relative path of this file system as git writes it. */
  static String of(Path relative) {
    StringBuilder text = new StringBuilder();
    for (Path name : relative) {
      if (!name.toString().isEmpty()) {
        text.append(text.isEmpty() ? "" : "/").append(name);
      }
    }
    return text.toString();
  }

  /** Returns the folder that a path is in. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Returns the last name of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns a path below a folder. */
  static String join(String folder, String path) {
    return folder.isEmpty() || path.isEmpty() ? folder + path : folder + "/" + path;
  }

  /** Returns whether a path is a folder, or in it or below it. */
  static boolean within(String path, String folder) {
    return folder.isEmpty()
        || path.startsWith(folder)
            && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }

  /**
   * Returns where a file of a revision can safely be put: every name is one that the file system
   * can hold, is not git's own, and leads nowhere else.
   */
  static Optional<Path> below(Path root, String path) {
    Path at = root;
    for (String name : path.split("/", -1)) {
      Optional<Path> next = isSafe(name) ? child(at, name) : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private static boolean isSafe(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && !name.toLowerCase(Locale.ROOT).equals(".git")
        && name.chars().noneMatch(c -> c < 0x20 || c >= 0x7f && c < 0xa0);
  }

  private static Optional<Path> child(Path folder, String name) {
    FileSystem system = folder.getFileSystem();
    try {
      Path one = system.getPath(name);
      return one.getNameCount() == 1 && !one.isAbsolute() && one.getRoot() == null
          ? Optional.of(folder.resolve(one))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
