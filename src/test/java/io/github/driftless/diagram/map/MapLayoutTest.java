package io.github.driftless.diagram.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.ModeViews;
import io.github.driftless.diagram.view.NetworkMap;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first picture of a map can be read at a glance; of large stacks in {@link LargeMapsTest}. */
class MapLayoutTest {

  @TempDir Path folder;

  static Stream<Arguments> made() {
    return MadeStacks.ofEach(26, 64);
  }

  @ParameterizedTest
  @MethodSource("made")
  void aStackOfAnySizeIsReadAtAGlance(MadeStacks shape, int services) throws IOException {
    isReadAtAGlance(shape.in(folder, services), services);
  }

  static void isReadAtAGlance(Path stack, int services) {
    for (ModeAnalysis mode : Analysed.stack(stack).modes()) {
      MapLayout layout = layout(mode);
      assertThat(LayoutFlaws.atAGlance(layout)).isEmpty();
      assertThat(LayoutFlaws.all(layout.parts())).isGreaterThanOrEqualTo(services);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mediastack", "homelab", "apps"})
  void aSampleIsReadAtAGlance(String name) {
    for (ModeAnalysis mode : Analysed.stack(Places.project().resolve("stacks/" + name)).modes()) {
      assertThat(LayoutFlaws.atAGlance(layout(mode))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mediastack", "homelab", "apps"})
  void nothingOverlapsInTheOtherViews(String name) {
    for (ModeAnalysis mode : Analysed.stack(Places.project().resolve("stacks/" + name)).modes()) {
      for (Drawn drawn : ModeViews.of(mode).drawn()) {
        MapLayout layout = MapDrawing.of(drawn.diagram(), Map.of()).layout();
        assertThat(LayoutFlaws.of(layout)).as(drawn.diagram().id()).isEmpty();
      }
    }
  }

  @Test
  void aListHasAsManyLinesAsThereIsRoomForAndSaysThatItGoesOn() {
    assertThat(names(20)).hasSize(20).doesNotContain("and more");
    assertThat(names(200)).hasSizeGreaterThan(10).last().isEqualTo("and more");
  }

  /** Returns the lines of a list of names as they are drawn. */
  private static List<String> names(int count) {
    List<String> names =
        IntStream.range(0, count).mapToObj(i -> "name-" + i + ".example.org").toList();
    Diagram diagram =
        new Diagram(
            "names",
            "Names",
            "Names.",
            Direction.RIGHT,
            List.of(
                Node.of("proxy", "Proxy"),
                Node.of("list", "After authentication").withDetail(String.join("\n", names))),
            List.of(Edge.of("proxy", "list")));
    return MapDrawing.of(diagram, Map.of())
        .file("names")
        .lines()
        .flatMap(line -> Pattern.compile(">([^<]+)</text>").matcher(line).results())
        .map(found -> found.group(1))
        .filter(text -> text.startsWith("name-") || text.equals("and more"))
        .toList();
  }

  @Test
  void framesWithTheSameLinesHaveThemOnce() {
    List<Item> items = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    items.add(Node.of("proxy", "Proxy"));
    for (int i = 0; i < 20; i++) {
      items.add(
          Group.of(
              "project " + i, "Project " + i, Frame.PACKAGE, List.of(Node.of("web" + i, "w"))));
      edges.add(Edge.of("proxy", "project " + i).withSpan(i % 3 + 1));
    }
    items.add(Group.of("other", "Other", Frame.PACKAGE, List.of(Node.of("own", "own"))));
    edges.add(Edge.of("other", "project 3"));
    Diagram diagram =
        new Diagram("fan", "Fan", "A fan.", Direction.RIGHT, items, List.copyOf(edges));
    String svg = MapDrawing.of(diagram, Map.of()).file("fan");
    assertThat(svg).contains("19 with the same lines", "Project 3<", "Project 19<");
    assertThat(Pattern.compile("class=\"line[ \"]").matcher(svg).results()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mediastack", "homelab", "apps"})
  void theSameStackGivesTheSameBytes(String name) {
    Path stack = Places.project().resolve("stacks/" + name);
    assertThat(file(stack)).isEqualTo(file(stack));
  }

  private static String file(Path stack) {
    NetworkMap map = NetworkMap.of(Analysed.stack(stack).modes().get(0));
    return MapDrawing.fitted(map.diagram(), map.facts()).file("map");
  }

  private static MapLayout layout(ModeAnalysis mode) {
    NetworkMap map = NetworkMap.of(mode);
    return MapDrawing.fitted(map.diagram(), map.facts()).layout();
  }
}
