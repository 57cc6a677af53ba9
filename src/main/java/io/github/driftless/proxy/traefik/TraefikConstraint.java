package io.github.driftless.proxy.traefik;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which containers a provider looks at (Traefik documentation, "Docker", {@code constraints}):
 * {@code Label(`a`, `b`)} and {@code LabelRegex(`a`, `b.*`)}, in version 3 {@code LabelRegexp},
 * joined by {@code &&}, {@code ||}, {@code !} and parentheses.
 */
final class TraefikConstraint {

  /** A text that is longer is no label that a constraint speaks of. */
  private static final int LONGEST = 250;

  /** A pattern of more parts that repeat could take too long. */
  private static final int REPEATS = 3;

  private final RuleCursor rule;
  private final Map<String, String> labels;
  private boolean wrong;

  private TraefikConstraint(String text, Map<String, String> labels) {
    this.rule = new RuleCursor(text);
    this.labels = labels;
  }

  /** Returns whether labels fulfil an expression; empty where it cannot be read. */
  static Optional<Boolean> holds(String text, Map<String, String> labels) {
    TraefikConstraint reader = new TraefikConstraint(text, labels);
    boolean holds = reader.either(0);
    return reader.wrong || !reader.rule.atEnd() ? Optional.empty() : Optional.of(holds);
  }

  private boolean either(int depth) {
    boolean holds = both(depth);
    while (!wrong && rule.takes("||")) {
      holds |= both(depth);
    }
    return holds;
  }

  private boolean both(int depth) {
    boolean holds = single(depth);
    while (!wrong && rule.takes("&&")) {
      holds &= single(depth);
    }
    return holds;
  }

  private boolean single(int depth) {
    if (depth > 50) {
      wrong = true;
      return false;
    }
    if (rule.takes("!")) {
      return !single(depth + 1);
    }
    if (rule.takes("(")) {
      boolean inside = either(depth + 1);
      wrong |= !rule.takes(")");
      return inside;
    }
    return matcher();
  }

  private boolean matcher() {
    String name = rule.name().toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>();
    wrong |= !rule.takes("(");
    while (!wrong && !rule.takes(")")) {
      rule.value().ifPresentOrElse(values::add, () -> wrong = true);
      rule.takes(",");
    }
    if (wrong || values.size() != 2) {
      wrong = true;
      return false;
    }
    Optional<String> label = Optional.ofNullable(labels.get(values.get(0)));
    return switch (name) {
      case "label" -> label.filter(values.get(1)::equals).isPresent();
      case "labelregex", "labelregexp" ->
          label.filter(each -> matches(values.get(1), each)).isPresent();
      default -> {
        wrong = true;
        yield false;
      }
    };
  }

  /** Traefik looks for the pattern anywhere in the label. */
  private boolean matches(String pattern, String label) {
    long repeats = pattern.chars().filter(c -> c == '*' || c == '+' || c == '{').count();
    if (pattern.length() > LONGEST || label.length() > LONGEST || repeats > REPEATS) {
      wrong = true;
      return false;
    }
    try {
      return Pattern.compile(pattern).matcher(label).find();
    } catch (PatternSyntaxException e) {
      wrong = true;
      return false;
    }
  }
}
