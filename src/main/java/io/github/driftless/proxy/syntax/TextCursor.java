package io.github.driftless.proxy.syntax;

import io.github.driftless.problem.Location;
import java.nio.file.Path;

/** Goes through a text, knowing at every step the line and the column it is in. */
public final class TextCursor {

  private static final int END = -1;

  private final Path file;
  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  /** Begins at the start of a file's text. */
  public TextCursor(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Returns the place here, line and column counted from 1. */
  public Location location() {
    return new Location(file, line, column);
  }

  /** Returns whether nothing is left. */
  public boolean atEnd() {
    return at >= text.length();
  }

  /** Returns the code point here; -1 at the end. */
  public int peek() {
    return atEnd() ? END : text.codePointAt(at);
  }

  /** Returns whether a text stands here. */
  public boolean looksAt(String what) {
    return text.startsWith(what, at);
  }

  /** Returns the code point here and goes behind it; -1 at the end, where it stays. */
  public int next() {
    int c = peek();
    if (c == END) {
      return END;
    }
    at += Character.charCount(c);
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return c;
  }

  /** Goes over so many code points, not beyond the end. */
  public void skip(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  /** Goes to the end of the line, not behind it. */
  public void skipLine() {
    while (!atEnd() && peek() != '\n') {
      next();
    }
  }

  /** Returns the rest of the line and goes behind it. */
  public String line() {
    int from = at;
    skipLine();
    String rest = text.substring(from, at);
    next();
    return rest;
  }

  /** Returns whether a code point parts words on one line. */
  public static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
