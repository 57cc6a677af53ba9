package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule of routers that say none: a template over the container's name and labels (Traefik
 * documentation, "Docker", {@code defaultRule}). Of Go's template language only names, labels and a
 * few functions of texts are known.
 */
final class TraefikDefaultRule {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{-?(.*?)-?\\}\\}");
  private static final Pattern WORD =
      Pattern.compile("\\(|\\)|\\||\"[^\"]*\"|`[^`]*`|[^\\s()|\"`]+");

  private final TraefikProvider provider;
  private final Container container;
  private final Map<String, Word> labels;

  private TraefikDefaultRule(
      TraefikProvider provider, Container container, Map<String, Word> labels) {
    this.provider = provider;
    this.container = container;
    this.labels = labels;
  }

  /** Returns a provider's rule for a container; empty where it asks for more than is known. */
  static Optional<String> fill(
      TraefikProvider provider, Container container, Map<String, Word> labels) {
    String template = provider.defaultRule();
    TraefikDefaultRule reader = new TraefikDefaultRule(provider, container, labels);
    StringBuilder filled = new StringBuilder();
    Matcher matcher = TEMPLATE.matcher(template);
    int from = 0;
    while (matcher.find()) {
      Optional<String> value = reader.value(words(matcher.group(1)));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      filled.append(template, from, matcher.start()).append(value.get());
      from = matcher.end();
    }
    String rule = filled.append(template.substring(from)).toString();
    return rule.contains("{{") ? Optional.empty() : Optional.of(rule);
  }

  /**
   * Returns what Traefik calls a container: {@code service-project} for one of compose, {@code
   * stack-service} in a swarm.
   */
  static String name(Container container, TraefikProvider provider) {
    String service = container.service();
    boolean swarm = provider.reads() == TraefikProvider.Reads.SERVICES;
    return normalized(
        container
            .project()
            .map(project -> swarm ? project + "_" + service : service + "_" + project)
            .orElse(service));
  }

  private static String normalized(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private Optional<String> value(List<String> words) {
    int pipe = words.lastIndexOf("|");
    if (pipe >= 0) {
      // what stands before a pipe is the last argument of what stands behind
      Optional<String> before = value(words.subList(0, pipe));
      List<String> behind = new ArrayList<>(words.subList(pipe + 1, words.size()));
      return before.flatMap(
          text -> {
            behind.add('`' + text + '`');
            return value(behind);
          });
    }
    List<String> plain =
        words.stream().filter(word -> !word.equals("(") && !word.equals(")")).toList();
    if (plain.isEmpty() || plain.size() > 12) {
      return Optional.empty();
    }
    String first = plain.get(0);
    List<String> rest = plain.subList(1, plain.size());
    return switch (first) {
      case ".Name" -> Optional.of(name(container, provider)).filter(any -> rest.isEmpty());
      case ".ContainerName" -> Optional.of(container.containerName()).filter(any -> rest.isEmpty());
      case "index" -> label(rest);
      case "normalize" -> value(rest).map(TraefikDefaultRule::normalized);
      case "lower", "toLower" -> value(rest).map(text -> text.toLowerCase(Locale.ROOT));
      case "trimPrefix" -> trimmed(rest, true);
      case "trimSuffix" -> trimmed(rest, false);
      default -> literal(first).filter(any -> rest.isEmpty());
    };
  }

  private Optional<String> label(List<String> words) {
    if (words.size() != 2 || !words.get(0).equals(".Labels")) {
      return Optional.empty();
    }
    return literal(words.get(1))
        .flatMap(
            key ->
                switch (key) {
                  case "com.docker.compose.service" -> Optional.of(container.service());
                  case "com.docker.compose.project" -> container.project();
                  default -> Optional.ofNullable(labels.get(key)).map(Word::text);
                });
  }

  private Optional<String> trimmed(List<String> words, boolean front) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    Optional<String> cut = literal(words.get(0));
    return value(words.subList(1, words.size()))
        .flatMap(
            text ->
                cut.map(
                    part ->
                        front && text.startsWith(part)
                            ? text.substring(part.length())
                            : !front && text.endsWith(part)
                                ? text.substring(0, text.length() - part.length())
                                : text));
  }

  private static Optional<String> literal(String word) {
    boolean quoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"));
    return quoted ? Optional.of(word.substring(1, word.length() - 1)) : Optional.empty();
  }
}
