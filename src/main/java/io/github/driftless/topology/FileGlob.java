package io.github.driftless.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds files by a pattern as {@link java.nio.file.FileSystem#getPathMatcher} defines {@code glob}.
 */
final class FileGlob {

  /** Deeper than anybody keeps compose files; a pattern with ** must not walk a whole disk. */
  private static final int DEEPEST = 8;

  private FileGlob() {}

  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** Returns the files below a folder that a pattern finds, sorted, without the excluded ones. */
  static List<Path> find(Path folder, String glob, List<String> exclude) {
    int literal = 0;
    String[] segments = glob.split("/");
    while (literal < segments.length && !isPattern(segments[literal])) {
      literal++;
    }
    Path from = folder;
    for (int i = 0; i < literal; i++) {
      from = from.resolve(segments[i]);
    }
    from = from.normalize();
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    PathMatcher wanted = matcher(folder, glob);
    List<PathMatcher> unwanted = exclude.stream().map(each -> matcher(folder, each)).toList();
    int depth = glob.contains("**") ? DEEPEST : segments.length - literal;
    try (Stream<Path> found = Files.walk(from, Math.max(1, depth))) {
      return found
          .filter(Files::isRegularFile)
          .map(Path::normalize)
          .filter(wanted::matches)
          .filter(file -> unwanted.stream().noneMatch(matcher -> matcher.matches(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pattern that is none matches nothing. */
  private static PathMatcher matcher(Path folder, String glob) {
    String absolute = folder.toString().replaceAll("([*?\\[\\]{}\\\\])", "\\\\$1") + "/" + glob;
    String tidy = absolute.replaceAll("/\\./", "/");
    while (tidy.contains("/../")) {
      tidy = tidy.replaceFirst("/[^/]+/\\.\\./", "/");
    }
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + tidy);
    } catch (PatternSyntaxException e) {
      return path -> false;
    }
  }
}
