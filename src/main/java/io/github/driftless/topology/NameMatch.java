package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final List<Service> services;

  /** A name as one word, and the place of its service in the list; of two the first. */
  private final Map<String, Integer> byName = new HashMap<>();

  /** The services' names, each as one word. */
  private final List<String> names = new ArrayList<>();

  private int longest;

  /**
   * @param services those that may be meant
   */
  NameMatch(List<Service> services) {
    this.services = services;
    for (Service service : services) {
      for (String name : List.of(service.name(), service.containerName(), service.title())) {
        String whole = spelt(name);
        byName.putIfAbsent(whole, names.size());
        longest = Math.max(longest, whole.length());
      }
      names.add(spelt(service.name()));
    }
  }

  /**
   * Returns the service named by the words of a variable such as {@code WEBUI_PORT_BAZARR}: the one
   * whose whole name is there, the longest of several; else the only one whose name begins with a
   * word of at least {@value #SHORTEST_PREFIX} letters ({@code QBIT_PORT}: qbittorrent).
   */
  Optional<Service> inVariable(String variable) {
    return inText(variable).or(() -> byPrefix(words(variable)));
  }

  /**
   * Returns the service whose whole name or title is in a text, the longest, then first of several.
   */
  Optional<Service> inText(String text) {
    List<String> words = words(text);
    int best = services.size();
    int length = 0;
    for (int from = 0; from < words.size(); from++) {
      StringBuilder whole = new StringBuilder();
      for (int to = from; to < words.size() && whole.length() < longest; to++) {
        whole.append(words.get(to));
        int found = byName.getOrDefault(whole.toString(), services.size());
        boolean known = found < services.size();
        if (known && (whole.length() > length || (whole.length() == length && found < best))) {
          length = whole.length();
          best = found;
        }
      }
    }
    return best < services.size() ? Optional.of(services.get(best)) : Optional.empty();
  }

  private Optional<Service> byPrefix(List<String> words) {
    List<String> telling =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_PREFIX && !GENERIC.contains(word))
            .toList();
    List<Service> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (telling.stream().anyMatch(names.get(i)::startsWith)) {
        found.add(services.get(i));
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String spelt(String name) {
    return String.join("", words(name));
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
