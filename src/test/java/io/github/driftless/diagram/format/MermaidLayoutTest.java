package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidPage.Version;
import io.github.driftless.diagram.view.SizedStacks;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Face;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mermaid, old and new, draws stacks of every size so that they can be read: measured. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Face.class)
class MermaidLayoutTest {

  /** Pixels that a page leaves for a picture between two columns. */
  private static final int PAGE = 690;

  /** Mermaid's own letters, in pixels, and how small they may become there. */
  private static final double LETTERS = 16;

  private static final double SMALLEST = 9;

  @Parameter Face face;
  private Browser browser;

  @BeforeParameterizedClassInvocation
  void open() {
    browser = Browser.start(face);
  }

  @AfterParameterizedClassInvocation
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, V11", "WIKIJS, V8"})
  void drawsSampleStacks(MermaidDialect dialect, Version version) {
    SoftAssertions all = new SoftAssertions();
    MermaidPage page = new MermaidPage(browser, version);
    for (String name : List.of("mediastack", "homelab", "apps")) {
      readable(all, page, dialect, name, SizedStacks.sample(name));
    }
    all.assertAll();
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, V11", "WIKIJS, V8"})
  void drawsALargeStack(MermaidDialect dialect, Version version, @TempDir Path folder)
      throws IOException {
    SoftAssertions all = new SoftAssertions();
    MermaidPage page = new MermaidPage(browser, version);
    readable(all, page, dialect, "150", SizedStacks.made(folder, 150));
    all.assertAll();
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, V11", "WIKIJS, V8"})
  void drawsRealStacksTogether(MermaidDialect dialect, Version version, @TempDir Path folder)
      throws IOException {
    var stack = SizedStacks.real(folder);
    Assumptions.assumeTrue(stack.isPresent(), "there are no corpora beside the project");
    SoftAssertions all = new SoftAssertions();
    MermaidPage page = new MermaidPage(browser, version);
    readable(all, page, dialect, "real", stack.orElseThrow());
    all.assertAll();
  }

  private static void readable(
      SoftAssertions all, MermaidPage page, MermaidDialect dialect, String name, Path stack) {
    for (Diagram diagram : SizedStacks.diagrams(stack)) {
      Layout layout = page.measure(MermaidWriter.write(diagram, dialect));
      String what = name + " " + diagram.id() + " in " + dialect + ", " + layout.width() + " wide";
      assertThat(layout.nodes()).as(what).isNotEmpty();
      Diagram fitted = dialect.fitted(diagram);
      all.assertThat(layout.complaints(fitted)).as(what).isEmpty();
      // the old one draws what comes first above
      if (dialect == MermaidDialect.CURRENT && MermaidLegend.isRow(fitted)) {
        all.assertThat(layout.belowLegend()).as(what).isEmpty();
      }
      // the lines of the new one are rounded: one of them may cut a corner where boxes stand close
      all.assertThat(
              layout.overBoxes().stream()
                  .map(text -> text.replaceFirst(" runs over .*", ""))
                  .distinct())
          .as(what)
          .hasSizeLessThanOrEqualTo(dialect == MermaidDialect.CURRENT ? 1 : 0);
      all.assertThat(layout.overTitles()).as(what).isEmpty();
      // a line to the corner of the legend is no harm; the new one's may cut one of a group
      all.assertThat(
              layout.throughGroups(fitted).stream().filter(text -> !text.endsWith(" through key")))
          .as(what)
          .hasSizeLessThanOrEqualTo(dialect == MermaidDialect.CURRENT ? 1 : 0);
      all.assertThat(LETTERS * Math.min(1, PAGE / layout.width()))
          .as("size of letters: " + what)
          .isGreaterThanOrEqualTo(SMALLEST);
    }
  }
}
