package io.github.driftless.output;

import java.util.List;
import java.util.Optional;

/** What a path in an ownership list may look like. */
final class RelativePath {

  private RelativePath() {}

  /** Returns what is wrong with a path that should lie inside a folder; empty for a good one. */
  static Optional<String> fault(String path) {
    List<String> names = List.of(path.split("/", -1));
    if (names.contains("..") || names.contains(".") || names.contains("")) {
      return Optional.of("does not lie inside the folder");
    }
    if (path.indexOf('\\') >= 0 || path.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("holds a backslash or a control character");
    }
    return Optional.empty();
  }
}
