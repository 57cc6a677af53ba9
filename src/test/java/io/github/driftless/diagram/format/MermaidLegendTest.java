package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.StyleClass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MermaidLegendTest {

  private static final List<Item> ITEMS =
      List.of(
          Group.of("host", "Host", Frame.BOUNDARY, List.of(Node.of("a", "a"), Node.of("b", "b"))),
          Node.of("c", "c"));

  @Test
  void isARowBelowItemsThatNoLineJoins() {
    assertThat(MermaidLegend.isRow(diagram(3, Edge.of("a", "b")))).isTrue();
  }

  @Test
  void isAColumnBesideOthers() {
    assertThat(MermaidLegend.isRow(diagram(3, Edge.of("a", "b"), Edge.of("b", "c")))).isFalse();
    assertThat(MermaidLegend.isRow(diagram(3, Edge.hidden("host", "c")))).isFalse();
  }

  @Test
  void isNoRowThatIsWiderThanAPage() {
    assertThat(MermaidLegend.isRow(diagram(7, Edge.of("a", "b")))).isFalse();
  }

  @Test
  void nodesThatNoLineJoinsWouldFallBelow() {
    assertThat(MermaidLegend.fallingBelow(diagram(3, Edge.of("a", "b")))).containsExactly("c");
    assertThat(MermaidLegend.fallingBelow(diagram(3, Edge.of("b", "c")))).isEmpty();
    assertThat(MermaidLegend.fallingBelow(diagram(0, Edge.of("a", "b")))).isEmpty();
  }

  private static Diagram diagram(int entries, Edge... edges) {
    return new Diagram("", "", "", Direction.RIGHT, ITEMS, List.of(edges), legend(entries));
  }

  private static Legend legend(int entries) {
    return new Legend(
        IntStream.range(0, entries)
            .mapToObj(any -> Legend.Entry.of(StyleClass.VPN, "VPN"))
            .toList());
  }
}
