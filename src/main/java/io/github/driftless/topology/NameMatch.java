package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the service that a variable's name or a comment speaks of. */
final class NameMatch {

  /** A shorter beginning of a name says too little: {@code db}. */
  private static final int SHORTEST_PREFIX = 3;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern LAST_PORT =
      Pattern.compile("(?i)(?<=[a-z0-9])(?=ports?(?:[^a-z]|$))");

  /** A name of more words is none that a comment or a variable would spell out. */
  private static final int MOST_WORDS = 12;

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
          "forwarded",
          "app",
          "web",
          "gui",
          "tcp",
          "udp",
          "vpn",
          "ssh",
          "dns",
          "url",
          "lan",
          "wan");

  private final List<Service> services;

  /** Names without what is between their words, and the first service that bears each. */
  private final Map<String, Integer> bySpelling = new HashMap<>();

  private final NavigableMap<String, List<Service>> byName = new TreeMap<>();

  /** Prepares for texts that may speak of some services. */
  NameMatch(List<Service> services) {
    this.services = services;
    for (int i = 0; i < services.size(); i++) {
      Service service = services.get(i);
      for (String name : List.of(service.name(), service.containerName(), service.title())) {
        bySpelling.putIfAbsent(String.join("", words(name)), i);
      }
      byName
          .computeIfAbsent(String.join("", words(service.name())), name -> new ArrayList<>())
          .add(service);
    }
  }

  /**
   * Returns the service named by the words of a variable such as {@code WEBUI_PORT_BAZARR}: the one
   * whose whole name is there, the longest of several; else the only one whose name begins with a
   * word of at least {@value #SHORTEST_PREFIX} letters ({@code QBIT_PORT}: qbittorrent, {@code
   * SAB_PORT}: sabnzbd).
   */
  Optional<Service> inVariable(String variable) {
    String divided = divided(variable);
    return inText(divided).or(() -> byPrefix(words(divided)));
  }

  /** {@code PLEXPORT} is the port of plex, {@code SERVICEPORT} that of nobody in particular. */
  private static String divided(String variable) {
    return LAST_PORT.matcher(variable).replaceAll("_");
  }

  /** Returns whether a variable names somebody, be he here or not: {@code WEBUI_PORT_RADARR}. */
  static boolean namesSomebody(String variable) {
    return words(divided(variable)).stream()
        .anyMatch(word -> !GENERIC.contains(word) && !word.matches("[0-9]+"));
  }

  /**
   * Returns the service whose whole name or title some neighbouring words of a text, put together,
   * spell: the longest of several names, then the first of several services.
   */
  Optional<Service> inText(String text) {
    List<String> words = words(text);
    int longest = 0;
    int best = -1;
    for (int from = 0; from < words.size(); from++) {
      StringBuilder spelling = new StringBuilder();
      for (String word : words.subList(from, Math.min(words.size(), from + MOST_WORDS))) {
        Integer found = bySpelling.get(spelling.append(word).toString());
        int length = spelling.length();
        if (found != null && (length > longest || length == longest && found < best)) {
          longest = length;
          best = found;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(services.get(best));
  }

  private Optional<Service> byPrefix(List<String> words) {
    Set<Service> found = new LinkedHashSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST_PREFIX && !GENERIC.contains(word)) {
        for (Map.Entry<String, List<Service>> entry : byName.tailMap(word).entrySet()) {
          if (!entry.getKey().startsWith(word) || found.size() > 1) {
            break;
          }
          found.addAll(entry.getValue());
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
