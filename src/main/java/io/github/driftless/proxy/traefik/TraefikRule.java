package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.ProxyLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule of a Traefik router (Traefik documentation, "Routers", "Rule"): matchers joined by {@code
 * &&}, {@code ||}, {@code !} and parentheses, in the syntax of version 2 ({@code Host(`a`, `b`)})
 * and 3. Matchers other than of host and path can always hold.
 */
final class TraefikRule {

  /**
   * One way to meet a rule.
   *
   * @param whole whether host and the path's beginning are all that it takes
   */
  record Match(Optional<String> host, Optional<String> path, boolean whole) {

    private static final Match ANY = new Match(Optional.empty(), Optional.empty(), false);

    private Match and(Match other) {
      boolean once =
          (host.isEmpty() || other.host.isEmpty()) && (path.isEmpty() || other.path.isEmpty());
      return new Match(host.or(other::host), path.or(other::path), whole && other.whole && once);
    }
  }

  /** Matchers that version 3 gives one value. */
  private static final Set<String> SINGLE =
      Set.of("host", "hostregexp", "hostsni", "hostsniregexp", "path", "pathprefix", "pathregexp");

  /** Matchers that tell by something else than host and path. */
  private static final Set<String> OTHERS =
      Set.of(
          "clientip",
          "method",
          "header",
          "headerregexp",
          "headers",
          "headersregexp",
          "query",
          "queryregexp",
          "alpn");

  /** Matchers that version 3 has no more. */
  private static final Set<String> OLDER = Set.of("headers", "headersregexp", "hostheader");

  /** What version 2 reads and version 3 refuses. */
  enum OfVersion2 {
    SEVERAL_VALUES(
        "gives a matcher several values",
        "join them: Host(`a.example.org`) || Host(`b.example.org`)"),
    MATCHER("has a matcher of Traefik 2", "in version 3: Header, HeaderRegexp, Host");

    private final String words;
    private final String hint;

    OfVersion2(String words, String hint) {
      this.words = words;
      this.hint = hint;
    }

    /** Returns what such a rule does, to stand behind its name. */
    String words() {
      return words;
    }

    /** Returns the way out. */
    String hint() {
      return hint;
    }
  }

  private final RuleCursor rule;
  private int depth;
  private boolean wrong;
  private boolean several;
  private boolean older;

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

  /** Returns why version 3 refuses a rule that version 2 reads; empty for any other rule. */
  static Optional<OfVersion2> ofVersion2(String text) {
    TraefikRule reader = new TraefikRule(text);
    reader.either();
    if (reader.several) {
      return Optional.of(OfVersion2.SEVERAL_VALUES);
    }
    return reader.older ? Optional.of(OfVersion2.MATCHER) : Optional.empty();
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
    String lower = name.toLowerCase(Locale.ROOT);
    several |= values.size() > 1 && SINGLE.contains(lower);
    older |= OLDER.contains(lower);
    if (values.isEmpty()
        || values.stream().anyMatch(String::isBlank)
        || !values.stream().allMatch(value -> isRight(lower, value))) {
      // Traefik refuses a rule that asks for a name and has none, or for what nothing can be
      wrong = true;
    }
    List<Match> matches =
        switch (lower) {
          case "host", "hostheader", "hostsni" -> values.stream().map(TraefikRule::host).toList();
          case "hostregexp", "hostsniregexp" ->
              values.stream()
                  .map(each -> new Match(Optional.of(each), Optional.empty(), true))
                  .toList();
          case "path", "pathprefix" ->
              values.stream()
                  .map(
                      each ->
                          new Match(
                              Optional.empty(),
                              Optional.of(each).filter(path -> !path.equals("/")),
                              lower.equals("pathprefix")))
                  .toList();
          case "pathregexp" ->
              values.stream()
                  .map(each -> new Match(Optional.empty(), Optional.of("~" + each), true))
                  .toList();
          default -> {
            wrong |= !OTHERS.contains(lower);
            yield List.of(Match.ANY);
          }
        };
    return matches.isEmpty() ? List.of(Match.ANY) : matches;
  }

  private static boolean isRight(String matcher, String value) {
    return switch (matcher) {
      case "path", "pathprefix" -> value.startsWith("/") || value.startsWith("$") || isNamed(value);
      case "hostregexp", "hostsniregexp", "pathregexp" -> isNamed(value) || isPattern(value);
      default -> true;
    };
  }

  /** Returns whether a value has patterns with names, as version 2 writes them. */
  private static boolean isNamed(String value) {
    return value.contains("{");
  }

  private static boolean isPattern(String value) {
    try {
      Pattern.compile(value);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static Match host(String name) {
    return new Match(Optional.of(name).filter(each -> !each.equals("*")), Optional.empty(), true);
  }
}
