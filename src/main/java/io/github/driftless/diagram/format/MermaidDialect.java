package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.layout.FrameColumns;
import io.github.driftless.diagram.layout.GroupLists;
import io.github.driftless.diagram.layout.Ranks;

/** Which Mermaid a text is drawn by. All dialects parse in Mermaid 11. */
enum MermaidDialect {
  /**
   * Mermaid 8.8.2, which Wiki.js 2.5 has built in: no {@code accTitle}; no space kept free for the
   * titles of groups, so that the items stand further apart; and no edges to groups.
   */
  WIKIJS("{\"flowchart\": {\"nodeSpacing\": %d, \"rankSpacing\": %d, \"padding\": 6}}", false),
  /** Mermaid 11, wherever it is. */
  CURRENT(MermaidDialect.SETTINGS, true),
  /** Mermaid 11 on a site of MkDocs Material or Zensical, whose scheme the colours follow. */
  SITE(MermaidDialect.SETTINGS, true);

  private static final String SETTINGS =
      "{\"flowchart\": {\"curve\": \"%s\", \"nodeSpacing\": %d, \"rankSpacing\": %d, \"padding\": 6,"
          + " \"wrappingWidth\": 400,"
          + " \"subGraphTitleMargin\": {\"top\": 4, \"bottom\": %d}},"
          + " \"themeCSS\": \""
          + MermaidDialect.LABELS
          + "%s\"}";

  /**
   * What Material's style for Mermaid would hide of ours: it colours the paragraph in a label by
   * the page, so that words are light on our light boxes in the dark. A diagram can only replace
   * all of that style, and has to say itself what is on the page and not in a box: titles, lines
   * and the texts on them. Its variables are known to Material alone; elsewhere the words behind
   * them hold.
   */
  private static final String LABELS =
      ".node .nodeLabel p {color: inherit}"
          + " .cluster span,.groupTitle .nodeLabel {color: var(--md-mermaid-label-fg-color)}"
          + " .edgeLabel,.edgeLabel p {color: var(--md-mermaid-label-fg-color, #333);"
          + " background-color: var(--md-mermaid-label-bg-color, #e8e8e8)}"
          + " .labelBkg {background-color: transparent}"
          + " .flowchart-link {stroke: var(--md-mermaid-edge-color, #6c747c)}"
          + " .flowchart-link.edge-pattern-dotted {stroke: #6c747c; stroke-width: 1.5px;"
          + " stroke-dasharray: 4 4}"
          + " .marker {fill: var(--md-mermaid-edge-color, #6c747c)}";

  /** Mermaid begins the lines of a title at the left. */
  private static final String TITLES = " .cluster-label {text-align: center}";

  /** What is free below a title, and what one of two lines needs, in pixels. */
  private static final int BELOW_TITLE = 8;

  private static final int BELOW_TWO_LINES = 30;

  private final String settings;
  private final boolean accessible;

  MermaidDialect(String settings, boolean accessible) {
    this.settings = settings;
    this.accessible = accessible;
  }

  /**
   * Returns the settings for the layout, as JSON.
   *
   * @param columns in how many columns boxes stand, see {@link Ranks#count}: the more there are,
   *     the smaller the gaps between them have to be
   * @param wide whether texts need the room, see {@link MermaidRanks#isWide}
   * @param broken whether a title has two lines
   * @param colours rules of {@link MermaidSchemes}; empty for none
   */
  String settings(Direction direction, int columns, boolean wide, boolean broken, String colours) {
    boolean down = direction == Direction.DOWN;
    if (isCurrent()) {
      int gap = columns < 3 ? wide ? 28 : 40 : columns == 3 ? 24 : 10;
      return settings.formatted(
          down ? "basis" : "bumpX",
          8,
          down ? 28 : gap,
          broken ? BELOW_TWO_LINES : BELOW_TITLE,
          (broken ? TITLES : "") + colours);
    }
    return settings.formatted(down ? 12 : 26, down ? 40 : columns < 4 ? 16 : 6);
  }

  /** Returns whether Mermaid 11 draws it. */
  boolean isCurrent() {
    return this != WIKIJS;
  }

  /** Returns whether colours follow the scheme of the page, see {@link MermaidSchemes}. */
  boolean followsScheme() {
    return this == SITE;
  }

  /**
   * Returns whether edges may end at groups. Mermaid 8.8.2 fails ("Cannot set properties of
   * undefined") as soon as such a group is nested, or a node in it has an edge leading out.
   */
  boolean edgesToGroups() {
    return isCurrent();
  }

  /**
   * Returns a diagram as it is drawn: with no more hidden lines than are needed, with lines between
   * boxes alone in a large one, and, where lines cannot end at groups, with lists that they end at.
   */
  Diagram fitted(Diagram diagram) {
    return fittedUnmixed(unmixed(diagram));
  }

  /** Returns a diagram with lines between boxes alone where it is a large one. */
  Diagram unmixed(Diagram diagram) {
    return Ranks.unmixed(shaped(diagram));
  }

  /** Returns one of {@link #unmixed} as it is drawn. */
  Diagram fittedUnmixed(Diagram unmixed) {
    Diagram ordered = ExternalNodes.inOrder(unmixed);
    boolean many = Ranks.areMany(ordered);
    Diagram boxed = many ? ExternalNodes.narrow(ordered) : ordered;
    Diagram listed = edgesToGroups() ? MermaidRanks.tied(boxed) : GroupLists.whereLinesEnd(boxed);
    if (many && Ranks.areMany(boxed)) {
      listed = LongLines.inWords(listed);
    }
    return listed.with(listed.items(), MermaidInvisibleEdges.needed(listed, this));
  }

  /** Returns a diagram without columns of frames where they would stand far apart. */
  private Diagram shaped(Diagram diagram) {
    return edgesToGroups() ? diagram : FrameColumns.stacked(diagram);
  }

  /**
   * Returns what breaks a line in a label. Mermaid 8.8.2 knows only the tag. Mermaid 11 knows both;
   * with a tag in the label it resolves entity codes first, and then takes what they stood for as
   * icons ({@code fa:fa-user}), formulas and further line breaks.
   */
  String lineBreak() {
    return isCurrent() ? "\\n" : "<br/>";
  }

  /**
   * Returns whether the default style of edges holds for dotted and thick ones too. To Mermaid
   * 8.8.2 it means plain lines only.
   */
  boolean defaultStyleForAnyLine() {
    return isCurrent();
  }

  /** Returns whether {@code ~~~} is an edge that nobody sees. */
  boolean invisibleEdges() {
    return isCurrent();
  }

  /** Returns whether titles have two lines where boxes stand in so many columns. */
  boolean breaksTitles(int columns) {
    // Mermaid 8.8.2 leaves no room for the second line
    return isCurrent() && Ranks.areMany(columns);
  }

  /** Returns whether {@code accTitle} and {@code accDescr} are known. */
  boolean accessible() {
    return accessible;
  }
}
