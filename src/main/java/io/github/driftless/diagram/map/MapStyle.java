package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.format.DarkPalette;
import io.github.driftless.diagram.format.Palette;
import java.util.Locale;

/**
 * The looks of maps, as a style sheet: those of the pictures on pages, on light ground and on dark.
 * Which of the two the reader's system says, or an attribute {@code data-theme} of the document.
 */
public final class MapStyle {

  private static final String SHAPES =
      """
      .map{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
      background:var(--ground);color-scheme:inherit}
      .map text{fill:var(--ink);font-size:14px}
      .map .title{font-weight:600}
      .map text.detail,.map .wire,.map .legend text{fill:var(--soft);font-size:12.5px}
      .map .sign{fill:var(--sign);font-size:12.5px;font-weight:600}
      .map .frame>rect{fill:var(--frame);stroke:var(--edge);stroke-width:1.25}
      .map .frame.boundary>rect{fill:var(--board)}
      .map .frame.cluster>rect,.map .frame.unknown>rect,.map .frame.isolated>rect{fill:var(--fill);\
      fill-opacity:.5;stroke:var(--line)}
      .map .box>.shape{fill:var(--fill);stroke:var(--line);stroke-width:1.25}
      .map .box.neutral>.shape{stroke:var(--edge)}
      .map .icon{fill:var(--ink)}
      .map .globe{fill:none;stroke:var(--entry);stroke-width:1.3}
      .map .unknown>.shape,.map .unknown>rect,.map .removed>.shape{stroke-dasharray:5 4}
      .map .crowd>rect{fill:var(--board);stroke:var(--edge);stroke-width:1.25}
      .map .marks rect,.map .legend rect{fill:var(--fill);stroke:var(--line)}
      .map .crowd>.inside{display:none}
      .map .crowd.open>.inside{display:inline}
      .map .crowd.open>.marks{display:none}
      .map .line path,.map .legend path{fill:none;stroke:var(--line);stroke-width:2}
      .map .line .head{fill:var(--line);stroke:none}
      .map .line.thick path{stroke-width:3.5}
      .map .line.thick .head{stroke:none}
      .map .dashed path{stroke-dasharray:6 5}
      .map .dashed .head{stroke-dasharray:none}
      """;

  private MapStyle() {}

  /** Returns the style sheet, ending in a line feed. */
  public static String css() {
    StringBuilder css = new StringBuilder();
    css.append(":root{").append(colours(false)).append("}\n");
    css.append("@media (prefers-color-scheme:dark){:root:not([data-theme=light]){")
        .append(colours(true))
        .append("}}\n");
    css.append(":root[data-theme=dark]{").append(colours(true)).append("}\n");
    for (StyleClass tone : StyleClass.values()) {
      String name = word(tone);
      css.append(".map .")
          .append(name)
          .append("{--line:var(--")
          .append(name)
          .append(");--fill:var(--")
          .append(name)
          .append("-fill)}\n");
    }
    return css.append(SHAPES).toString();
  }

  /** Returns the class of a tone. */
  static String word(StyleClass tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  private static String colours(boolean dark) {
    StringBuilder out = new StringBuilder();
    colour(out, "ground", dark ? Palette.SLATE : Color.PAPER);
    colour(out, "board", Color.rgb(dark ? 0x22262f : 0xfbfcfd));
    colour(out, "frame", Color.rgb(dark ? 0x272c36 : 0xf3f5f8));
    colour(out, "edge", Color.rgb(dark ? 0x5d6673 : 0xb4bcc6));
    colour(out, "ink", dark ? DarkPalette.TEXT : Color.INK);
    colour(out, "soft", Color.rgb(dark ? 0xb9c0ca : 0x4a515a));
    colour(out, "sign", Color.rgb(dark ? 0xf2b84b : 0x8f4700));
    for (StyleClass tone : StyleClass.values()) {
      Palette light = Palette.of(tone);
      colour(out, word(tone), dark ? DarkPalette.line(light.line()) : light.line());
      colour(out, word(tone) + "-fill", dark ? DarkPalette.ground(light.fill()) : light.fill());
    }
    return out.toString();
  }

  private static void colour(StringBuilder out, String name, Color value) {
    out.append("--").append(name).append(':').append(value.hex()).append(';');
  }
}
