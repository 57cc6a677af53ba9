package io.github.driftless.proxy;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * nginx configuration to directives (nginx documentation, "Beginner's Guide", "Configuration File's
 * Structure"): words end at blanks, {@code ;} and braces; quotes keep a word together; {@code #}
 * begins a comment where a word could begin. What is wrong is told, and the rest is read on.
 */
final class NginxSyntax {

  private final TextCursor cursor;
  private final Problems problems;
  private int told;

  private NginxSyntax(Path file, String text, Problems problems) {
    this.cursor = new TextCursor(file, text);
    this.problems = problems;
  }

  static List<Directive> read(Path file, String text, Problems problems) {
    NginxSyntax syntax = new NginxSyntax(file, text, problems);
    List<Directive> all = new ArrayList<>();
    while (!syntax.cursor.atEnd()) {
      all.addAll(syntax.block(0));
      if (!syntax.cursor.atEnd()) {
        syntax.tell("there is no block that this \"}\" closes", syntax.here());
        syntax.cursor.next();
      }
    }
    return all;
  }

  private Location here() {
    return cursor.location();
  }

  private void tell(String message, Location at) {
    if (told++ >= Limits.PROBLEMS) {
      return;
    }
    problems.add(
        Problem.warning("proxy-syntax", message, at)
            .withHint("\"nginx -t\" in the proxy's container checks the whole configuration"));
  }

  /** Reads directives up to the end or to a closing brace, which stays. */
  private List<Directive> block(int depth) {
    List<Directive> directives = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (cursor.atEnd() || cursor.peek() == '}') {
        return directives;
      }
      directive(depth).ifPresent(directives::add);
    }
  }

  private void skipBlanks() {
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

  private Optional<Directive> directive(int depth) {
    Location at = here();
    List<String> words = new ArrayList<>();
    while (true) {
      skipBlanks();
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
    if (depth >= Limits.DEPTH) {
      tell("blocks are nested more than " + Limits.DEPTH + " deep", at);
      cursor.skip(Limits.BYTES);
      return Optional.empty();
    }
    List<Directive> inside = block(depth + 1);
    if (cursor.atEnd()) {
      tell("the block of \"" + shown(words) + "\" is not closed", at);
    } else {
      cursor.next();
    }
    return Optional.of(new Directive(words, Optional.of(inside), at));
  }

  /** The name only: arguments may hold passwords. */
  private static String shown(List<String> words) {
    return words.isEmpty() ? "{" : words.get(0);
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

  private Optional<String> quoted(int quote) {
    Location at = here();
    cursor.next();
    StringBuilder word = new StringBuilder();
    while (!cursor.atEnd()) {
      int c = cursor.next();
      if (c == quote) {
        return Optional.of(word.toString());
      }
      if (c == '\\' && (cursor.peek() == quote || cursor.peek() == '\\')) {
        c = cursor.next();
      }
      word.appendCodePoint(c);
    }
    tell("the quote that begins here is not closed", at);
    return Optional.empty();
  }
}
