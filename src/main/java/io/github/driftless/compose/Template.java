package io.github.driftless.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Text with variables (Compose Specification, "Interpolation"): {@code $NAME}, {@code ${NAME}},
 * {@code ${NAME:-default}}, {@code -}, {@code :?}, {@code ?}, {@code :+}, {@code +}, nested, and
 * {@code $$} for a dollar sign. A {@code $} before anything else stands for itself.
 */
final class Template {

  /** How deep defaults may be nested in defaults; text of only {@code ${A:-} goes no deeper. */
  private static final int DEPTH = 5_000;

  /** How many characters may be looked at, as each level of nesting looks at all within it. */
  private static final long WORK = 40_000_000;

  /** What the text is after replacing, and what was met on the way. */
  static final class Result {
    private String text = "";
    private final List<String> variables = new ArrayList<>();
    private final List<UnsetVariable> missing = new ArrayList<>();
    private Optional<String> fault = Optional.empty();

    String text() {
      return text;
    }

    /** Returns the names met, in order, each once. */
    List<String> variables() {
      return variables;
    }

    List<UnsetVariable> missing() {
      return missing;
    }

    /** Returns what is wrong with the way the text is written. */
    Optional<String> fault() {
      return fault;
    }

    private void variable(String name) {
      if (!variables.contains(name)) {
        variables.add(name);
      }
    }
  }

  /**
   * A variable without a value.
   *
   * @param braced whether it is written {@code ${NAME}}; else it is {@code $NAME}
   * @param doubtful whether what is around its {@code $} looks as if a dollar sign was meant and no
   *     variable, as in {@code pa$word}
   * @param required whether the text insists on it
   * @param reason what it says then
   */
  record UnsetVariable(
      String name, boolean braced, boolean doubtful, boolean required, String reason) {

    /** One in braces, which nobody writes by accident. */
    private static UnsetVariable braced(String name, boolean required, String reason) {
      return new UnsetVariable(name, true, false, required, reason);
    }

    /** One without braces, from the dollar sign to the end of its name. */
    private static UnsetVariable bare(String text, int dollar, int end) {
      String name = text.substring(dollar + 1, end);
      boolean glued = dollar > 0 && Character.isLetterOrDigit(text.codePointBefore(dollar));
      boolean followed = end < text.length() && "!#^*~+({[".indexOf(text.charAt(end)) >= 0;
      boolean lower = name.chars().anyMatch(c -> c >= 'a' && c <= 'z');
      return new UnsetVariable(name, false, glued || followed || lower, false, "");
    }
  }

  private final Function<String, Optional<String>> lookup;
  private final boolean keepMissing;
  private final Result result = new Result();
  private long work;

  private Template(Function<String, Optional<String>> lookup, boolean keepMissing) {
    this.lookup = lookup;
    this.keepMissing = keepMissing;
  }

  /**
   * Replaces variables.
   *
   * @param keepMissing whether a variable without value shows as {@code ${NAME}}; else it is empty
   */
  static Result replace(
      String text, Function<String, Optional<String>> lookup, boolean keepMissing) {
    Template template = new Template(lookup, keepMissing);
    template.result.text = template.replaced(text, 0);
    return template.result;
  }

  private String replaced(String text, int depth) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    work += text.length();
    if (depth > DEPTH || work > WORK) {
      fault("variables are nested too deeply");
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    Line line = new Line(text);
    while (dollar >= 0 && result.fault.isEmpty()) {
      out.append(text, at, dollar);
      at = one(line, dollar, out, depth);
      dollar = text.indexOf('$', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Replaces what begins at a dollar sign; returns where to go on. */
  private int one(Line line, int dollar, StringBuilder out, int depth) {
    String text = line.text;
    int next = dollar + 1;
    if (next == text.length()) {
      out.append('$');
      return next;
    }
    char c = text.charAt(next);
    if (c == '$') {
      out.append('$');
      return next + 1;
    }
    if (isNameStart(c)) {
      int end = nameEnd(text, next);
      plain(UnsetVariable.bare(text, dollar, end), out);
      return end;
    }
    if (c != '{') {
      out.append('$');
      return next;
    }
    return braced(line, dollar, out, depth);
  }

  private int braced(Line line, int dollar, StringBuilder out, int depth) {
    String text = line.text;
    int start = dollar + 2;
    int end =
        start < text.length() && isNameStart(text.charAt(start)) ? nameEnd(text, start) : start;
    if (end == start) {
      fault(start < text.length() ? "a name must follow ${" : "${ is not closed");
      out.append("${");
      return start;
    }
    String name = text.substring(start, end);
    if (end < text.length() && text.charAt(end) == '}') {
      plain(UnsetVariable.braced(name, false, ""), out);
      return end + 1;
    }
    int operator = end < text.length() && text.charAt(end) == ':' ? end + 1 : end;
    if (operator >= text.length() || "-+?".indexOf(text.charAt(operator)) < 0) {
      fault(
          operator >= text.length()
              ? "${ is not closed"
              : "the name behind ${ must be followed by } or one of :- - :? ? :+ +");
      out.append("${");
      return start;
    }
    int last = line.lastBrace(operator);
    if (last <= operator) {
      fault("${ is not closed on its line");
      out.append("${");
      return start;
    }
    int close = close(text, dollar, last);
    String argument = text.substring(operator + 1, close);
    operate(name, text.charAt(operator), operator > end, argument, out, depth);
    return close + 1;
  }

  /** Returns the brace that closes the one at {@code dollar + 1}, the last where none does. */
  private static int close(String text, int dollar, int last) {
    int open = 0;
    for (int i = dollar; i <= last; i++) {
      char c = text.charAt(i);
      if (c == '}') {
        open--;
        if (open == 0) {
          return i;
        }
      } else if (c == '{') {
        open++;
        i++;
      }
    }
    return last;
  }

  private void operate(
      String name, char operator, boolean colon, String argument, StringBuilder out, int depth) {
    result.variable(name);
    Optional<String> value = lookup.apply(name);
    boolean set = value.isPresent() && !(colon && value.get().isEmpty());
    switch (operator) {
      case '-' -> out.append(set ? value.get() : replaced(argument, depth + 1));
      case '+' -> out.append(set ? replaced(argument, depth + 1) : value.orElse(""));
      default -> {
        if (set) {
          out.append(value.get());
        } else {
          missing(UnsetVariable.braced(name, true, argument), out);
        }
      }
    }
  }

  /** Puts in a variable's value, where it has one. */
  private void plain(UnsetVariable otherwise, StringBuilder out) {
    result.variable(otherwise.name());
    Optional<String> value = lookup.apply(otherwise.name());
    if (value.isPresent()) {
      out.append(value.get());
    } else {
      missing(otherwise, out);
    }
  }

  private void missing(UnsetVariable missing, StringBuilder out) {
    result.missing.add(missing);
    if (keepMissing) {
      out.append("${").append(missing.name()).append('}');
    }
  }

  private void fault(String what) {
    if (result.fault.isEmpty()) {
      result.fault = Optional.of(what);
    }
  }

  /** A text, and where the last closing brace stands on the line last asked for. */
  private static final class Line {
    private final String text;
    private int end = -1;
    private int brace;

    Line(String text) {
      this.text = text;
    }

    int lastBrace(int from) {
      if (from > end) {
        int newline = text.indexOf('\n', from);
        end = newline < 0 ? text.length() : newline;
        brace = text.lastIndexOf('}', end - 1);
      }
      return brace;
    }
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (isNameStart(text.charAt(end)) || text.charAt(end) >= '0' && text.charAt(end) <= '9')) {
      end++;
    }
    return end;
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
