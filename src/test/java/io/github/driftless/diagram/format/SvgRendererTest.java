package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.diagram.Legend;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.NastyTexts;
import io.github.driftless.testing.Places;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real PlantUML draws what is written, and shows the text that was given. */
class SvgRendererTest {

  static Stream<Path> cases() {
    return DiagramCasesTest.cases();
  }

  static Stream<String> nasty() {
    return NastyTexts.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drawsEveryCase(Path folder) {
    Diagram diagram = DiagramFile.read(folder.resolve("diagram.yaml"));
    String svg = render(diagram);
    Golden.assertEquals(folder.resolve("diagram.svg"), svg);
    shows(diagram, svg);
  }

  @ParameterizedTest
  @MethodSource("io.github.driftless.diagram.view.ViewDiagrams#all")
  void drawsEveryView(Diagram diagram) {
    shows(diagram, render(diagram));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("nasty")
  void showsNastyTextsAsTheyAre(String text) {
    Diagram diagram = MermaidDrawsTest.everywhere(text);
    shows(diagram, render(diagram));
  }

  @Test
  void saysTheSameTwice() {
    Diagram diagram = MermaidDrawsTest.everywhere("twice");
    assertThat(render(diagram)).isEqualTo(render(diagram));
  }

  @Test
  void tellsAnErrorPictureFromADrawing() throws Exception {
    Problems problems = new Problems();
    assertThat(
            SvgRenderer.draw(
                "@startuml\nrectangle \"x\n@enduml\n", "Broken", "broken", "", problems))
        .isEmpty();
    assertThat(problems.list())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).isEqualTo("PlantUML refused the diagram \"Broken\""));
  }

  /** For lines between these boxes the layout finds no course, as they stand at first. */
  @Test
  void triesAgainWithMoreRoom() throws Exception {
    String source = Files.readString(Places.resources("diagram/no-course.puml"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Problems problems = new Problems();
    try {
      assertThat(SvgRenderer.draw(source, "x", "x", "", problems)).isPresent();
      String stuck = source.replace("skinparam ranksep 40", "skinparam ranksep 36");
      assertThat(SvgRenderer.draw(stuck, "x", "x", "", problems)).isEmpty();
    } finally {
      System.setErr(before);
    }
    assertThat(problems.list()).hasSize(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void readsNoFile() {
    Problems problems = new Problems();
    assertThat(
            SvgRenderer.draw(
                "@startuml\n!include /etc/passwd\nrectangle x\n@enduml\n", "x", "x", "", problems))
        .isEmpty();
  }

  private static String render(Diagram diagram) {
    Problems problems = new Problems();
    Optional<String> svg = SvgRenderer.render(diagram, problems);
    assertThat(problems.list()).as(PlantUmlWriter.write(diagram)).isEmpty();
    return svg.orElseThrow();
  }

  private static void shows(Diagram diagram, String svg) {
    Document picture = Jsoup.parse(svg, Parser.xmlParser());
    Expected expected = Expected.of(diagram);
    List<String> wanted = new ArrayList<>();
    Stream.of(expected.nodes(), expected.notes(), expected.groups(), expected.edgeLabels())
        .flatMap(List::stream)
        .map(SvgRendererTest::letters)
        .filter(text -> !text.isEmpty())
        .forEach(wanted::add);
    for (Legend.Entry entry : diagram.legend().entries()) {
      wanted.add(
          letters(
              entry.line().isPresent()
                  ? LegendText.words(entry)
                  : "\u25a0" + LegendText.words(entry)));
    }
    // a group's kind stands beside its name, not after it
    String seen = String.join("", picture.select("text").eachText());
    assertThat(Stream.of(letters(seen).split("")).sorted().toList())
        .as(svg)
        .isEqualTo(Stream.of(String.join("", wanted).split("")).sorted().toList());
    assertThat(picture.select("script, image, foreignObject, iframe")).as(svg).isEmpty();
    assertThat(picture.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .as(svg)
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    for (Element link : picture.select("a")) {
      assertThat(link.attr("href"))
          .as(svg)
          .doesNotStartWithIgnoringCase("javascript:")
          .doesNotStartWithIgnoringCase("data:");
    }
    assertThat(picture.selectFirst("svg > title").wholeText())
        .isEqualTo(Expected.oneLine(Expected.seen(diagram.title())));
    assertThat(picture.selectFirst("svg > desc").wholeText())
        .isEqualTo(Expected.oneLine(Expected.seen(diagram.description())));
  }

  /**
   * The letters of a text; PlantUML parts words, shows blanks as it likes, and reads a dash as a
   * hyphen.
   */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00a0\u200b\u00ad]+", "").replace('\u2013', '-');
  }
}
