package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a site a diagram has the colours of the page's scheme, and is the same in all else. */
class MermaidSchemesTest {

  private static final Path EVERYTHING = Places.resources("diagram/cases/everything");

  @Test
  void areAllThatASiteHasOfItsOwn() {
    Diagram diagram = DiagramFile.read(EVERYTHING.resolve("diagram.yaml"));
    String site = MermaidFormat.SITE.write(diagram);
    Golden.assertEquals(EVERYTHING.resolve("site.mmd"), site);
    Predicate<String> ofColours =
        line -> line.startsWith("%%{init") || line.startsWith("  classDef ");
    assertThat(lines(site, ofColours))
        .isEqualTo(lines(MermaidFormat.CURRENT.write(diagram), ofColours));
    assertThat(site).doesNotContain("classDef remark", "classDef neutral");
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void areAllWhicheverWayADiagramRuns(Direction direction) {
    Group first = Group.of("first", "First", Frame.CLUSTER, List.of(Node.of("a", "A")));
    Group second = Group.of("second", "Second", Frame.CLUSTER, List.of(Node.of("b", "B")));
    Diagram diagram = new Diagram("x", "X", "", direction, List.of(first, second), List.of());
    Predicate<String> ofColours =
        line -> line.startsWith("%%{init") || line.startsWith("  classDef ");
    assertThat(lines(MermaidFormat.SITE.write(diagram), ofColours))
        .isEqualTo(lines(MermaidFormat.CURRENT.write(diagram), ofColours));
  }

  @ParameterizedTest
  @EnumSource(StyleClass.class)
  void haveARuleForEachClass(StyleClass tone) {
    Palette palette = Palette.of(tone);
    assertThat(MermaidSchemes.of(EnumSet.of(tone), false))
        .contains(" ." + tone.name().toLowerCase(Locale.ROOT) + " rect,")
        .contains(
            "light-dark("
                + palette.fill().hex()
                + ", "
                + DarkPalette.ground(palette.fill()).hex()
                + ")")
        .doesNotContain(".remark")
        // Mermaid would take a colour before a semicolon for a character's code
        .doesNotContainPattern("#\\w+;");
  }

  private static List<String> lines(String text, Predicate<String> but) {
    return text.lines().filter(but.negate()).toList();
  }
}
