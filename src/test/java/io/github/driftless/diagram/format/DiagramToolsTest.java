package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.diagram.view.SizedStacks;
import io.github.driftless.diagram.view.ViewDiagrams;
import io.github.driftless.testing.NastyTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real D2 and Graphviz draw what is written, and show the text that was given. */
@Tag("diagram-tools")
class DiagramToolsTest {

  /** Texts in one picture. */
  private static final int BATCH = 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void drawsEveryCase(DiagramTool tool) {
    tool.orSkip();
    for (Path folder : DiagramCasesTest.cases().toList()) {
      shows(tool, DiagramFile.read(folder.resolve("diagram.yaml")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsEveryView(DiagramTool tool) {
    tool.orSkip();
    ViewDiagrams.all().forEach(diagram -> shows(tool, diagram, tool.quickly()));
  }

  @ParameterizedTest
  @EnumSource
  void drawsSampleStacks(DiagramTool tool) {
    tool.orSkip();
    for (String name : List.of("mediastack", "homelab", "apps")) {
      SizedStacks.diagrams(SizedStacks.sample(name)).forEach(diagram -> shows(tool, diagram));
    }
  }

  /** What is in lists that are too long for any picture is cut: nobody looks for all of it. */
  @ParameterizedTest
  @EnumSource
  void drawsALargeStack(DiagramTool tool, @TempDir Path stack) throws Exception {
    tool.orSkip();
    for (Diagram diagram : SizedStacks.diagrams(SizedStacks.made(stack, 150))) {
      Element svg = tool.draw(tool.format().write(diagram), folder, tool.quickly()).svg();
      assertThat(tool.texts(svg)).isNotEmpty();
    }
  }

  /** Each in a picture of its own, all of them in one file. */
  @Test
  void graphvizShowsNastyTextsAsTheyAre() {
    DiagramTool tool = DiagramTool.DOT;
    tool.orSkip();
    List<Diagram> diagrams = NastyTexts.all().stream().map(text -> nasty(List.of(text))).toList();
    String file = diagrams.stream().map(tool.format()::write).collect(Collectors.joining());
    List<Element> pictures = tool.draw(file, folder).svg().select("svg");
    assertThat(pictures).hasSameSizeAs(diagrams);
    for (int i = 0; i < pictures.size(); i++) {
      shows(tool, diagrams.get(i), pictures.get(i));
      assertThat(seen(pictures.get(i).selectFirst("g.graph > title").wholeText()))
          .isEqualTo(seen(diagrams.get(i).title()));
    }
  }

  /** Several in one picture, since D2 takes its time. */
  @Test
  void d2ShowsNastyTextsAsTheyAre() {
    DiagramTool.D2.orSkip();
    List<String> texts = NastyTexts.all().stream().distinct().toList();
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> some = texts.subList(from, Math.min(texts.size(), from + BATCH));
      shows(DiagramTool.D2, nasty(some), DiagramTool.D2.quickly());
    }
  }

  /** What is not escaped is seen to be taken for something else. */
  @ParameterizedTest
  @CsvSource({
    "<one <b>two</b>>, one two",
    "\"one &amp; two\", one & two",
    "\"a \\N\", a x",
    "<a &#92;N>, a x"
  })
  void graphvizTakesSomeTextForMarkup(String label, String seen) {
    DiagramTool tool = DiagramTool.DOT;
    tool.orSkip();
    Document svg = tool.draw("digraph { x [label=" + label + "] }", folder).svg();
    assertThat(tool.texts(svg).map(DiagramToolsTest::seen)).containsExactly(seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: \"${b}\"", "a: \"one\"two\"", "label: x {y}", "a: b\\"})
  void d2RefusesSomeText(String text) {
    DiagramTool.D2.orSkip();
    assertThat(DiagramTool.D2.run(text, folder).code()).isNotZero();
  }

  private void shows(DiagramTool tool, Diagram diagram, String... more) {
    shows(tool, diagram, tool.draw(tool.format().write(diagram), folder, more).svg());
  }

  private static void shows(DiagramTool tool, Diagram diagram, Element svg) {
    Expected expected = Expected.of(diagram);
    List<String> wanted = new ArrayList<>();
    Stream.of(expected.nodes(), expected.notes(), expected.groups(), expected.edgeLabels())
        .flatMap(List::stream)
        .forEach(wanted::add);
    wanted.addAll(tool.legend(diagram.legend()));
    assertThat(tool.texts(svg).map(DiagramToolsTest::seen).filter(text -> !text.isEmpty()))
        .as(tool.format().write(diagram))
        .containsExactlyInAnyOrderElementsOf(
            wanted.stream().map(DiagramToolsTest::seen).filter(text -> !text.isEmpty()).toList());
    assertThat(svg.select("script, foreignObject, iframe, image")).isEmpty();
    for (Element element : svg.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWithIgnoringCase("on");
      }
    }
    for (Element link : svg.select("a")) {
      String address = link.attr("xlink:href");
      assertThat(Hyperlink.of(address)).as(address).hasValue(address);
    }
  }

  /** White space is shown as one blank, and so is a line's end in a title. */
  private static String seen(String text) {
    return Expected.oneLine(Expected.seen(text.replace('\u00a0', ' ')));
  }

  /** Each text in every position a diagram has; the first is its title. */
  private static Diagram nasty(List<String> texts) {
    List<Item> items = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (String text : texts) {
      Node node =
          Node.of(text, text)
              .withDetail(text)
              .withStereotype(Optional.of(text))
              .withNote(Optional.of(text))
              .withLink(Optional.of(text));
      Node other = Node.of("other " + text, "x " + text + " y");
      items.add(
          Group.of("group " + text, text, Frame.PACKAGE, List.of(node, other))
              .withDetail(Optional.of(text)));
      edges.add(Edge.of(node.id(), other.id()).withLabel(text));
      edges.add(Edge.of(other.id(), node.id()));
    }
    return new Diagram(
        "nasty", texts.get(0), String.join(" ", texts), Direction.RIGHT, items, edges);
  }
}
