package io.github.driftless.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a line of facts: separated by spaces, in quotes where they hold a space, a comma,
 * parentheses or a quotation mark. A comma at the end of a word is one of its own.
 */
final class FactTokens {

  /**
   * A word.
   *
   * @param quoted whether it stands in quotes
   */
  record Token(String text, boolean quoted) {}

  private static final String PLAIN_NOT = ",()\"";

  private final List<Token> tokens;
  private int at;

  private FactTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a line; empty where a quotation is not ended. */
  static Optional<FactTokens> of(String line) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char next = line.charAt(at);
      if (next == ' ') {
        at++;
      } else if (next == ',') {
        tokens.add(new Token(",", false));
        at++;
      } else if (next == '"') {
        StringBuilder text = new StringBuilder();
        at = quotation(line, at + 1, text);
        if (at < 0) {
          return Optional.empty();
        }
        tokens.add(new Token(text.toString(), true));
      } else {
        int end = at;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != ',') {
          end++;
        }
        tokens.add(new Token(line.substring(at, end), false));
        at = end;
      }
    }
    return Optional.of(new FactTokens(tokens));
  }

  /** Reads to the end of a quotation; returns where it ended, or -1. */
  private static int quotation(String line, int start, StringBuilder text) {
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c != '\\') {
        text.append(c);
      } else if (++i < line.length() && line.charAt(i) != 'u') {
        text.append(line.charAt(i));
      } else if (i + 4 < line.length() && line.substring(i + 1, i + 5).matches("[0-9a-f]{4}")) {
        text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** Returns words as they are written: in quotes where they need them. */
  static String plain(String text) {
    boolean simple =
        !text.isEmpty()
            && text.charAt(0) != '#'
            && text.chars().allMatch(c -> c > ' ' && PLAIN_NOT.indexOf(c) < 0 && !isOdd(c));
    return simple ? text : quoted(text);
  }

  /** Returns words in quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (isOdd(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** What would not show, or would break the line. */
  private static boolean isOdd(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  boolean skip(String word) {
    if (at < tokens.size() && tokens.get(at).equals(new Token(word, false))) {
      at++;
      return true;
    }
    return false;
  }

  boolean isTerm() {
    return at < tokens.size() && !tokens.get(at).equals(new Token(",", false));
  }

  Token next() {
    return tokens.get(at++);
  }

  boolean isAtEnd() {
    return at == tokens.size();
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }
}
