package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.util.Arrays;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where on each line the last token ends that may hold a {@code #} of its own. Behind it a {@code
 * #} can only begin a comment.
 */
final class TokenEnds {

  /** A scalar runs on to the next line: nothing behind it on this line. */
  private static final int WHOLE_LINE = Integer.MAX_VALUE;

  private int[] ends = new int[256];

  void token(Mark end) {
    set(end.getLine(), end.getColumn());
  }

  void scalar(Mark start, Mark end, boolean block) {
    if (block) {
      set(start.getLine(), start.getColumn());
    } else {
      if (end.getLine() > start.getLine()) {
        set(start.getLine(), WHOLE_LINE);
      }
      set(end.getLine(), end.getColumn());
    }
  }

  Optional<String> comment(SourceText source, Location lineOf) {
    int line = lineOf.line() - 1;
    int from = line < ends.length ? ends[line] : 0;
    return from == WHOLE_LINE ? Optional.empty() : source.comment(line, from);
  }

  private void set(int line, int column) {
    if (line >= ends.length) {
      ends = Arrays.copyOf(ends, Math.max(line + 1, ends.length * 2));
    }
    ends[line] = Math.max(ends[line], column);
  }
}
