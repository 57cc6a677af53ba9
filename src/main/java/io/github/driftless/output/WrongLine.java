package io.github.driftless.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.github.driftless.problem.TerminalText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The first line of a file that does not say what the stack is.
 *
 * @param line from 1; where a line is missing, that of the one it belongs before, or of the last
 * @param text the line that is wrong, or the one that is missing, shortened around what is wrong,
 *     safe to show in a terminal
 * @param missing whether the line is one that should be there
 */
public record WrongLine(int line, String text, boolean missing) {

  private static final int LONGEST = 90;

  /** How much of a line is shown before the first character that is wrong. */
  private static final int BEFORE = 40;

  /** Returns the first wrong line; empty where a file comes, goes or stays. */
  public static Optional<WrongLine> of(Change change) {
    if (change.kind() != Change.Kind.CHANGE) {
      return Optional.empty();
    }
    List<String> before = change.before().orElse("").lines().toList();
    List<String> after = change.after().orElse("").lines().toList();
    List<AbstractDelta<String>> deltas =
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
    return deltas.stream()
        .min(
            Comparator.comparingInt(
                    (AbstractDelta<String> delta) -> delta.getSource().getPosition())
                .thenComparing(delta -> delta.getType() == DeltaType.INSERT))
        .map(first -> of(first, before, deltas));
  }

  private static WrongLine of(
      AbstractDelta<String> first, List<String> before, List<AbstractDelta<String>> deltas) {
    int at = first.getSource().getPosition();
    if (first.getType() == DeltaType.INSERT) {
      return new WrongLine(
          Math.max(1, Math.min(at + 1, before.size())),
          shortened(first.getTarget().getLines().get(0), ""),
          true);
    }
    String instead =
        deltas.stream()
            .filter(delta -> delta.getSource().getPosition() - at <= first.getSource().size())
            .flatMap(delta -> delta.getTarget().getLines().stream())
            .findFirst()
            .orElse("");
    return new WrongLine(at + 1, shortened(first.getSource().getLines().get(0), instead), false);
  }

  private static String shortened(String line, String instead) {
    String text = line.strip();
    String other = instead.strip();
    int same = 0;
    while (same < Math.min(text.length(), other.length())
        && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = text.length() <= LONGEST ? 0 : Math.max(0, same - BEFORE);
    int to = Math.min(text.length(), from + LONGEST);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return (from > 0 ? "…" : "")
        + TerminalText.of(text.substring(from, to))
        + (to < text.length() ? "…" : "");
  }
}
