package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.diagram.format.MermaidPage.Drawn;
import io.github.driftless.diagram.format.MermaidPage.Version;
import io.github.driftless.diagram.view.ViewDiagrams;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.NastyTexts;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real Mermaid, old and new, draws what is written, and shows the text that was given. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class MermaidDrawsTest {

  private Browser browser;

  @BeforeAll
  void open() {
    browser = Browser.start();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"WIKIJS, V8", "CURRENT, V11", "WIKIJS, V11"})
  void drawsEveryCase(MermaidDialect dialect, Version version) {
    MermaidPage page = new MermaidPage(browser, version);
    SoftAssertions all = new SoftAssertions();
    for (Path folder : DiagramCasesTest.cases().toList()) {
      compare(all, page, DiagramFile.read(folder.resolve("diagram.yaml")), dialect);
    }
    ViewDiagrams.all().forEach(diagram -> compare(all, page, diagram, dialect));
    all.assertAll();
  }

  @ParameterizedTest
  @CsvSource({"WIKIJS, V8", "CURRENT, V11"})
  void showsNastyTextsAsTheyAre(MermaidDialect dialect, Version version) {
    MermaidPage page = new MermaidPage(browser, version);
    SoftAssertions all = new SoftAssertions();
    for (String text : NastyTexts.all()) {
      compare(all, page, everywhere(text), dialect);
      compare(all, page, enteredFromAbove(text), dialect);
    }
    all.assertAll();
  }

  /**
   * The pages of the sample stacks, as they are committed, in the Mermaid of those who show them.
   */
  @ParameterizedTest
  @CsvSource({
    "apps/markdown/networking-architecture.md, V11, 10",
    "apps/markdown/exposure.md, V11, 10",
    "apps/markdown/remote-access.md, V11, 4"
  })
  void drawsTheCommittedPages(String page, Version version, int nodes) throws IOException {
    String text = Files.readString(Places.project().resolve("output").resolve(page));
    Matcher fences = Pattern.compile("(?s)```mermaid\n(.*?)```").matcher(text);
    int drawn = 0;
    while (fences.find()) {
      Drawn picture = new MermaidPage(browser, version).draw(fences.group(1));
      assertThat(picture.error()).as(fences.group(1)).isEmpty();
      assertThat(picture.trouble()).isEmpty();
      assertThat(picture.nodes()).hasSizeGreaterThan(nodes);
      if (version == Version.V11) {
        assertThat(picture.links()).as("led to from a frame").isEmpty();
      }
      drawn++;
    }
    assertThat(drawn).isPositive();
  }

  /** Wiki.js may change its Mermaid one day. */
  @Test
  void drawsOldTextWithTheNewMermaidWithoutHarm() {
    MermaidPage page = new MermaidPage(browser, Version.V11);
    SoftAssertions all = new SoftAssertions();
    for (String text : NastyTexts.all()) {
      Drawn drawn = page.draw(MermaidFormat.WIKIJS.write(everywhere(text)));
      all.assertThat(drawn.error()).as("error: " + text).isEmpty();
      all.assertThat(drawn.trouble()).as("trouble: " + text).isEmpty();
    }
    all.assertAll();
  }

  /** The page can tell: what is not escaped is seen to do harm. */
  @Test
  void noticesHarm() {
    MermaidPage page = new MermaidPage(browser, Version.V11);
    Drawn drawn =
        page.draw(
            "%%{init: {\"securityLevel\": \"loose\"}}%%\ngraph LR\n  A[\"<img src='x.png'>\"]");
    assertThat(page.draw("graph LR\n  A[\"").error()).isNotEmpty();
    assertThat(drawn.trouble()).isNotEmpty();
  }

  private static void compare(
      SoftAssertions all, MermaidPage page, Diagram whole, MermaidDialect dialect) {
    String text = MermaidWriter.write(whole, dialect);
    Diagram diagram = dialect.fitted(whole);
    Drawn drawn = page.draw(text);
    Expected expected = Expected.of(diagram);
    List<String> nodes = new ArrayList<>(expected.nodes());
    nodes.addAll(expected.notes());
    nodes.addAll(expected.legend());
    List<String> groups = new ArrayList<>(expected.groups());
    if (!expected.legend().isEmpty()) {
      groups.add("Legend");
    }
    if (dialect.isCurrent()
        && diagram.direction() == Direction.RIGHT
        && !MermaidLegend.fallingBelow(diagram).isEmpty()) {
      groups.add("");
    }
    if (dialect == MermaidDialect.WIKIJS) {
      nodes.addAll(Expected.standIns(diagram));
    }
    // a title that a line from above would run over is a text in its group
    Set<String> apart = MermaidTitles.inTheWay(diagram).keySet();
    for (String title : Expected.titles(diagram, apart)) {
      groups.set(groups.indexOf(title), "");
      nodes.add(title);
    }
    boolean legendTied = diagram.direction() == Direction.DOWN && !expected.legend().isEmpty();
    int edges =
        diagram.edges().size() + expected.notes().size() + apart.size() + (legendTied ? 1 : 0);
    all.assertThat(drawn.error()).as("error\n" + text).isEmpty();
    // a legend may be broken into lines
    List<String> shown =
        drawn.nodes().stream()
            .map(
                node ->
                    expected.legend().contains(Expected.oneLine(node))
                        ? Expected.oneLine(node)
                        : node)
            .toList();
    all.assertThat(shown).as("nodes\n" + text).containsExactlyInAnyOrderElementsOf(nodes);
    // and so may a title
    all.assertThat(drawn.groups().stream().map(Expected::oneLine))
        .as("groups\n" + text)
        .containsExactlyInAnyOrderElementsOf(groups);
    all.assertThat(drawn.edgeLabels())
        .as("edge labels\n" + text)
        .containsExactlyInAnyOrderElementsOf(expected.edgeLabels());
    all.assertThat(drawn.edges()).as("edges\n" + text).isEqualTo(edges);
    all.assertThat(drawn.trouble()).as("trouble\n" + text).isEmpty();
    if (dialect == MermaidDialect.CURRENT) {
      all.assertThat(drawn.title())
          .as("title\n" + text)
          .isEqualTo(Expected.oneLine(Expected.seen(diagram.title())));
      all.assertThat(drawn.description())
          .as("description\n" + text)
          .isEqualTo(Expected.oneLine(Expected.seen(diagram.description())));
    }
  }

  /** A text as a title where a line comes in. */
  private static Diagram enteredFromAbove(String text) {
    return new Diagram(
        "titled",
        "Titled",
        "A title.",
        Direction.DOWN,
        List.of(
            Node.of("above", "above"),
            Group.of("group", text, Frame.BOUNDARY, List.of(Node.of("inside", "inside")))),
        List.of(Edge.of("above", "inside")));
  }

  /** One text in every position a diagram has. */
  static Diagram everywhere(String text) {
    Node node =
        Node.of(text, text)
            .withDetail(text)
            .withStereotype(Optional.of(text))
            .withNote(Optional.of(text))
            .withLink(Optional.of(text));
    Node other = Node.of("other", "x " + text + " y");
    Group group =
        Group.of("group " + text, text, Frame.PACKAGE, List.of(node, other))
            .withDetail(Optional.of(text));
    return new Diagram(
        "nasty",
        text,
        text,
        Direction.RIGHT,
        List.of(group),
        List.of(Edge.of(text, "other").withLabel(text), Edge.of("other", text)));
  }
}
