package io.github.driftless.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * All that a stack says and the program that reads it, as one text: whatever is made of a stack is
 * the same where the text is, wherever the stack's folder lies. What is found and worked out of it
 * is not in it, as it follows from the rest.
 */
public final class Imprint {

  /** What tells this program from those that were built of other sources; the build writes it. */
  private static final String SOURCES = "/analysis/sources.txt";

  private final Path root;
  private final String text;

  private Imprint(Path root, String text) {
    this.root = root;
    this.text = text;
  }

  /** Returns that of a stack, whose root holds all that was read. */
  public static Imprint of(Analysis analysis) {
    return of(analysis, List.of());
  }

  /**
   * Returns that of a stack.
   *
   * @param more what the root holds besides all that was read, absolute
   */
  public static Imprint of(Analysis analysis, Collection<Path> more) {
    Path root = analysis.topology().directory();
    for (Path input : analysis.topology().inputs()) {
      root = common(root, input);
    }
    for (Path each : more) {
      root = common(root, each);
    }
    return new Imprint(
        root, sources() + relative(analysis.topology() + "\n" + analysis.settings() + "\n", root));
  }

  private static Path common(Path root, Path path) {
    Path common = root;
    while (common.getParent() != null && !path.startsWith(common)) {
      common = common.getParent();
    }
    return common;
  }

  /**
   * Takes the root out of the paths in a text. Where it is short, as in a container, it begins
   * other names, too: {@code /workspace} is no part of {@code /work}.
   */
  private static String relative(String text, Path root) {
    if (root.getParent() == null) {
      return text;
    }
    String name = root.toString();
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      if (isApart(text, at - 1) && isApart(text, at + name.length())) {
        out.append(text, from, at);
        from = at + name.length();
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Returns whether a name ends at a character, or there is none. */
  private static boolean isApart(String text, int at) {
    return at < 0
        || at >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0);
  }

  /** Returns a path as the text has it. */
  public String of(Path path) {
    return relative(path.toString(), root);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  private static String sources() {
    try (InputStream in = Imprint.class.getResourceAsStream(SOURCES)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
