package io.github.driftless.revision;

import java.util.Optional;

/**
 * The two revisions that a person wants to compare, as typed. Names are not resolved here; what
 * they may be is git's (gitrevisions, "Specifying revisions").
 *
 * @param before the older side: a name that git understands
 * @param after the newer side: a name, or empty for the working tree
 * @param fromMergeBase whether {@code before} stands for the newest commit that it has in common
 *     with {@code after}, as hosts show a pull request: what the branch {@code after} did, without
 *     what happened to {@code before} meanwhile
 */
public record RevisionRange(String before, Optional<String> after, boolean fromMergeBase) {

  private static final String HEAD = "HEAD";

  /** What is not committed yet: the working tree against {@code HEAD}. */
  public static final RevisionRange UNCOMMITTED = new RevisionRange(HEAD, Optional.empty(), false);

  /**
   * Reads what was typed: {@code A} is A against the working tree, {@code A..B} is A against B,
   * {@code A...B} is what B has done since it left A (the merge base of both against B). A side of
   * the dots that is left out is {@code HEAD}; nothing at all is {@link #UNCOMMITTED}. Dots within
   * braces belong to a name, as in <code>HEAD^{/fix ..}</code>.
   */
  public static RevisionRange parse(String typed) {
    String text = typed.strip();
    int dots = dots(text);
    if (dots < 0) {
      return new RevisionRange(orHead(text), Optional.empty(), false);
    }
    boolean three = text.startsWith("...", dots);
    String after = text.substring(dots + (three ? 3 : 2));
    return new RevisionRange(orHead(text.substring(0, dots)), Optional.of(orHead(after)), three);
  }

  private static String orHead(String name) {
    return name.isEmpty() ? HEAD : name;
  }

  /** Returns where the two or three dots are, -1 without any. */
  private static int dots(String text) {
    int open = 0;
    // what follows ":/" is the text of a message to the end
    int end = text.startsWith(":/") ? 0 : text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        open++;
      } else if (c == '}') {
        open--;
      } else if (open <= 0 && text.startsWith("..", i)) {
        return i;
      }
    }
    return -1;
  }
}
