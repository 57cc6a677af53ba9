package io.github.driftless.proxy.traefik;

import java.util.Optional;

/** A place in an expression of matchers, which blanks may stand between. */
final class RuleCursor {

  private final String text;
  private int at;

  RuleCursor(String text) {
    this.text = text;
  }

  /** Returns whether nothing but blanks is left. */
  boolean atEnd() {
    skip();
    return at >= text.length();
  }

  /** Goes behind what stands here; returns false where that is something else. */
  boolean takes(String what) {
    skip();
    if (!text.startsWith(what, at)) {
      return false;
    }
    at += what.length();
    return true;
  }

  /** Returns the letters here, which may be none, and goes behind them. */
  String name() {
    skip();
    int from = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /**
   * Returns the text in double quotes or backticks here and goes behind it; empty where none
   * stands.
   */
  Optional<String> value() {
    if (atEnd()) {
      return Optional.empty();
    }
    char quote = text.charAt(at);
    if (quote != '`' && quote != '"') {
      return Optional.empty();
    }
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      return Optional.empty();
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return Optional.of(value);
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
