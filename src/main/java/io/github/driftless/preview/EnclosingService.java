package io.github.driftless.preview;

import io.github.driftless.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the services that places in files are part of, and reads each file once for all its places.
 * It goes by indentation alone: where something is wrong with a file, it may not be YAML.
 */
final class EnclosingService {

  private static final Pattern KEY =
      Pattern.compile("( *)(?:\"([^\"]+)\"|'([^']+)'|([^\\s#:'\"-][^#:]*?))\\s*:(?:\\s.*)?");

  private final Map<Path, List<String>> files = new HashMap<>();

  /** Returns its key under {@code services}; empty where the place is part of none. */
  Optional<String> of(Location place) {
    return place.isWholeFile()
        ? Optional.empty()
        : in(files.computeIfAbsent(place.file(), EnclosingService::lines), place.line());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      // gone meanwhile, or no text
      return List.of();
    }
  }

  /**
   * @param line the number of a line, from 1
   */
  static Optional<String> in(List<String> lines, int line) {
    Deque<String> path = new ArrayDeque<>();
    int least = Integer.MAX_VALUE;
    for (int at = Math.min(line, lines.size()) - 1; at >= 0 && least > 0; at--) {
      String text = lines.get(at);
      int indented = text.length() - text.stripLeading().length();
      if (text.isBlank() || text.strip().startsWith("#") || indented >= least) {
        continue;
      }
      least = indented;
      Matcher key = KEY.matcher(text);
      if (key.matches()) {
        path.push(
            Optional.ofNullable(key.group(2))
                .or(() -> Optional.ofNullable(key.group(3)))
                .orElseGet(() -> key.group(4)));
      }
    }
    Iterator<String> keys = path.iterator();
    return keys.hasNext() && keys.next().equals("services") && keys.hasNext()
        ? Optional.of(keys.next())
        : Optional.empty();
  }
}
