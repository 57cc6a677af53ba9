package io.github.driftless.proxy.syntax;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ProxyLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What configuration in directives and braces has in common: a directive may open a block, and a
 * brace closes it. What is wrong is told, and the rest is read on.
 */
public abstract class BlockSyntax {

  /** Where in the text the reader is. */
  protected final TextCursor cursor;

  private final Problems problems;
  private final String hint;
  private int told;

  /**
   * Prepares for the text of a file.
   *
   * @param problems takes a warning for each thing that cannot be read, at most {@value
   *     ProxyLimits#PROBLEMS}
   * @param hint the way out, said with each warning: who checks the whole file
   */
  protected BlockSyntax(Path file, String text, Problems problems, String hint) {
    this.cursor = new TextCursor(file, text);
    this.problems = problems;
    this.hint = hint;
  }

  /** Goes over what stands between directives. */
  protected abstract void skipBetween();

  /**
   * Reads the directive that begins here, and its block if it opens one; nothing if it is broken.
   *
   * @param depth how many blocks are around it; 0 outside all
   */
  protected abstract Optional<Directive> directive(int depth);

  /** Whether a backslash in quotes takes the special meaning from the character behind it. */
  protected abstract boolean escapes(int quote, int next);

  /** Reads the whole text: the directives outside all blocks, in their order. */
  protected final List<Directive> directives() {
    List<Directive> all = new ArrayList<>();
    while (!cursor.atEnd()) {
      all.addAll(block(0));
      if (!cursor.atEnd()) {
        tell("there is no block that this \"}\" closes", cursor.location());
        cursor.next();
      }
    }
    return all;
  }

  /** Reports a thing that cannot be read; of a file of nothing but faults only the first ones. */
  protected final void tell(String message, Location at) {
    if (told++ >= ProxyLimits.PROBLEMS) {
      return;
    }
    problems.add(Problem.warning("proxy-syntax", message, at).withHint(hint));
  }

  /** Reads directives up to the end or to a closing brace, which stays. */
  private List<Directive> block(int depth) {
    List<Directive> directives = new ArrayList<>();
    while (true) {
      skipBetween();
      if (cursor.atEnd() || cursor.peek() == '}') {
        return directives;
      }
      directive(depth).ifPresent(directives::add);
    }
  }

  /** Reads the block behind a brace and the brace that closes it; nothing if it is too deep. */
  protected final Optional<List<Directive>> inside(List<String> words, Location at, int depth) {
    if (depth >= ProxyLimits.DEPTH) {
      tell("blocks are nested more than " + ProxyLimits.DEPTH + " deep", at);
      cursor.skip(ProxyLimits.BYTES);
      return Optional.empty();
    }
    List<Directive> inside = block(depth + 1);
    if (cursor.atEnd()) {
      tell("the block of \"" + shown(words) + "\" is not closed", at);
    } else {
      cursor.next();
    }
    return Optional.of(inside);
  }

  /** The name only: arguments may hold passwords. */
  protected static String shown(List<String> words) {
    return words.isEmpty() ? "{" : words.get(0);
  }

  /** Reads the word in quotes that begins here; nothing if they are not closed. */
  protected final Optional<String> quoted(int quote) {
    Location at = cursor.location();
    cursor.next();
    StringBuilder word = new StringBuilder();
    while (!cursor.atEnd()) {
      int c = cursor.next();
      if (c == quote) {
        return Optional.of(word.toString());
      }
      if (c == '\\' && escapes(quote, cursor.peek())) {
        c = cursor.next();
      }
      word.appendCodePoint(c);
    }
    tell("the quote that begins here is not closed", at);
    return Optional.empty();
  }
}
