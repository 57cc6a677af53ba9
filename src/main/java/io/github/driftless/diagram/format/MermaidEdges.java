package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.StyleClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The edges of one Mermaid flow chart. Mermaid styles edges by their number in the text, so that
 * every edge written has to come by here.
 */
final class MermaidEdges {

  private static final String THEME = "";
  private static final String UNSEEN = "stroke:none,fill:none";
  private static final String SOLID = ",stroke-width:2px,stroke-dasharray:none,fill:none";
  private static final String DASHED = ",stroke-width:2px,stroke-dasharray:4 4,fill:none";

  /** Of lines that nothing leads along, or nobody knows whether. */
  private static final String GREY =
      "stroke:" + Palette.of(StyleClass.UNKNOWN).line().hex() + DASHED;

  private final Map<String, List<Integer>> byStyle = new LinkedHashMap<>();
  private final MermaidText text;
  private final boolean defaultForAnyLine;

  /** Whether hidden edges need no style, unless there is a default one, which would show them. */
  private final boolean invisible;

  /** Whether the settings make lines without a style grey, and dashed where they are dotted. */
  private final boolean grey;

  private int count;

  MermaidEdges(MermaidText text, MermaidDialect dialect) {
    this.text = text;
    this.defaultForAnyLine = dialect.defaultStyleForAnyLine();
    this.invisible = dialect.invisibleEdges();
    this.grey = dialect.isCurrent();
  }

  /** Returns the line for an edge, and remembers its style. */
  String add(Edge edge, String from, String to) {
    byStyle.computeIfAbsent(style(edge), style -> new ArrayList<>()).add(count++);
    String label =
        edge.label()
            .map(text::label)
            .filter(words -> !words.isEmpty())
            .map(words -> "|\"" + words + "\"|")
            .orElse("");
    return from + " " + arrow(edge) + label + " " + to;
  }

  /**
   * Returns hidden edges each of which begins where the one before ends, in a dialect that has such
   * edges. They come last: they have numbers too.
   *
   * @param ids what is in the row, at least two
   */
  String row(List<String> ids) {
    for (int i = 1; i < ids.size(); i++) {
      byStyle.computeIfAbsent(UNSEEN, style -> new ArrayList<>()).add(count++);
    }
    return String.join(" ~~~ ", ids);
  }

  private String arrow(Edge edge) {
    String body =
        switch (edge.line()) {
          case HIDDEN -> (invisible ? "~" : "-").repeat(edge.span() + 1);
          case SOLID -> "-".repeat(edge.span() + 1);
          case THICK -> "=".repeat(edge.span() + 1);
          case DOTTED -> "-" + ".".repeat(edge.span()) + "-";
        };
    String plainEnd =
        switch (edge.line()) {
          case HIDDEN -> invisible ? "~" : "-";
          case SOLID -> "-";
          case THICK -> "=";
          case DOTTED -> "";
        };
    return switch (edge.heads()) {
      case NONE -> body + plainEnd;
      case END -> body + ">";
      case BOTH -> "<" + body + ">";
    };
  }

  /**
   * Returns the lines that colour the edges. The style that most edges have becomes the default, so
   * that a new service moves no numbers but its own.
   */
  List<String> styles() {
    List<String> lines = new ArrayList<>();
    Map<String, List<Integer>> explicit = new LinkedHashMap<>(byStyle);
    boolean hidden = invisible && explicit.remove(UNSEEN) != null;
    boolean themed =
        hidden || explicit.containsKey(THEME) || (grey && explicit.keySet().equals(Set.of(GREY)));
    if (grey && themed) {
      explicit.remove(GREY);
    }
    if (!themed) {
      most()
          .ifPresent(
              style -> {
                explicit.remove(style);
                // Mermaid 11 takes an arrow head's colour from the first "stroke:" among the
                // default
                // and the edge's own style; in capitals it means the same and is passed over
                lines.add("linkStyle default " + style.replaceFirst("stroke:", "STROKE:"));
              });
    }
    explicit.remove(THEME);
    explicit.forEach((style, numbers) -> lines.add("linkStyle " + join(numbers) + " " + style));
    return lines;
  }

  private Optional<String> most() {
    String best = null;
    int size = 0;
    for (Map.Entry<String, List<Integer>> entry : byStyle.entrySet()) {
      boolean possible = defaultForAnyLine || entry.getKey().contains(SOLID);
      if (entry.getValue().size() > size && possible && !entry.getKey().equals(UNSEEN)) {
        best = entry.getKey();
        size = entry.getValue().size();
      }
    }
    return Optional.ofNullable(best);
  }

  private static String join(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Edges in no tone are left to the theme, which knows whether the page is light or dark. */
  private static String style(Edge edge) {
    if (edge.line() == Line.HIDDEN) {
      return UNSEEN;
    }
    if (edge.tone() == StyleClass.NEUTRAL) {
      return THEME;
    }
    String stroke = "stroke:" + Palette.of(edge.tone()).line().hex();
    // dashes or none are said each time: Mermaid 8 forgets those that the line was written with,
    // Mermaid 11 adds those of the default style
    return switch (edge.line()) {
      case SOLID, HIDDEN -> stroke + SOLID;
      case DOTTED -> stroke + DASHED;
      case THICK -> stroke + ",stroke-width:4px,stroke-dasharray:none,fill:none";
    };
  }
}
