package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.LayoutBlocks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The classes that the nodes of a Mermaid diagram have, and how they look. */
final class MermaidClasses {

  /** The class of remarks beside nodes. */
  static final String REMARK = "remark";

  /**
   * The classes that a service moves between. Settings are one line, and have all of these: else a
   * service that loses its network would change that line, too.
   */
  private static final Set<StyleClass> USUAL =
      EnumSet.of(
          StyleClass.NEUTRAL,
          StyleClass.VPN,
          StyleClass.DIRECT,
          StyleClass.ISOLATED,
          StyleClass.HOST,
          StyleClass.UNKNOWN);

  private final MermaidDialect dialect;
  private final Set<StyleClass> tones;
  private final boolean remarks;

  private MermaidClasses(MermaidDialect dialect, Set<StyleClass> tones, boolean remarks) {
    this.dialect = dialect;
    this.tones = tones;
    this.remarks = remarks;
  }

  /**
   * Finds the classes of a diagram as it is drawn.
   *
   * @param standIns whether nodes stand for whole groups
   * @param remarks whether there are remarks beside nodes
   */
  static MermaidClasses of(
      Diagram diagram, MermaidDialect dialect, boolean standIns, boolean remarks) {
    Set<StyleClass> tones = EnumSet.noneOf(StyleClass.class);
    LayoutBlocks.flat(diagram.items())
        .forEach(item -> item.visit(node -> tones.add(node.tone()), group -> {}));
    diagram.legend().entries().forEach(entry -> tones.add(entry.tone()));
    if (standIns) {
      tones.add(StyleClass.NEUTRAL);
    }
    return new MermaidClasses(dialect, tones, remarks);
  }

  /** Returns what the class of a tone is called. */
  static String name(StyleClass tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the rules for the settings where colours follow the page's scheme; else nothing. */
  String css() {
    if (!dialect.followsScheme()) {
      return "";
    }
    Set<StyleClass> all = EnumSet.copyOf(USUAL);
    all.addAll(tones);
    return MermaidSchemes.of(all, remarks);
  }

  /** Returns the lines that define the classes; none where the settings do. */
  List<String> definitions() {
    if (dialect.followsScheme()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (StyleClass tone : tones) {
      Palette palette = Palette.of(tone);
      lines.add(
          "classDef "
              + name(tone)
              + " "
              + style(palette.fill(), palette.line(), 2)
              + (tone.isDashed() ? ",stroke-dasharray:5 4" : ""));
    }
    if (remarks) {
      lines.add("classDef " + REMARK + " " + style(Palette.REMARK, Palette.GREY, 1));
    }
    return lines;
  }

  private static String style(Color fill, Color line, int width) {
    return "fill:"
        + fill.hex()
        + ",stroke:"
        + line.hex()
        + ",stroke-width:"
        + width
        + "px,color:"
        + fill.text().hex();
  }
}
