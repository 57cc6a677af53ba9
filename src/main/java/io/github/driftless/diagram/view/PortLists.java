package io.github.driftless.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a long list of ports into lists that fit side by side. Each begins, if it can, where a new
 * thousand or hundred begins: there it begins also when a port before it comes or goes, so that a
 * picture changes in one of its lists alone.
 */
final class PortLists {

  private static final int[] ROUND = {10_000, 1_000, 100};

  private PortLists() {}

  /**
   * Returns the lists.
   *
   * @param lines in the order of their ports
   * @param longest as many lines a list has at most
   */
  static List<List<PortLabel>> of(List<PortLabel> lines, int longest) {
    List<List<PortLabel>> lists = new ArrayList<>();
    int from = 0;
    for (int left = (lines.size() + longest - 1) / longest; left > 1; left--) {
      int length = length(lines.subList(from, lines.size()), left, longest);
      lists.add(lines.subList(from, from + length));
      from += length;
    }
    lists.add(lines.subList(from, lines.size()));
    return lists;
  }

  /**
   * Returns how long the first of so many lists is: cut where the number is roundest, then as near
   * to its share as can be.
   */
  private static int length(List<PortLabel> lines, int lists, int longest) {
    int share = (lines.size() + lists - 1) / lists;
    int shortest = Math.max(1, Math.max(share - share / 3, lines.size() - (lists - 1) * longest));
    return IntStream.rangeClosed(shortest, Math.min(longest, share + share / 3))
        .boxed()
        .min(
            Comparator.comparing((Integer length) -> -roundness(lines, length))
                .thenComparing(length -> Math.abs(length - share)))
        .orElse(share);
  }

  /** Returns how round a number there is between a line and the one before. */
  private static int roundness(List<PortLabel> lines, int at) {
    int before = lines.get(at - 1).number();
    int next = lines.get(at).number();
    for (int i = 0; i < ROUND.length; i++) {
      if (before / ROUND[i] != next / ROUND[i]) {
        return ROUND.length - i;
      }
    }
    return 0;
  }
}
