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

  private final String text;
  private final Map<String, String> labels;
  private int at;
  private boolean wrong;

  private TraefikConstraint(String text, Map<String, String> labels) {
    this.text = text;
    this.labels = labels;
  }

  /** Returns whether labels fulfil an expression; empty where it cannot be read. */
  static Optional<Boolean> holds(String text, Map<String, String> labels) {
    TraefikConstraint reader = new TraefikConstraint(text, labels);
    boolean holds = reader.either(0);
    reader.skip();
    return reader.wrong || reader.at < text.length() ? Optional.empty() : Optional.of(holds);
  }

  private boolean either(int depth) {
    boolean holds = both(depth);
    while (!wrong && takes("||")) {
      holds |= both(depth);
    }
    return holds;
  }

  private boolean both(int depth) {
    boolean holds = single(depth);
    while (!wrong && takes("&&")) {
      holds &= single(depth);
    }
    return holds;
  }

  private boolean single(int depth) {
    if (depth > 50) {
      wrong = true;
      return false;
    }
    if (takes("!")) {
      return !single(depth + 1);
    }
    if (takes("(")) {
      boolean inside = either(depth + 1);
      wrong |= !takes(")");
      return inside;
    }
    return matcher();
  }

  private boolean matcher() {
    skip();
    int from = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(from, at).toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>();
    wrong |= !takes("(");
    while (!wrong && !takes(")")) {
      value().ifPresentOrElse(values::add, () -> wrong = true);
      takes(",");
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

  private Optional<String> value() {
    skip();
    if (at >= text.length() || "`\"'".indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    if (end < 0) {
      return Optional.empty();
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return Optional.of(value);
  }

  private boolean takes(String what) {
    skip();
    if (!text.startsWith(what, at)) {
      return false;
    }
    at += what.length();
    return true;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
