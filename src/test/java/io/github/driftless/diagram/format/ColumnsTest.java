package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.diagram.layout.Ranks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A large diagram has lines between boxes alone, and loses nothing that lines said. */
class ColumnsTest {

  private static final List<Edge> EDGES =
      List.of(
          Edge.of("lan", "a1").withLabel("HTTPS"),
          Edge.of("a1", "a2").withLabel("proxies to"),
          Edge.of("a1", "b1").with(Line.DOTTED),
          Edge.of("a2", "b2"),
          Edge.of("b1", "c1").withLabel("SQL"),
          Edge.of("c2", "b1"),
          Edge.of("c3", "d1"));

  private static final List<Edge> MORE = List.of(Edge.of("e1", "d2"), Edge.of("f1", "d2"));

  private final Diagram drawn = Ranks.of(diagram("abcdef", 6));

  @Test
  void drawsOneLineBetweenTwoBoxes() {
    assertThat(drawn.edges().stream().filter(edge -> edge.line() != Line.HIDDEN))
        .containsExactly(
            Edge.of("lan", "a").withLabel("a1 HTTPS"),
            Edge.of("a", "b"),
            Edge.of("b", "c").withLabel("SQL").with(Heads.BOTH),
            Edge.of("c", "d"),
            Edge.of("e", "d").withSpan(3),
            Edge.of("f", "d").withSpan(3));
  }

  @Test
  void keepsLinesThatCrossNoBorderWhereGroupsAreFewer() {
    Diagram fewer = Ranks.of(diagram("abcd", 6));
    assertThat(fewer.edges())
        .containsExactly(
            Edge.of("lan", "a1").withLabel("HTTPS"),
            Edge.of("a1", "a2").withLabel("proxies to"),
            Edge.of("a", "b"),
            Edge.of("b", "c").withLabel("SQL").with(Heads.BOTH),
            Edge.of("c", "d"));
    assertThat(detail(fewer, "a1")).hasValue("→ b1");
  }

  @Test
  void spreadsWhatOneBoxLeadsToOverTwoColumns() {
    List<Edge> star =
        Stream.concat(
                Stream.of("b", "c", "d", "e", "f").map(to -> Edge.of("a1", to + "1")),
                Stream.of(Edge.of("b1", "g1")))
            .toList();
    assertThat(spans(star)).containsExactly(1, 1, 2, 1, 2, 1);
    // where lines of visitors need the gaps, none runs through
    assertThat(spans(Stream.concat(Stream.of(Edge.of("lan", "a1")), star.stream()).toList()))
        .containsOnly(1);
  }

  private static List<Integer> spans(List<Edge> edges) {
    Diagram whole = diagram("abcdefg", 4);
    return Ranks.of(whole.with(whole.items(), edges)).edges().stream()
        .filter(edge -> edge.line() != Line.HIDDEN)
        .map(Edge::span)
        .toList();
  }

  @Test
  void saysInTheNodesWhereTheirLinesLed() {
    assertThat(detail(drawn, "a1")).hasValue("proxies to → a2\n→ b1");
    assertThat(detail(drawn, "a2")).hasValue("→ b2");
    assertThat(detail(drawn, "d1")).isEmpty();
  }

  /** Halfway on a line over three columns is a gap, which the text would hold open. */
  @Test
  void saysInABoxWhatALineOverThreeColumnsSaid() {
    List<Edge> edges =
        List.of(
            Edge.of("a1", "b1"),
            Edge.of("b1", "c1"),
            Edge.of("c1", "d1"),
            Edge.of("d1", "e1"),
            Edge.of("a1", "f1"),
            Edge.of("a1", "c2").withLabel("near"),
            Edge.of("a1", "d1").withLabel("far"));
    Diagram whole = Ranks.of(diagram("abcdef", 2).with(diagram("abcdef", 2).items(), edges));
    Diagram current = MermaidDialect.CURRENT.fitted(whole);
    assertThat(current.edges()).contains(Edge.of("a", "c").withSpan(2).withLabel("near"));
    assertThat(current.edges()).contains(Edge.of("a", "d").withSpan(3));
    assertThat(LayoutBlocks.flat(current.items()).map(ColumnsTest::label)).contains("far → d");
    assertThat(detail(MermaidDialect.WIKIJS.fitted(whole), "list of a").orElseThrow())
        .endsWith("\nfar → d");
  }

  @Test
  void breaksTitlesWiderThanTheirColumn() {
    Diagram whole = Ranks.of(diagram("abcdef", 3));
    List<Item> items = new ArrayList<>();
    for (Item item : ((Group) whole.items().get(1)).items()) {
      Group box = (Group) item;
      String title = box.id().equals("a") ? "a title of thirty-one letters" : box.label();
      items.add(Group.of(box.id(), title, Frame.PACKAGE, box.items()));
    }
    Diagram titled =
        whole.with(
            List.of(whole.items().get(0), Group.of("host", "A host", Frame.BOUNDARY, items)),
            whole.edges());
    assertThat(BrokenTitles.of(titled))
        .containsExactly(Map.entry("a", "a title of\nthirty-one letters"));
  }

  @Test
  void leavesASmallDiagramAsItIs() {
    Diagram small = diagram("abcd", 3);
    assertThat(Ranks.of(small)).isSameAs(small);
  }

  private static String label(Item item) {
    return item instanceof Group group ? group.label() : ((Node) item).label();
  }

  private static Optional<String> detail(Diagram diagram, String id) {
    return LayoutBlocks.flat(diagram.items())
        .filter(item -> item.id().equals(id))
        .flatMap(item -> ((Node) item).detail().stream())
        .findFirst();
  }

  /** Boxes of so many nodes. */
  private static Diagram diagram(String names, int size) {
    List<Item> boxes = new ArrayList<>();
    for (String box : names.split("")) {
      List<Node> nodes = new ArrayList<>();
      for (int i = 1; i <= size; i++) {
        nodes.add(Node.of(box + i, box + i));
      }
      boxes.add(Group.of(box, box, Frame.PACKAGE, nodes));
    }
    return new Diagram(
        "test",
        "Test",
        "",
        Direction.RIGHT,
        List.of(Node.of("lan", "LAN"), Group.of("host", "Host", Frame.BOUNDARY, boxes)),
        Stream.concat(EDGES.stream(), MORE.stream())
            .filter(
                edge -> names.contains(edge.from().substring(0, 1)) || edge.from().equals("lan"))
            .toList());
  }
}
