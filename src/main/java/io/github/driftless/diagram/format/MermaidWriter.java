package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.layout.FrameColumns;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.diagram.layout.Ranks;
import io.github.driftless.diagram.layout.Wrapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints a diagram as a Mermaid flow chart. The same diagram gives the same text. */
final class MermaidWriter {

  /** Ends the identifier of the node that stands for a whole group. */
  private static final String STAND_IN = "_all";

  /** Ends the identifier of the remark beside a node. */
  private static final String REMARK = "_note";

  /** Ends the identifier of the words that stand for the title of a group. */
  private static final String TITLE = "_title";

  /** Characters in a line of the legend where it stands beside boxes. */
  private static final int LEGEND = 16;

  /** The same where there are many columns. */
  private static final int NARROW_LEGEND = 12;

  private final Diagram diagram;
  private final MermaidDialect dialect;
  private final Identifiers ids;
  private final MermaidText text;
  private final IndentedText out = new IndentedText();
  private final List<String> trailer = new ArrayList<>();
  private final MermaidClasses classes;
  private final MermaidEdges edges;
  private final Set<String> standIns;
  private final Set<String> remarked;
  private final Map<String, String> titled;
  private final Map<String, String> broken;
  private final int columns;
  private final boolean listsDown;
  private final Set<String> aside;

  private MermaidWriter(Diagram diagram, MermaidDialect dialect) {
    Diagram unmixed = dialect.unmixed(diagram);
    this.diagram = dialect.fittedUnmixed(unmixed);
    this.dialect = dialect;
    this.ids = new Identifiers(this.diagram);
    this.standIns = standIns();
    this.remarked = ids(item -> item instanceof Node node && node.note().isPresent());
    this.titled = MermaidTitles.inTheWay(this.diagram);
    this.columns = Ranks.count(unmixed);
    this.broken = dialect.breaksTitles(columns) ? BrokenTitles.of(this.diagram) : Map.of();
    this.listsDown = MermaidRanks.areLists(this.diagram);
    this.aside = drawsUpwards() ? MermaidLegend.fallingBelow(this.diagram) : Set.of();
    this.text = new MermaidText(dialect);
    this.edges = new MermaidEdges(text, dialect);
    this.classes =
        MermaidClasses.of(this.diagram, dialect, !standIns.isEmpty(), !remarked.isEmpty());
  }

  /**
   * Returns the text, without fence, ending in a line feed.
   *
   * @throws IllegalArgumentException where an edge leads to no item, or two items have one id
   */
  static String write(Diagram diagram, MermaidDialect dialect) {
    return new MermaidWriter(diagram, dialect).write();
  }

  private String write() {
    String settings =
        dialect.settings(
            diagram.direction(),
            columns,
            MermaidRanks.isWide(diagram),
            !broken.isEmpty(),
            classes.css());
    out.line("%%{init: " + settings + "}%%");
    out.open("graph " + direction());
    if (dialect.accessible()) {
      told("accTitle", diagram.title());
      told("accDescr", diagram.description());
    }
    if (drawsUpwards()) {
      legend();
    }
    aside();
    fromBelow().stream().filter(item -> !aside.contains(item.id())).forEach(this::item);
    if (!drawsUpwards()) {
      legend();
    }
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN || !dialect.invisibleEdges()) {
        out.line(edges.add(edge, start(edge), end(edge.to())));
      }
    }
    if (dialect.invisibleEdges()) {
      hidden();
    }
    titled.forEach(
        (group, from) ->
            out.line(edges.add(Edge.hidden(from, group), end(from), ids.of(group) + TITLE)));
    if (diagram.direction() == Direction.DOWN && !diagram.legend().entries().isEmpty()) {
      // beside the rest it would make the page wider
      Edge tie = Edge.hidden(bottom(), bottom());
      String middle = "key_" + diagram.legend().entries().size() / 2;
      out.line(edges.add(tie, start(tie), dialect.edgesToGroups() ? "key" : middle));
    }
    edges.styles().forEach(out::line);
    classes.definitions().forEach(out::line);
    if (!titled.isEmpty()) {
      out.line("classDef groupTitle fill:none,stroke:none");
    }
    trailer.forEach(out::line);
    return out.toString();
  }

  /** From left to right, Mermaid 11 puts the box that comes first below those that come later. */
  private boolean drawsUpwards() {
    return dialect.isCurrent() && diagram.direction() == Direction.RIGHT;
  }

  /** What would stand below the legend stands in a frame that nobody sees, above it. */
  private void aside() {
    if (aside.isEmpty()) {
      return;
    }
    out.open("subgraph aside [\" \"]");
    inDirection(false);
    diagram.items().stream().filter(item -> aside.contains(item.id())).forEach(this::item);
    out.close("end");
    trailer.add("style aside fill:none,stroke:none");
  }

  private List<Item> fromBelow() {
    if (!drawsUpwards()) {
      return diagram.items();
    }
    List<Item> items = new ArrayList<>();
    diagram.items().stream().filter(Node.class::isInstance).forEach(items::add);
    List<Item> boxes = diagram.items().stream().filter(Group.class::isInstance).toList();
    for (int i = boxes.size() - 1; i >= 0; i--) {
      items.add(boxes.get(i));
    }
    return boxes.size() > 1 ? items : diagram.items();
  }

  /**
   * Hidden edges come last, all on one line: a service more or less, which moves others to other
   * rows, is one changed line then.
   */
  private void hidden() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    List<List<String>> all = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      if (edge.line() != Line.HIDDEN) {
        continue;
      }
      String from = start(edge);
      String to = end(edge.to());
      if (edge.span() > 1) {
        out.line(edges.add(edge, from, to));
        continue;
      }
      // a row goes on where another edge begins at its end
      List<String> row = rows.remove(from);
      if (row == null) {
        row = new ArrayList<>(List.of(from));
        all.add(row);
      }
      row.add(to);
      rows.put(to, row);
    }
    if (!all.isEmpty()) {
      out.line(all.stream().map(edges::row).collect(Collectors.joining("; ")));
    }
  }

  /**
   * The last box, or the last node where boxes take no lines; what holds columns, where there are
   * some: a line out of one would move it below the others.
   */
  private String bottom() {
    Optional<Item> ofColumns = FrameColumns.holder(diagram);
    if (dialect.edgesToGroups() && ofColumns.isPresent()) {
      return ofColumns.get().id();
    }
    LayoutBlocks stations = new LayoutBlocks(diagram);
    List<String> all = List.copyOf(stations.all());
    String last = all.get(all.size() - 1);
    List<Node> nodes = stations.nodes(last);
    return dialect.edgesToGroups() ? last : nodes.get(nodes.size() - 1).id();
  }

  /** A box of its own; its identifiers are like no item's, which begin with a capital letter. */
  private void legend() {
    List<Legend.Entry> entries = diagram.legend().entries();
    if (entries.isEmpty()) {
      return;
    }
    out.open("subgraph key [\"Legend\"]");
    inDirection(MermaidLegend.isRow(diagram));
    for (int i = 0; i < entries.size(); i++) {
      Legend.Entry entry = entries.get(i);
      String words = shown(text.label(legend(entry)));
      out.line("key_" + i + "[\"" + words + "\"]:::" + MermaidClasses.name(entry.tone()));
    }
    out.close("end");
    trailer.add("style key fill:transparent,stroke:" + Palette.GREY.hex() + ",stroke-width:1px");
  }

  /**
   * In a picture from left to right the legend has a column, or shares one: its words are broken so
   * that it is no wider than the boxes.
   */
  private String legend(Legend.Entry entry) {
    boolean narrow = dialect.isCurrent() && Ranks.areMany(columns);
    return diagram.direction() == Direction.RIGHT
        ? Wrapping.wrap(LegendText.words(entry), narrow ? NARROW_LEGEND : LEGEND)
        : LegendText.words(entry);
  }

  /** Left to itself, Mermaid 11 turns every second level of boxes by a quarter. */
  private void inDirection(boolean down) {
    if (dialect.isCurrent()) {
      out.line("direction " + (down ? "TB" : direction()));
    }
  }

  /** With nothing after the colon, Mermaid takes the next line for the text. */
  private void told(String key, String value) {
    String line = text.sentence(value);
    if (!line.isEmpty()) {
      out.line(key + ": " + line);
    }
  }

  private String direction() {
    return switch (diagram.direction()) {
      case DOWN -> "TD";
      case RIGHT -> "LR";
    };
  }

  private void item(Item item) {
    item.visit(this::node, this::group);
  }

  private void group(Group group) {
    String id = ids.of(group.id());
    String title = shown(title(group));
    if (group.items().isEmpty()) {
      out.line(id + "[\"" + title + "\"]");
    } else {
      boolean apart = titled.containsKey(group.id());
      out.open("subgraph " + id + " [\"" + (apart ? " " : title) + "\"]");
      inDirection(listsDown && MermaidRanks.isBox(group));
      if (apart) {
        out.line(id + TITLE + "[\"" + title + "\"]:::groupTitle");
      }
      if (standIns.contains(group.id())) {
        out.line(id + STAND_IN + "([\"all of " + text.oneLine(group.label()) + "\"]):::neutral");
      }
      group.items().forEach(this::item);
      out.close("end");
    }
    trailer.add("style " + id + " " + style(group));
  }

  private String title(Group group) {
    return broken.containsKey(group.id())
        ? text.label(broken.get(group.id()))
        : text.oneLine(group.title());
  }

  /** The identifier an edge begins at: what is kept below a node stays below its remark. */
  private String start(Edge edge) {
    boolean below = edge.line() == Line.HIDDEN && diagram.direction() == Direction.DOWN;
    return below && !dialect.edgesToGroups() && remarked.contains(edge.from())
        ? ids.of(edge.from()) + REMARK
        : end(edge.from());
  }

  private Set<String> ids(Predicate<Item> which) {
    return LayoutBlocks.flat(diagram.items())
        .filter(which)
        .map(Item::id)
        .collect(Collectors.toSet());
  }

  /** The identifier an edge ends at. */
  private String end(String id) {
    return ids.of(id) + (standIns.contains(id) ? STAND_IN : "");
  }

  /** Groups that edges end at where they must not: see {@link MermaidDialect#edgesToGroups()}. */
  private Set<String> standIns() {
    Set<String> ends = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      ends.add(edge.from());
      ends.add(edge.to());
    }
    ends.retainAll(ids(item -> item instanceof Group group && !group.items().isEmpty()));
    return dialect.edgesToGroups() ? Set.of() : ends;
  }

  private String style(Group group) {
    if (group.isLayoutOnly()) {
      return "fill:none,stroke:none";
    }
    Color line = Palette.of(group.tone()).line();
    String dashes = group.frame() == Frame.CLUSTER ? ",stroke-dasharray:4 4" : "";
    return group
        .color()
        .map(
            chosen ->
                "fill:"
                    + chosen.hex()
                    + ",fill-opacity:"
                    + Palette.SHARE
                    + ",stroke:"
                    + Palette.outline(chosen).hex()
                    + ",stroke-width:2px"
                    + dashes)
        .orElse("fill:transparent,stroke:" + line.hex() + ",stroke-width:1px" + dashes);
  }

  private void node(Node node) {
    String id = ids.of(node.id());
    List<String> lines = new ArrayList<>();
    node.stereotype().ifPresent(kind -> lines.add("«" + kind + "»"));
    lines.add(node.label());
    node.detail().ifPresent(lines::add);
    String label = "\"" + shown(text.label(lines)) + "\"";
    out.line(id + outline(node, label) + ":::" + MermaidClasses.name(node.tone()));
    node.note()
        .ifPresent(
            note -> {
              out.line(
                  id + REMARK + "[\"" + shown(text.label(note)) + "\"]:::" + MermaidClasses.REMARK);
              out.line(
                  edges.add(
                      Edge.of(node.id(), node.id()).with(Line.DOTTED).with(Heads.NONE),
                      id,
                      id + REMARK));
            });
    node.link()
        .flatMap(Hyperlink::of)
        .ifPresent(link -> trailer.add("click " + id + " \"" + MermaidText.address(link) + "\""));
  }

  /** A label without text is none to the parser. */
  private String shown(String label) {
    return label.isEmpty() ? "#160;" : label;
  }

  private String outline(Node node, String label) {
    return switch (node.shape()) {
      case BOX -> "[" + label + "]";
      case ROUND -> "(" + label + ")";
      case CYLINDER -> "[(" + label + ")]";
      case PERSON -> "([" + label + "])";
      case CLOUD -> "{{" + label + "}}";
    };
  }
}
