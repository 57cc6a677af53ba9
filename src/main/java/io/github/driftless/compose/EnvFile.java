package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads {@code NAME=value} files (Compose Specification, "Env_file format"): comments, {@code
 * export}, single quotes (verbatim), double quotes (escapes, variables), values over several lines,
 * {@code NAME: value}, and {@code NAME} alone, which takes over the value the name has already.
 */
final class EnvFile {

  /** What stands for a byte that is not UTF-8. */
  private static final int ODD = 0xFFFD;

  private final Path file;
  private final String text;
  private final EnvValues values;
  private final Function<String, Optional<String>> known;
  private final LoadProblems report;
  private int at;
  private int line = 1;
  private int lineStart;

  private EnvFile(
      Path file,
      String text,
      EnvValues values,
      Function<String, Optional<String>> known,
      LoadProblems report) {
    this.file = file;
    this.text = text;
    this.values = values;
    this.known = known;
    this.report = report;
  }

  /**
   * Adds what a file says to values read before, which its own text may refer to.
   *
   * @param known values that win over those read
   * @return whether it could be read to its end
   */
  static boolean parse(
      Path file,
      String text,
      EnvValues values,
      Function<String, Optional<String>> known,
      LoadProblems report) {
    return new EnvFile(file, text, values, known, report).parse();
  }

  private boolean parse() {
    while (skipToStatement()) {
      int start = at;
      if (!statement()) {
        return false;
      }
      if (at <= start) {
        throw new IllegalStateException("no progress at " + start);
      }
    }
    return true;
  }

  private boolean skipToStatement() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = lineEnd(at);
      } else if (isSpace(c) || c == '\n') {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean statement() {
    if (text.startsWith("export", at)
        && at + 6 < text.length()
        && (isSpace(text.charAt(at + 6)) || text.charAt(at + 6) == '\n')) {
      at = skipBlanks(at + 6);
    }
    int keyStart = at;
    int end = keyStart;
    while (end < text.length() && "=:\n".indexOf(text.charAt(end)) < 0) {
      int c = text.codePointAt(end);
      if (!isSpace(c) && "_.-[]".indexOf(c) < 0 && !Character.isLetter(c) && !isDigit(c)) {
        return c == ODD && report.lenient()
            ? skipOddName(end)
            : fail("\"" + Character.toString(c) + "\" cannot be part of a name", end);
      }
      end += Character.charCount(c);
    }
    if (end == text.length()) {
      // As the reference does: without a line break behind it this is a value without a name.
      at = skipBlanks(keyStart);
      return value("", keyStart);
    }
    String key = text.substring(keyStart, end).stripTrailing();
    boolean inherited = text.charAt(end) == '\n';
    if (key.indexOf(' ') >= 0) {
      return fail("a name cannot hold a space", keyStart);
    }
    at = skipBlanks(end + 1);
    if (inherited) {
      known.apply(key).ifPresent(value -> put(key, value, List.of(), keyStart));
      return true;
    }
    return value(key, keyStart);
  }

  private boolean value(String key, int keyStart) {
    char quote = at < text.length() ? text.charAt(at) : '\n';
    if (quote != '"' && quote != '\'') {
      int end = lineEnd(at);
      String value = text.substring(at, end);
      int comment = value.indexOf(" #");
      at = Math.min(end + 1, text.length());
      putExpanded(
          key, (comment < 0 ? value : value.substring(0, comment)).stripTrailing(), keyStart);
      return true;
    }
    int start = at;
    StringBuilder content = new StringBuilder();
    boolean escaped = false;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote && !escaped) {
        at++;
        String value = content.toString();
        if (quote == '"') {
          putExpanded(key, unescaped(value), keyStart);
        } else {
          put(key, value, List.of(), keyStart);
        }
        return true;
      }
      if (c == '\\' && !escaped) {
        escaped = true;
        continue;
      }
      if (escaped && c != quote) {
        content.append('\\');
      }
      escaped = false;
      content.append(c);
    }
    return fail("the quote opened here is never closed", start);
  }

  private void putExpanded(String key, String value, int keyStart) {
    Template.Result result =
        Template.replace(
            value,
            name -> {
              Optional<String> given = known.apply(name);
              return given.isPresent() ? given : values.text(name);
            },
            report.lenient());
    result
        .fault()
        .ifPresent(
            fault ->
                report.add(
                    Problem.error("interpolation", fault, place(keyStart))
                        .withHint("write $$ for a dollar sign")));
    UnsetVariableProblem.tell(result.missing(), place(keyStart), false, report);
    Set<String> unset = new LinkedHashSet<>();
    for (String name : result.variables()) {
      if (known.apply(name).isEmpty()) {
        unset.addAll(values.unset(name));
      }
    }
    result.missing().forEach(missing -> unset.add(missing.name()));
    put(key, result.text(), List.copyOf(unset), keyStart);
  }

  /** Goes on behind a line whose name holds bytes that are no text: nothing can refer to it. */
  private boolean skipOddName(int position) {
    report.add(
        Problem.warning(
                "encoding",
                "this name holds bytes that are not UTF-8, it is left out",
                place(position))
            .withHint("save the file as UTF-8"));
    at = lineEnd(position);
    return true;
  }

  /**
   * Escapes of double-quoted values: {@code \n}, {@code \t}, …, {@code \$}, octal {@code \0ddd}.
   */
  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        out.append(c);
        continue;
      }
      char next = value.charAt(++i);
      switch (next) {
        case 'a' -> out.append('\u0007');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'v' -> out.append('\u000B');
        case '"', '\\' -> out.append(next);
        case '$' -> out.append("$$");
        case '0' -> i = octal(value, i, out);
        default -> out.append('\\').append(next);
      }
    }
    return out.toString();
  }

  private static int octal(String value, int zero, StringBuilder out) {
    int end = zero + 1;
    while (end < value.length() && end < zero + 4 && isDigit(value.charAt(end))) {
      end++;
    }
    String digits = value.substring(zero + 1, end);
    if (digits.length() == 3 && digits.chars().allMatch(c -> c <= '7')) {
      int code = Integer.parseInt(digits, 8);
      if (code < 256) {
        out.append((char) code);
        return end - 1;
      }
    }
    out.append("\\0").append(digits);
    return end - 1;
  }

  private boolean fail(String message, int position) {
    report.add(
        Problem.error("env-file-syntax", message, place(position))
            .withHint("write NAME=value, one a line"));
    return false;
  }

  private void put(String key, String value, List<String> unset, int keyStart) {
    values.put(key, value, place(keyStart), unset);
  }

  /** Returns the place of a position that is not before the one asked for last. */
  private Location place(int position) {
    for (int i = text.indexOf('\n', lineStart);
        i >= 0 && i < position;
        i = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = i + 1;
    }
    return new Location(file, line, text.codePointCount(lineStart, position) + 1);
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int skipBlanks(int from) {
    int next = from;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isDigit(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** White space that does not break the line. */
  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\u000B'
        || c == '\f'
        || c == '\r'
        || c == 0x85
        || c == 0xA0;
  }
}
