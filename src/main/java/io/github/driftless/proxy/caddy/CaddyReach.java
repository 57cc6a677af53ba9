package io.github.driftless.proxy.caddy;

import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests for which something of a site holds (Caddy documentation, "Request matchers").
 *
 * @param hosts the names asked for; empty ones mean whatever name
 * @param paths the beginnings of paths; empty ones mean all
 * @param only the addresses that requests must come from; empty: all
 * @param but the addresses that requests must not come from, where a matcher says just that
 * @param conditional whether it also depends on something else, such as a header
 */
record CaddyReach(
    List<Optional<String>> hosts,
    List<Optional<String>> paths,
    List<String> only,
    List<String> but,
    boolean conditional) {

  private static final Set<String> ADDRESSES = Set.of("remote_ip", "client_ip");

  /** Returns whether a word behind a directive says for which requests it holds. */
  static boolean isMatcher(String word) {
    return word.startsWith("@") || word.startsWith("/") || word.equals("*");
  }

  /** Returns whether a word behind a directive holds for a part of the requests alone. */
  static boolean isPart(String word) {
    return isMatcher(word) && !word.equals("*") && !word.equals("/*");
  }

  /** Returns what a named matcher holds for. */
  static CaddyReach of(Directive matcher, CaddyReach around) {
    List<Directive> parts =
        matcher.block().isPresent()
            ? matcher.inside()
            : List.of(new Directive(matcher.arguments(), Optional.empty(), matcher.at()));
    List<Optional<String>> hosts = around.hosts();
    List<Optional<String>> paths = around.paths();
    List<String> only = new ArrayList<>(around.only());
    List<String> but = List.of();
    boolean conditional = around.conditional();
    for (Directive part : parts) {
      if (part.name().equals("host") && !part.arguments().isEmpty()) {
        hosts = part.arguments().stream().map(Optional::of).toList();
      } else if (part.name().equals("path") && !part.arguments().isEmpty()) {
        paths = part.arguments().stream().map(CaddyReach::path).distinct().toList();
      } else if (part.name().equals("path_regexp") && !part.arguments().isEmpty()) {
        String pattern = part.arguments().get(part.arguments().size() - 1);
        paths = List.of(Optional.of("~" + pattern));
      } else if (ADDRESSES.contains(part.name())) {
        only.addAll(addresses(part.arguments()));
      } else {
        but = parts.size() == 1 ? excluded(part) : List.of();
        conditional = true;
      }
    }
    return new CaddyReach(hosts, paths, List.copyOf(only), but, conditional);
  }

  /** Returns the addresses that {@code not remote_ip …} names; none where it says more. */
  private static List<String> excluded(Directive part) {
    if (!part.name().equals("not")) {
      return List.of();
    }
    if (part.inside().size() == 1 && ADDRESSES.contains(part.inside().get(0).name())) {
      return addresses(part.inside().get(0).arguments());
    }
    return part.argument(0).filter(ADDRESSES::contains).isPresent()
        ? addresses(part.arguments().subList(1, part.arguments().size()))
        : List.of();
  }

  private static List<String> addresses(List<String> words) {
    return words.stream().filter(word -> !word.equals("forwarded")).toList();
  }

  /** {@code /api/*} begins with {@code /api}; {@code /*} is everything. */
  static Optional<String> path(String matcher) {
    String begins = matcher.replaceFirst("/?\\*$", "");
    return Optional.of(begins).filter(each -> !each.isEmpty() && !each.equals("/"));
  }

  /** Returns the part of this below a path. */
  CaddyReach below(String path) {
    return new CaddyReach(hosts, List.of(path(path)), only, List.of(), conditional);
  }

  /** Returns this for whoever another matcher lets be. */
  CaddyReach allowed(CaddyReach turnedAway) {
    List<String> from = new ArrayList<>(only);
    from.addAll(turnedAway.but());
    return new CaddyReach(hosts, paths, from.stream().distinct().toList(), but, conditional);
  }

  /** Returns this inside a block for which something holds. */
  CaddyReach within(CaddyReach around) {
    List<String> from = new ArrayList<>(around.only());
    only.stream().filter(each -> !from.contains(each)).forEach(from::add);
    return new CaddyReach(hosts, paths, from, List.of(), conditional || around.conditional());
  }

  /**
   * Returns whether this holds for all requests of another one. What depends on something else is
   * taken to.
   */
  boolean holdsFor(CaddyReach other) {
    return holds(hosts, other.hosts(), false) && holds(paths, other.paths(), true);
  }

  private static boolean holds(
      List<Optional<String>> some, List<Optional<String>> all, boolean below) {
    return some.contains(Optional.<String>empty())
        || all.stream()
            .allMatch(
                each ->
                    some.contains(each)
                        || below
                            && each.isPresent()
                            && some.stream()
                                .flatMap(Optional::stream)
                                .anyMatch(begin -> each.get().startsWith(begin + "/")));
  }

  /** Returns what tells it from others of the site: the first of two that are the same answers. */
  Object place() {
    return List.of(hosts, paths, only);
  }
}
