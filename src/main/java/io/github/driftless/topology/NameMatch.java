package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the service that a variable's name or a comment speaks of. */
final class NameMatch {

  /** A shorter beginning of a name says too little: {@code app}, {@code web}, {@code db}. */
  private static final int SHORTEST_PREFIX = 4;

  /** Words of variables that say what a port is for, and of nobody whose it is. */
  private static final Set<String> GENERIC =
      Set.of(
          "port",
          "ports",
          "webui",
          "http",
          "https",
          "host",
          "server",
          "service",
          "external",
          "internal",
          "published",
          "listen",
          "bind",
          "address",
          "proxy",
          "api",
          "control",
          "container",
          "docker",
          "public",
          "private",
          "admin",
          "forward",
          "forwarded");

  private NameMatch() {}

  /**
   * Returns the service named by the words of a variable such as {@code WEBUI_PORT_BAZARR}: the one
   * whose whole name is there, the longest of several; else the only one whose name begins with a
   * word of at least {@value #SHORTEST_PREFIX} letters ({@code QBIT_PORT}: qbittorrent).
   */
  static Optional<Service> inVariable(String variable, List<Service> services) {
    return inText(variable, services).or(() -> byPrefix(words(variable), services));
  }

  /** Returns the service whose whole name or title is in a text, the longest of several. */
  static Optional<Service> inText(String text, List<Service> services) {
    List<String> words = words(text);
    Optional<Service> best = Optional.empty();
    int longest = 0;
    for (Service service : services) {
      int length =
          Stream.of(service.name(), service.containerName(), service.title())
              .map(NameMatch::words)
              .filter(name -> spells(words, name))
              .mapToInt(name -> String.join("", name).length())
              .max()
              .orElse(0);
      if (length > longest) {
        longest = length;
        best = Optional.of(service);
      }
    }
    return best;
  }

  private static Optional<Service> byPrefix(List<String> words, List<Service> services) {
    List<Service> found =
        services.stream()
            .filter(
                service -> {
                  String name = String.join("", words(service.name()));
                  return words.stream()
                      .filter(word -> word.length() >= SHORTEST_PREFIX && !GENERIC.contains(word))
                      .anyMatch(name::startsWith);
                })
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Tells whether some neighbouring words, put together, spell the words of a name. */
  private static boolean spells(List<String> words, List<String> name) {
    String whole = String.join("", name);
    for (int from = 0; from < words.size(); from++) {
      StringBuilder text = new StringBuilder();
      for (int to = from; to < words.size() && text.length() < whole.length(); to++) {
        text.append(words.get(to));
        if (text.toString().equals(whole)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 0)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
