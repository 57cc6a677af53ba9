package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.format.GraphvizInvisibleEdges.Laid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In PlantUML and Graphviz the nodes of a group of a large picture stand below each other. */
class GraphvizInvisibleEdgesTest {

  private static final List<Edge> EDGES =
      List.of(Edge.of("a", "b"), Edge.of("b", "c"), Edge.of("c", "d"));

  @Test
  void putsNodesWithoutLinesInAColumn() {
    assertThat(ties(diagram(5, EDGES), "b"))
        .containsExactly("b5 0 b4", "b4 0 b3", "b3 0 b2", "b2 0 b1");
  }

  @Test
  void putsManyInSeveralColumnsOfOneHeight() {
    assertThat(ties(diagram(17, EDGES), "b")).hasSize(16).contains("b9 0 b8", "b1 1 b10");
  }

  @Test
  void putsThemBesideThoseThatHaveLines() {
    List<Edge> edges = new ArrayList<>(EDGES);
    edges.add(Edge.of("b2", "b3"));
    edges.add(Edge.of("b2", "b4"));
    assertThat(ties(diagram(8, edges), "b"))
        .containsExactly("b7 0 b5", "b5 0 b1", "b1 0 b2", "b8 0 b6", "b6 0 b4");
  }

  @Test
  void tiesAGroupOnlyWhereNoLineIsSeen() {
    List<Edge> edges = new ArrayList<>(EDGES);
    edges.add(Edge.hidden("a", "b"));
    edges.add(Edge.hidden("a", "e"));
    assertThat(
            new GraphvizInvisibleEdges(diagram(5, edges))
                .lines().stream()
                    .filter(line -> line.edge().line() == Line.HIDDEN && line.steps() > 0))
        .containsExactly(Laid.of(Edge.hidden("a1", "e1")));
  }

  @Test
  void breaksTitlesThatAreWiderThanTheirBox() {
    assertThat(PlantUmlWriter.write(diagram(5, EDGES))).contains("\"Box a with a\\nname\" as _A ");
    assertThat(PlantUmlWriter.write(diagram(2, EDGES))).contains("\"Box a with a name\" as _A ");
  }

  @Test
  void leavesASmallDiagramAndOneDownwardsAsTheyAre() {
    Diagram small = diagram(2, EDGES);
    List<Laid> same = EDGES.stream().map(Laid::of).toList();
    assertThat(new GraphvizInvisibleEdges(small).lines()).isEqualTo(same);
    assertThat(new GraphvizInvisibleEdges(diagram(5, EDGES).with(Direction.DOWN)).lines())
        .isEqualTo(same);
  }

  private static List<String> ties(Diagram diagram, String box) {
    return new GraphvizInvisibleEdges(diagram)
        .lines().stream()
            .filter(line -> line.edge().line() == Line.HIDDEN)
            .filter(line -> line.edge().from().startsWith(box))
            .map(line -> line.edge().from() + " " + line.steps() + " " + line.edge().to())
            .toList();
  }

  /** Five boxes of so many nodes. */
  private static Diagram diagram(int size, List<Edge> edges) {
    List<Item> boxes = new ArrayList<>();
    for (String box : List.of("a", "b", "c", "d", "e")) {
      List<Node> nodes =
          IntStream.rangeClosed(1, size).mapToObj(i -> Node.of(box + i, box + i)).toList();
      boxes.add(Group.of(box, "Box " + box + " with a name", Frame.PACKAGE, nodes));
    }
    return new Diagram(
        "test",
        "Test",
        "",
        Direction.RIGHT,
        List.of(Group.of("host", "Host", Frame.BOUNDARY, boxes)),
        edges);
  }
}
