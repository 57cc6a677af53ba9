package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Labels of caddy-docker-proxy to the directives they stand for (its documentation, "Labels to
 * Caddyfile conversion", "Ordering and isolation"): dots go deeper, a number before or behind a
 * name only keeps equal names apart and orders them.
 */
final class CaddyLabels {

  private static final Pattern KEY = Pattern.compile("caddy(_[0-9]+)?(\\..+)?");
  private static final String NETWORK = "caddy_ingress_network";

  /** A label of the container, its name, or nothing. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\{\\{\\s*(?:index \\.Labels [\"`]([^\"`]+)[\"`]|(index \\.Names 0)|\"\"|``)\\s*\\}\\}");

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

  /**
   * Reads the labels of containers.
   *
   * @param ingress the real names of the networks over which containers are asked; empty: all that
   *     the proxy is on
   * @param values fills in variables of a word
   */
  static List<Route> read(
      List<Container> containers,
      List<String> ingress,
      UnaryOperator<String> values,
      Problems problems) {
    List<Directive> sites = new ArrayList<>();
    for (Container container : containers) {
      Map<String, Part> parts = new LinkedHashMap<>();
      List<String> over = over(container, ingress);
      container
          .allLabels()
          .forEach((key, value) -> add(container, over, key, value, parts, problems));
      for (Part site : parts.values()) {
        // without an address it is of the whole server
        if (!site.words.isEmpty()) {
          List<Directive> block = site.directive("caddy").inside();
          sites.add(new Directive(site.words, Optional.of(block), site.at));
        }
      }
    }
    return CaddyRoutes.ofLabels(sites, values, problems);
  }

  /** Returns whether a label is one of those, by its key. */
  static boolean isLabel(String key) {
    return KEY.matcher(key).matches();
  }

  private static List<String> over(Container container, List<String> ingress) {
    return Optional.ofNullable(container.allLabels().get(NETWORK))
        .map(label -> List.of(label.text()))
        .orElse(ingress.isEmpty() ? container.networks() : ingress);
  }

  private static void add(
      Container container,
      List<String> over,
      String key,
      Word value,
      Map<String, Part> parts,
      Problems problems) {
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
    part.words = words(container, over, value, problems);
  }

  private static String name(String key) {
    return key.replaceFirst("^[0-9]+_", "").replaceFirst("_[0-9]+$", "");
  }

  /** Of templates only {@code upstreams} says who; of others few can be filled in from files. */
  private static List<String> words(
      Container container, List<String> over, Word label, Problems problems) {
    String text = filled(container, label.text());
    Matcher matcher = UPSTREAMS.matcher(text);
    List<String> words = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      words.addAll(split(text.substring(from, matcher.start())));
      String port = matcher.group(1) == null ? "" : " " + matcher.group(1);
      String networks = over.isEmpty() ? "" : " over " + String.join(",", over);
      words.add("{{bearer " + container.id() + port + networks + "}}");
      from = matcher.end();
    }
    String rest = text.substring(from);
    if (rest.contains("{{")) {
      problems.add(
          Problem.warning(
                  "proxy-labels", "this template is known to a running proxy alone", label.at())
              .withHint("declare the route in topology.yaml if it is one"));
      rest = rest.substring(0, rest.indexOf("{{"));
    }
    words.addAll(split(rest));
    return words;
  }

  private static String filled(Container container, String text) {
    if (!text.contains("{{")) {
      return text;
    }
    return TEMPLATE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) != null
                        ? Optional.ofNullable(container.allLabels().get(match.group(1)))
                            .map(Word::text)
                            .orElse("")
                        : match.group(2) != null ? container.containerName() : ""));
  }

  private static List<String> split(String text) {
    return Stream.of(text.strip().split("[\\s]+")).filter(word -> !word.isEmpty()).toList();
  }
}
