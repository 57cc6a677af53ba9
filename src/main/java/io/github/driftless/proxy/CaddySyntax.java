package io.github.driftless.proxy;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Caddyfile to directives (Caddy documentation, "Caddyfile Concepts"): a line is a directive, a
 * brace at its end opens a block, one at the beginning of a line closes it. What is wrong is told,
 * and the rest is read on.
 */
final class CaddySyntax {

  private final TextCursor cursor;
  private final Problems problems;
  private int told;

  private CaddySyntax(Path file, String text, Problems problems) {
    this.cursor = new TextCursor(file, text);
    this.problems = problems;
  }

  static List<Directive> read(Path file, String text, Problems problems) {
    CaddySyntax syntax = new CaddySyntax(file, text, problems);
    List<Directive> all = new ArrayList<>();
    while (!syntax.cursor.atEnd()) {
      all.addAll(syntax.block(0));
      if (!syntax.cursor.atEnd()) {
        syntax.tell("there is no block that this \"}\" closes", syntax.cursor.location());
        syntax.cursor.next();
      }
    }
    return all;
  }

  private void tell(String message, Location at) {
    if (told++ >= Limits.PROBLEMS) {
      return;
    }
    problems.add(
        Problem.warning("proxy-syntax", message, at)
            .withHint("\"caddy validate\" checks the whole configuration"));
  }

  /** Reads directives up to the end or to a closing brace, which stays. */
  private List<Directive> block(int depth) {
    List<Directive> directives = new ArrayList<>();
    while (true) {
      skip(true);
      if (cursor.atEnd() || cursor.peek() == '}') {
        return directives;
      }
      directives.add(directive(depth));
    }
  }

  /** Goes over blanks, joined lines and comments. */
  private void skip(boolean lines) {
    while (!cursor.atEnd()) {
      int c = cursor.peek();
      if (cursor.looksAt("\\\n")) {
        cursor.skip(2);
      } else if (cursor.looksAt("\\\r\n")) {
        cursor.skip(3);
      } else if (c == '#') {
        cursor.skipLine();
      } else if (TextCursor.isBlank(c) || c == 0xFEFF || lines && c == '\n') {
        cursor.next();
      } else {
        return;
      }
    }
  }

  private Directive directive(int depth) {
    Location at = cursor.location();
    List<String> words = new ArrayList<>();
    while (true) {
      skip(false);
      if (cursor.atEnd() || cursor.peek() == '\n') {
        // addresses of a site may go on in the next line behind a comma
        if (!words.isEmpty() && words.get(words.size() - 1).endsWith(",") && depth == 0) {
          skip(true);
          continue;
        }
        return new Directive(words, Optional.empty(), at);
      }
      if (opens()) {
        cursor.next();
        return opened(words, at, depth);
      }
      word().ifPresent(words::add);
    }
  }

  private boolean opens() {
    return cursor.looksAt("{\n")
        || cursor.looksAt("{\r")
        || cursor.looksAt("{ ")
        || cursor.looksAt("{\t");
  }

  private Directive opened(List<String> words, Location at, int depth) {
    String name = words.isEmpty() ? "{" : words.get(0);
    if (depth >= Limits.DEPTH) {
      tell("blocks are nested more than " + Limits.DEPTH + " deep", at);
      cursor.skip(Limits.BYTES);
      return new Directive(words, Optional.empty(), at);
    }
    List<Directive> inside = block(depth + 1);
    if (cursor.atEnd()) {
      tell("the block of \"" + name + "\" is not closed", at);
    } else {
      cursor.next();
    }
    return new Directive(words, Optional.of(inside), at);
  }

  private Optional<String> word() {
    int first = cursor.peek();
    if (first == '"' || first == '`') {
      return quoted(first);
    }
    if (cursor.looksAt("<<")) {
      return heredoc();
    }
    StringBuilder word = new StringBuilder();
    while (!cursor.atEnd() && !TextCursor.isBlank(cursor.peek()) && cursor.peek() != '\n') {
      int c = cursor.next();
      word.appendCodePoint(c);
    }
    return Optional.of(word.toString());
  }

  private Optional<String> quoted(int quote) {
    Location at = cursor.location();
    cursor.next();
    StringBuilder word = new StringBuilder();
    while (!cursor.atEnd()) {
      int c = cursor.next();
      if (c == quote) {
        return Optional.of(word.toString());
      }
      if (c == '\\' && quote == '"' && cursor.peek() == '"') {
        c = cursor.next();
      }
      word.appendCodePoint(c);
    }
    tell("the quote that begins here is not closed", at);
    return Optional.empty();
  }

  private Optional<String> heredoc() {
    Location at = cursor.location();
    String marker = cursor.line().strip().substring(2);
    StringBuilder text = new StringBuilder();
    while (!cursor.atEnd()) {
      while (TextCursor.isBlank(cursor.peek())) {
        cursor.next();
      }
      if (cursor.looksAt(marker)) {
        // more words may follow in this line
        cursor.skip(marker.length());
        return Optional.of(text.toString());
      }
      text.append(cursor.line()).append('\n');
    }
    tell("the text that begins here is not ended by " + marker, at);
    return Optional.empty();
  }
}
