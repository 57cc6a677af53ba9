package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.StyleClass;
import java.util.Set;

/**
 * Colours of a Mermaid diagram that follow the page's scheme, as a style sheet. A {@code classDef}
 * cannot do that: Mermaid writes it into each element, and takes no parentheses in it.
 */
final class MermaidSchemes {

  private MermaidSchemes() {}

  /**
   * Returns the rules for some classes of nodes, each beginning with a space.
   *
   * @param remarks whether there are remarks beside nodes
   */
  static String of(Set<StyleClass> tones, boolean remarks) {
    StringBuilder css =
        new StringBuilder(" .node rect,.node path,.node polygon {stroke-width: 2px}")
            .append(" .node .nodeLabel {")
            .append(both("color", Color.INK, DarkPalette.TEXT))
            .append("}");
    for (StyleClass tone : tones) {
      Palette palette = Palette.of(tone);
      css.append(
          rule(
              MermaidClasses.name(tone),
              palette.fill(),
              palette.line(),
              tone.isDashed() ? "; stroke-dasharray: 5 4" : ""));
    }
    if (remarks) {
      css.append(rule(MermaidClasses.REMARK, Palette.REMARK, Palette.GREY, "; stroke-width: 1px"));
    }
    return css.toString();
  }

  private static String rule(String name, Color fill, Color line, String more) {
    return " .NAME rect,.NAME path,.NAME polygon {".replace("NAME", name)
        + both("fill", fill, DarkPalette.ground(fill))
        + "; "
        + both("stroke", line, DarkPalette.line(line))
        + more
        + "}";
  }

  /**
   * A browser that does not know the second takes the first. The space before the semicolon keeps
   * Mermaid from reading a colour as the code of a character.
   */
  private static String both(String property, Color light, Color dark) {
    return property
        + ": "
        + light.hex()
        + " ; "
        + property
        + ": light-dark("
        + light.hex()
        + ", "
        + dark.hex()
        + ")";
  }
}
