package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is known of images, looked up by an image reference: of {@code owner/name} where there is
 * that, else of {@code name} whoever its owner is, else of a pattern that fits either. Registry,
 * tag and digest do not count. Filled once; several threads may ask.
 */
final class ImageTable<T> {

  /** What is put before the name of a program: what the image is made of, or for. */
  private static final Pattern BEFORE = Pattern.compile("^(?:arch|docker|alpine)-");

  private final Map<String, T> byImage = new HashMap<>();
  private final List<Wildcard<T>> byPattern = new ArrayList<>();

  /** Some hundred patterns take their time, and a stack asks for one image several times. */
  private final Map<String, Optional<T>> found = new ConcurrentHashMap<>();

  /** A name with {@code *} for any letters. */
  private record Wildcard<T>(List<String> parts, T known) {

    boolean matches(String name) {
      String first = parts.get(0);
      String last = parts.get(parts.size() - 1);
      if (name.length() < first.length() + last.length()
          || !name.startsWith(first)
          || !name.endsWith(last)) {
        return false;
      }
      int at = first.length();
      for (String part : parts.subList(1, parts.size() - 1)) {
        int next = name.indexOf(part, at);
        if (next < 0) {
          return false;
        }
        at = next + part.length();
      }
      return at <= name.length() - last.length();
    }
  }

  /**
   * Adds what is known of some images.
   *
   * @param name {@code owner/name} or {@code name}; {@code *} stands for any letters
   */
  void add(String name, T known) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("*")) {
      byPattern.add(new Wildcard<>(List.of(lower.split("\\*", -1)), known));
    } else {
      byImage.put(lower, known);
    }
  }

  /** Returns what is known of an image reference. */
  Optional<T> find(String image) {
    return found.computeIfAbsent(image, this::look);
  }

  private Optional<T> look(String image) {
    String path = repository(image).toLowerCase(Locale.ROOT);
    int slash = path.lastIndexOf('/');
    int before = path.lastIndexOf('/', slash - 1);
    String owned = path.substring(before + 1);
    String name = path.substring(slash + 1);
    return exactly(owned)
        .or(() -> exactly(name))
        .or(() -> like(owned))
        .or(() -> like(name))
        .or(() -> exactly(BEFORE.matcher(name).replaceFirst("")));
  }

  /** Returns what is known of a name as it stands, no pattern. */
  Optional<T> exactly(String name) {
    return Optional.ofNullable(byImage.get(name.toLowerCase(Locale.ROOT)));
  }

  private Optional<T> like(String name) {
    return byPattern.stream()
        .filter(pattern -> pattern.matches(name))
        .map(Wildcard::known)
        .findFirst();
  }

  /** Returns an image reference without registry, tag and digest. */
  static String repository(String image) {
    int digest = image.indexOf('@');
    String path = digest < 0 ? image : image.substring(0, digest);
    int tag = path.indexOf(':', path.lastIndexOf('/') + 1);
    path = tag < 0 ? path : path.substring(0, tag);
    int slash = path.indexOf('/');
    if (slash > 0) {
      String first = path.substring(0, slash);
      if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
        return path.substring(slash + 1);
      }
    }
    return path;
  }
}
