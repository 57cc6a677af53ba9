package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantUmlLegendTest {

  /** What a stack with a row of tiers has: a second row would be a table with empty cells. */
  private static final List<Entry> SIX =
      List.of(
          Entry.of(StyleClass.ENTRY, "Entry point"),
          Entry.of(StyleClass.GUARD, "Authentication"),
          Entry.of(StyleClass.DATA, "Data store"),
          Entry.of(StyleClass.WATCH, "Monitoring"),
          Entry.of(Line.SOLID, "Main traffic"),
          Entry.of(Line.DOTTED, "Secondary traffic"));

  @Test
  void isARow() {
    assertThat(rows(SIX)).isEqualTo(1);
  }

  @Test
  void isAsManyRowsAsItsWidthNeeds() {
    List<Entry> more = new ArrayList<>(SIX);
    more.addAll(SIX);
    assertThat(rows(more)).isEqualTo(2);
  }

  private static long rows(List<Entry> entries) {
    String text =
        PlantUmlWriter.write(
            new Diagram(
                "d",
                "D",
                "",
                Direction.RIGHT,
                List.of(Node.of("a", "a")),
                List.of(),
                new Legend(entries)));
    return text.lines().filter(line -> line.strip().startsWith("|<")).count();
  }
}
