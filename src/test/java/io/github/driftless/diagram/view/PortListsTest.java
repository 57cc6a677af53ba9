package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortListsTest {

  @Test
  void oneListIsNotCut() {
    assertThat(PortLists.of(ports(1, 2, 3, 4, 5, 6), 6)).hasSize(1);
  }

  @Test
  void listsAreCutWhereAThousandBeginsNearTheirShare() {
    assertThat(numbers(ports(80, 2_080, 3_000, 6_767, 6_969, 8_090, 8_096, 8_191, 8_200, 9_000), 6))
        .containsExactly(
            List.of(80, 2_080, 3_000, 6_767, 6_969), List.of(8_090, 8_096, 8_191, 8_200, 9_000));
  }

  @Test
  void aPortThatGoesChangesItsOwnListAlone() {
    List<PortLabel> all =
        ports(2_080, 3_000, 3_200, 5_055, 6_767, 6_969, 8_090, 8_096, 8_191, 8_265, 8_310, 9_000);
    List<List<Integer>> before = numbers(all, 8);
    for (int gone = 0; gone < all.size(); gone++) {
      List<PortLabel> left = new ArrayList<>(all);
      left.remove(gone);
      int first = gone < before.get(0).size() ? 1 : 0;
      assertThat(numbers(left, 8).get(first)).isEqualTo(before.get(first));
    }
  }

  @Test
  void wherePortsFollowEachOtherEachListHasItsShare() {
    assertThat(PortLists.of(ports(IntStream.range(8_000, 8_040).toArray()), 15))
        .extracting(List::size)
        .containsExactly(14, 13, 13);
  }

  @Test
  void noListIsLongerThanItMayBeAndNothingIsLost() {
    for (int count = 1; count < 200; count++) {
      List<PortLabel> lines = ports(IntStream.range(0, count).map(n -> n * n + 7).toArray());
      List<List<PortLabel>> lists = PortLists.of(lines, 15);
      assertThat(lists).allMatch(list -> !list.isEmpty() && list.size() <= 15);
      assertThat(lists.stream().flatMap(List::stream)).isEqualTo(lines);
      assertThat(lists).hasSize((count + 14) / 15);
    }
  }

  private static List<PortLabel> ports(int... numbers) {
    return IntStream.of(numbers).mapToObj(n -> new PortLabel(n, n + "/tcp")).toList();
  }

  private static List<List<Integer>> numbers(List<PortLabel> lines, int longest) {
    return PortLists.of(lines, longest).stream()
        .map(list -> list.stream().map(PortLabel::number).toList())
        .toList();
  }
}
