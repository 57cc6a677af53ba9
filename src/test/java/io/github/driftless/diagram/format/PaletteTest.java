package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every colour can be told from what is behind it on a light page and on a dark one: text by 4.5,
 * lines by 3 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
 */
class PaletteTest {

  private static final double TEXT = 4.5;
  private static final double LINE = 3;

  /** What the theme writes titles of boxes and draws plain lines in, light and dark. */
  private static final Color ON_LIGHT = Color.rgb(0x36464e);

  private static final Color ON_DARK = Color.rgb(0xd5d7e2);

  @Test
  void everyToneIsSeenAndRead() {
    for (StyleClass tone : StyleClass.values()) {
      Palette palette = Palette.of(tone);
      seen(palette.line(), Color.PAPER, tone + " on a light page");
      seen(palette.line(), Palette.SLATE, tone + " on a dark page");
      seen(palette.line(), palette.fill(), tone + " around its fill");
      read(palette.text(), palette.fill(), tone + "");
    }
    seen(Palette.GREY, Palette.REMARK, "around a remark");
    read(Palette.REMARK.text(), Palette.REMARK, "a remark");
  }

  @Test
  void everyColorThatSomebodyMayChooseIsSeenAndReadAcross() throws IOException {
    List<String> names =
        Files.readAllLines(Places.project().resolve("src/main/resources/catalogue/colors.txt"));
    assertThat(names).hasSizeGreaterThan(140);
    for (String line : names) {
      Color color = Color.rgb(Integer.parseInt(line.substring(line.indexOf(' ') + 1), 16));
      Palette chosen = Palette.chosen(color);
      read(chosen.text(), chosen.fill(), line);
      seen(chosen.line(), Color.PAPER, line + " on a light page");
      seen(chosen.line(), Palette.SLATE, line + " on a dark page");
      seen(chosen.line(), chosen.fill(), line + " around its tint");
      seen(PlantUmlWriter.ARROW, chosen.fill(), line + " under an arrow");
      // Mermaid lays the same share of the colour over the page, whose theme draws the rest
      read(ON_LIGHT, Color.PAPER.mixed(color, Palette.SHARE), line + " with Mermaid, light");
      read(ON_DARK, Palette.SLATE.mixed(color, Palette.SHARE), line + " with Mermaid, dark");
    }
  }

  /** MkDocs Material, Wiki.js and GitHub. */
  private static final List<Color> DARK_PAGES =
      List.of(Palette.SLATE, Color.rgb(0x212121), Color.rgb(0x0d1117));

  @Test
  void everyToneIsSeenAndReadInTheDark() {
    List<Color> grounds = new ArrayList<>(DARK_PAGES);
    for (StyleClass tone : StyleClass.values()) {
      grounds.add(DarkPalette.ground(Palette.of(tone).fill()));
    }
    grounds.add(DarkPalette.ground(Palette.REMARK));
    for (Color ground : grounds) {
      read(DarkPalette.TEXT, ground, "text in the dark");
      seen(DarkPalette.line(PlantUmlWriter.ARROW), ground, "an arrow in the dark");
      for (StyleClass tone : StyleClass.values()) {
        seen(DarkPalette.line(Palette.of(tone).line()), ground, tone + " in the dark");
      }
    }
  }

  @Test
  void everyColorThatSomebodyMayChooseHasADarkOneThatIsReadAcross() {
    int[] parts = {0, 51, 102, 153, 204, 255};
    for (int red : parts) {
      for (int green : parts) {
        for (int blue : parts) {
          Color color = new Color(red, green, blue);
          Palette chosen = Palette.chosen(color);
          Color ground = DarkPalette.ground(chosen.fill());
          Color line = DarkPalette.line(chosen.line());
          read(DarkPalette.TEXT, ground, color.hex());
          // what stands in a text's place has its colour
          read(DarkPalette.line(chosen.text()), ground, color.hex());
          seen(line, ground, color.hex() + " around its ground");
          seen(DarkPalette.line(Palette.GREY), ground, color.hex() + " under a line");
          DARK_PAGES.forEach(page -> seen(line, page, color.hex() + " on a dark page"));
        }
      }
    }
  }

  private static void seen(Color line, Color ground, String what) {
    assertThat(line.contrast(ground))
        .as("%s: %s on %s", what, line.hex(), ground.hex())
        .isGreaterThanOrEqualTo(LINE);
  }

  private static void read(Color text, Color ground, String what) {
    assertThat(text.contrast(ground))
        .as("%s: %s on %s", what, text.hex(), ground.hex())
        .isGreaterThanOrEqualTo(TEXT);
  }
}
