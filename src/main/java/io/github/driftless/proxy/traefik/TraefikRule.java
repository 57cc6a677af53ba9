package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.ProxyLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a Traefik router (Traefik documentation, "Routers", "Rule"): matchers joined by {@code
 * &&}, {@code ||}, {@code !} and parentheses, in the syntax of version 2 ({@code Host(`a`, `b`)})
 * and 3. Matchers other than of host and path can always hold.
 */
final class TraefikRule {

  /** One way to meet a rule. */
  record Match(Optional<String> host, Optional<String> path) {

    private static final Match ANY = new Match(Optional.empty(), Optional.empty());

    private Match and(Match other) {
      return new Match(host.or(other::host), path.or(other::path));
    }
  }

  /** Matchers that version 3 gives one value. */
  private static final Set<String> SINGLE =
      Set.of("host", "hostregexp", "hostsni", "hostsniregexp", "path", "pathprefix", "pathregexp");

  private final RuleCursor rule;
  private int depth;
  private boolean wrong;
  private boolean several;

  private TraefikRule(String text) {
    this.rule = new RuleCursor(text);
  }

  /** Returns the ways to meet a rule; empty where it cannot be read. */
  static Optional<List<Match>> read(String text) {
    TraefikRule reader = new TraefikRule(text);
    List<Match> matches = reader.either();
    return reader.wrong || !reader.rule.atEnd()
        ? Optional.empty()
        : Optional.of(matches.stream().distinct().toList());
  }

  /** Returns whether a rule gives several values to a matcher that takes one in version 3. */
  static boolean isOfVersion2(String text) {
    TraefikRule reader = new TraefikRule(text);
    reader.either();
    return reader.several;
  }

  private List<Match> either() {
    List<Match> all = new ArrayList<>(both());
    while (!wrong && rule.takes("||")) {
      all.addAll(both());
    }
    return limited(all);
  }

  private List<Match> both() {
    List<Match> all = single();
    while (!wrong && rule.takes("&&")) {
      List<Match> right = single();
      List<Match> joined = new ArrayList<>();
      for (Match one : all) {
        right.forEach(other -> joined.add(one.and(other)));
      }
      all = limited(joined);
    }
    return all;
  }

  private static List<Match> limited(List<Match> all) {
    return all.size() > ProxyLimits.ALTERNATIVES ? all.subList(0, ProxyLimits.ALTERNATIVES) : all;
  }

  private List<Match> single() {
    if (rule.takes("!")) {
      while (rule.takes("!")) {
        // twice not is what it is; that nobody writes
      }
      // what it must not be says nothing of what it is
      single();
      return List.of(Match.ANY);
    }
    if (rule.takes("(")) {
      if (depth++ > ProxyLimits.DEPTH) {
        wrong = true;
        return List.of(Match.ANY);
      }
      List<Match> inside = either();
      depth--;
      wrong |= !rule.takes(")");
      return inside;
    }
    return matcher();
  }

  private List<Match> matcher() {
    String name = rule.name();
    if (name.isEmpty() || !rule.takes("(")) {
      wrong = true;
      return List.of(Match.ANY);
    }
    List<String> values = new ArrayList<>();
    while (!wrong && !rule.takes(")")) {
      rule.value().ifPresentOrElse(values::add, () -> wrong = true);
      rule.takes(",");
    }
    several |= values.size() > 1 && SINGLE.contains(name.toLowerCase(Locale.ROOT));
    boolean names = name.toLowerCase(Locale.ROOT).startsWith("host");
    if (names && (values.isEmpty() || values.stream().anyMatch(String::isBlank))) {
      // Traefik refuses a rule that asks for a name and has none
      wrong = true;
    }
    List<Match> matches =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "host", "hostheader", "hostsni" -> values.stream().map(TraefikRule::host).toList();
          case "hostregexp", "hostsniregexp" ->
              values.stream().map(each -> new Match(Optional.of(each), Optional.empty())).toList();
          case "path", "pathprefix" ->
              values.stream()
                  .map(
                      each ->
                          new Match(
                              Optional.empty(),
                              Optional.of(each).filter(path -> !path.equals("/"))))
                  .toList();
          case "pathregexp" ->
              values.stream()
                  .map(each -> new Match(Optional.empty(), Optional.of("~" + each)))
                  .toList();
          default -> List.of(Match.ANY);
        };
    return matches.isEmpty() ? List.of(Match.ANY) : matches;
  }

  private static Match host(String name) {
    return new Match(Optional.of(name).filter(each -> !each.equals("*")), Optional.empty());
  }
}
