package io.github.driftless.proxy.nginx;

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
 * nginx configuration to directives (nginx documentation, "Beginner's Guide", "Configuration File's
 * Structure"): words end at blanks, {@code ;} and braces; quotes keep a word together; {@code #}
 * begins a comment where a word could begin. What is wrong is told, and the rest is read on.
 */
final class NginxSyntax extends BlockSyntax {

  private NginxSyntax(Path file, String text, Problems problems) {
    super(
        file,
        text,
        problems,
        "\"nginx -t\" in the proxy's container checks the whole configuration");
  }

  static List<Directive> read(Path file, String text, Problems problems) {
    return new NginxSyntax(file, text, problems).directives();
  }

  @Override
  protected boolean escapes(int quote, int next) {
    return next == quote || next == '\\';
  }

  @Override
  protected void skipBetween() {
    while (!cursor.atEnd()) {
      int c = cursor.peek();
      if (c == '#') {
        cursor.skipLine();
      } else if (TextCursor.isBlank(c) || c == '\n' || c == 0xFEFF) {
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
      skipBetween();
      int c = cursor.peek();
      if (c == -1 || c == '}') {
        tell("\"" + shown(words) + "\" is not ended by \";\"", at);
        return Optional.empty();
      }
      if (c == ';') {
        cursor.next();
        return words.isEmpty()
            ? Optional.empty()
            : Optional.of(new Directive(words, Optional.empty(), at));
      }
      if (c == '{') {
        cursor.next();
        return opened(words, at, depth);
      }
      word().ifPresent(words::add);
    }
  }

  private Optional<Directive> opened(List<String> words, Location at, int depth) {
    if (!words.isEmpty() && words.get(0).endsWith("_by_lua_block")) {
      skipCode();
      return Optional.empty();
    }
    return inside(words, at, depth).map(block -> new Directive(words, Optional.of(block), at));
  }

  /** A block of Lua: only its braces count, outside texts and comments. */
  private void skipCode() {
    int open = 1;
    while (!cursor.atEnd() && open > 0) {
      if (cursor.looksAt("--")) {
        cursor.skipLine();
        continue;
      }
      int c = cursor.next();
      if (c == '"' || c == '\'') {
        skipText(c);
      }
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
  }

  private void skipText(int quote) {
    while (!cursor.atEnd() && cursor.peek() != '\n') {
      int c = cursor.next();
      if (c == quote) {
        return;
      }
      if (c == '\\') {
        cursor.next();
      }
    }
  }

  private Optional<String> word() {
    int first = cursor.peek();
    if (first == '"' || first == '\'') {
      return quoted(first);
    }
    StringBuilder word = new StringBuilder();
    while (!cursor.atEnd()) {
      int c = cursor.peek();
      if (c == '$' && cursor.looksAt("${")) {
        word.append("${");
        cursor.skip(2);
        continue;
      }
      boolean inVariable = word.lastIndexOf("${") > word.lastIndexOf("}");
      if (TextCursor.isBlank(c) || c == '\n' || c == ';' || c == '{' || c == '}' && !inVariable) {
        break;
      }
      cursor.next();
      word.appendCodePoint(c);
      if (c == '\\' && !cursor.atEnd()) {
        word.appendCodePoint(cursor.next());
      }
    }
    return Optional.of(word.toString());
  }
}
