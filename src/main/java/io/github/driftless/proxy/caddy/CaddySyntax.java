package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.syntax.BlockSyntax;
import io.github.driftless.proxy.syntax.Directive;
import io.github.driftless.proxy.syntax.TextCursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Caddyfile to directives (Caddy documentation, "Caddyfile Concepts"): a line is a directive, a
 * brace at its end opens a block, one at the beginning of a line closes it. What is wrong is told,
 * and the rest is read on.
 */
final class CaddySyntax extends BlockSyntax {

  private CaddySyntax(Path file, String text, Problems problems) {
    super(file, text, problems, "\"caddy validate\" checks the whole configuration");
  }

  static List<Directive> read(Path file, String text, Problems problems) {
    return new CaddySyntax(file, text, problems).directives();
  }

  @Override
  protected void skipBetween() {
    skip(true);
  }

  @Override
  protected boolean escapes(int quote, int next) {
    return quote == '"' && next == '"';
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

  @Override
  protected Optional<Directive> directive(int depth) {
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
        return Optional.of(new Directive(words, Optional.empty(), at));
      }
      if (opens()) {
        cursor.next();
        return Optional.of(new Directive(words, inside(words, at, depth), at));
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
