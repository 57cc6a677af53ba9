package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Location;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Labels of caddy-docker-proxy to the directives they stand for (its documentation, "Labels to
 * Caddyfile conversion"): dots go deeper, a number before a name or behind {@code caddy} only keeps
 * equal names apart and orders them.
 */
final class CaddyLabels {

  private static final Pattern KEY = Pattern.compile("caddy(_[0-9]+)?(\\..+)?");
  private static final Pattern UPSTREAMS =
      Pattern.compile("\\{\\{\\s*upstreams(?:\\s+(?:https?|h2c))?(?:\\s+([0-9]{1,5}))?\\s*\\}\\}");

  /** A directive that is being gathered: its arguments, and what is inside it. */
  private static final class Part {
    private final Map<String, Part> inside = new LinkedHashMap<>();
    private List<String> words = List.of();
    private final Location at;

    private Part(Location at) {
      this.at = at;
    }

    private Directive directive(String name) {
      List<Directive> block = new ArrayList<>();
      inside.forEach((key, part) -> block.add(part.directive(name(key))));
      return new Directive(
          Stream.concat(Stream.of(name), words.stream()).toList(),
          block.isEmpty() ? Optional.empty() : Optional.of(block),
          at);
    }
  }

  private CaddyLabels() {}

  static List<Route> read(List<Container> containers) {
    List<Directive> sites = new ArrayList<>();
    for (Container container : containers) {
      Map<String, Part> parts = new LinkedHashMap<>();
      container.labels().forEach((key, value) -> add(container, key, value, parts));
      for (Part site : parts.values()) {
        // without an address it is of the whole server
        if (!site.words.isEmpty()) {
          List<Directive> block = site.directive("caddy").inside();
          sites.add(new Directive(site.words, Optional.of(block), site.at));
        }
      }
    }
    return CaddyRoutes.ofLabels(sites);
  }

  /** Returns whether a label is one of those, by its key. */
  static boolean isLabel(String key) {
    return KEY.matcher(key).matches();
  }

  private static void add(Container container, String key, Word value, Map<String, Part> parts) {
    if (!isLabel(key)) {
      return;
    }
    String[] path = key.split("\\.");
    if (path.length == 0 || path.length > ProxyLimits.DEPTH) {
      return;
    }
    Part part = parts.computeIfAbsent(path[0], name -> new Part(value.at()));
    for (int i = 1; i < path.length; i++) {
      part = part.inside.computeIfAbsent(path[i], name -> new Part(value.at()));
    }
    part.words = words(container, value.text());
  }

  private static String name(String key) {
    return key.replaceFirst("^[0-9]+_", "");
  }

  /** Only {@code upstreams} says who; other templates ask a running engine. */
  private static List<String> words(Container container, String text) {
    Matcher matcher = UPSTREAMS.matcher(text);
    List<String> words = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      words.addAll(split(text.substring(from, matcher.start())));
      String port = matcher.group(1) == null ? "" : " " + matcher.group(1);
      words.add("{{bearer " + container.id() + port + "}}");
      from = matcher.end();
    }
    words.addAll(split(text.substring(from)));
    return words;
  }

  private static List<String> split(String text) {
    return Stream.of(text.strip().split("[\\s]+")).filter(word -> !word.isEmpty()).toList();
  }
}
