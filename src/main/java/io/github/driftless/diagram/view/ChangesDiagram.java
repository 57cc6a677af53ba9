package io.github.driftless.diagram.view;

import io.github.driftless.analysis.change.ChangeMap;
import io.github.driftless.analysis.change.ChangeMap.Fate;
import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Facts;
import io.github.driftless.analysis.change.Names;
import io.github.driftless.analysis.change.Term;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.layout.Wrapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed, with what is joined to it. What came, changed and went is told by a sign, by a word
 * and by the outline, not by colours alone.
 */
public final class ChangesDiagram {

  /**
   * More boxes than these nobody takes in: those to which the same happened are drawn as crowds.
   */
  public static final int BOXES = 30;

  /** So many of a crowd are named. */
  private static final int NAMED = 5;

  /** So many things that happened to one are told. */
  private static final int REMARKS = 3;

  /** Words in a box are broken into lines of this length. */
  private static final int LINE = 34;

  private static final Legend LEGEND =
      new Legend(
          List.of(
              Entry.of(StyleClass.ADDED, "+ new"),
              Entry.of(StyleClass.CHANGED, "~ changed"),
              Entry.of(StyleClass.REMOVED, "\u2212 gone"),
              Entry.of(StyleClass.NEUTRAL, "as before"),
              new Entry(StyleClass.ADDED, Optional.of(Line.THICK), "+ new"),
              new Entry(StyleClass.REMOVED, Optional.of(Line.DOTTED), "\u2212 gone")));

  private final Names names;
  private final ChangeMap map;
  private final int most;

  private ChangesDiagram(Names names, ChangeMap map, int most) {
    this.names = names;
    this.most = most;
    this.map = withoutBystanders(map);
  }

  /**
   * Leaves out what a service is joined to as before where nothing came or went around it: another
   * image has no neighbours.
   */
  private static ChangeMap withoutBystanders(ChangeMap map) {
    Set<Term> moved = new HashSet<>();
    map.lines().stream()
        .filter(line -> line.fate() != Fate.SAME)
        .forEach(line -> moved.addAll(List.of(line.from(), line.to())));
    Set<Term> told = new HashSet<>();
    map.boxes().stream()
        .filter(box -> box.fate() != Fate.SAME)
        .map(ChangeMap.Box::term)
        .filter(term -> moved.contains(term) || !term.isService())
        .forEach(told::add);
    List<ChangeMap.Line> lines =
        map.lines().stream()
            .filter(
                line ->
                    line.fate() != Fate.SAME
                        || told.contains(line.from())
                        || told.contains(line.to()))
            .toList();
    Set<Term> ends = new HashSet<>();
    lines.forEach(line -> ends.addAll(List.of(line.from(), line.to())));
    return new ChangeMap(
        map.boxes().stream()
            .filter(box -> box.fate() != Fate.SAME || ends.contains(box.term()))
            .toList(),
        lines);
  }

  /**
   * Returns the picture.
   *
   * @param changes what changed, something at least
   * @param after what is so now
   * @param most the most boxes that are drawn each alone, at most {@value #BOXES}; where there are
   *     more, those to which the same happened are one
   */
  public static Picture of(Changes changes, Facts after, int most) {
    return new ChangesDiagram(changes.names(), ChangeMap.of(changes, after), most).draw();
  }

  /**
   * A picture of what changed.
   *
   * @param diagram what is drawn
   * @param boxes what each box is that stands for one thing, by the ids of its nodes
   */
  public record Picture(Diagram diagram, Map<String, Term> boxes) {

    public Picture {
      boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
    }
  }

  /** What is drawn as one box. */
  private record Crowd(Fate fate, List<String> alike) {}

  private Picture draw() {
    Map<Term, String> ids = new HashMap<>();
    Map<String, Term> boxes = new LinkedHashMap<>();
    List<Item> items = new ArrayList<>();
    for (List<ChangeMap.Box> crowd : crowds()) {
      String id = "box " + items.size();
      crowd.forEach(box -> ids.put(box.term(), id));
      if (crowd.size() == 1) {
        boxes.put(id, crowd.get(0).term());
      }
      items.add(node(id, crowd));
    }
    Set<Edge> edges = new LinkedHashSet<>();
    for (ChangeMap.Line line : map.lines()) {
      String from = ids.get(line.from());
      String to = ids.get(line.to());
      if (from != null && to != null && !from.equals(to)) {
        edges.add(edge(line, from, to));
      }
    }
    Diagram diagram =
        new Diagram(
            "changes", "What changed", description(), Direction.RIGHT, items, List.copyOf(edges));
    return new Picture(diagram.withLegend(LEGEND), boxes);
  }

  /** Each box alone where they are few; else those to which the same happened together. */
  private List<List<ChangeMap.Box>> crowds() {
    if (map.boxes().size() <= most) {
      return map.boxes().stream().map(List::of).toList();
    }
    Map<Crowd, List<ChangeMap.Box>> crowds = new LinkedHashMap<>();
    for (ChangeMap.Box box : map.boxes()) {
      List<String> alike =
          box.fate() == Fate.CHANGED
              ? box.remarks()
              : List.of(isOutside(box.term()) ? box.term().text() : kind(box.term()));
      crowds.computeIfAbsent(new Crowd(box.fate(), alike), any -> new ArrayList<>()).add(box);
    }
    List<List<ChangeMap.Box>> all = new ArrayList<>(crowds.values());
    if (all.size() <= most) {
      return all;
    }
    Map<Fate, List<ChangeMap.Box>> byFate = new LinkedHashMap<>();
    map.boxes()
        .forEach(box -> byFate.computeIfAbsent(box.fate(), any -> new ArrayList<>()).add(box));
    return List.copyOf(byFate.values());
  }

  /** Who is outside is nobody's like. */
  private static boolean isOutside(Term term) {
    return term.match(service -> false, network -> false, words -> words.text().startsWith("the "));
  }

  private static String kind(Term term) {
    return term.match(service -> "services", network -> "networks", words -> "names");
  }

  private Node node(String id, List<ChangeMap.Box> crowd) {
    ChangeMap.Box first = crowd.get(0);
    String called =
        crowd.size() == 1 ? title(first.term()) : crowd.size() + " " + kind(first.term());
    Node node =
        Node.of(id, Wrapping.wrap((first.fate().sign() + " " + called).strip(), LINE))
            .withTone(tone(first.fate()))
            .withShape(shape(first, crowd.size()));
    List<String> details = crowd.size() == 1 ? remarks(first) : List.of(named(crowd));
    String word = word(first.fate());
    node = word.isEmpty() ? node : node.withStereotype(Optional.of(word));
    return details.isEmpty()
        ? node
        : node.withDetail(
            details.stream()
                .map(each -> Wrapping.wrap(each, LINE))
                .collect(Collectors.joining("\n")));
  }

  private String title(Term term) {
    return term.match(
        service -> names.title(service), network -> "network " + names.title(network), Term::text);
  }

  private static List<String> remarks(ChangeMap.Box box) {
    if (box.remarks().size() <= REMARKS) {
      return box.remarks();
    }
    List<String> first = new ArrayList<>(box.remarks().subList(0, REMARKS));
    first.add("and " + (box.remarks().size() - REMARKS) + " more");
    return first;
  }

  private String named(List<ChangeMap.Box> crowd) {
    String first =
        crowd.stream()
            .limit(NAMED)
            .map(box -> box.term().match(names::title, names::title, Term::text))
            .collect(Collectors.joining(", "));
    return crowd.size() > NAMED ? first + " and " + (crowd.size() - NAMED) + " more" : first;
  }

  private static Shape shape(ChangeMap.Box box, int count) {
    return count > 1
        ? Shape.BOX
        : box.term()
            .match(
                service -> Shape.BOX,
                network -> Shape.ROUND,
                words -> words.text().equals("the Internet") ? Shape.CLOUD : Shape.ROUND);
  }

  private static StyleClass tone(Fate fate) {
    return switch (fate) {
      case ADDED -> StyleClass.ADDED;
      case CHANGED -> StyleClass.CHANGED;
      case REMOVED -> StyleClass.REMOVED;
      case SAME -> StyleClass.NEUTRAL;
    };
  }

  private static String word(Fate fate) {
    return switch (fate) {
      case ADDED -> "new";
      case CHANGED -> "changed";
      case REMOVED -> "gone";
      case SAME -> "";
    };
  }

  private static Edge edge(ChangeMap.Line line, String from, String to) {
    Edge edge = Edge.of(from, to);
    String label = (line.fate().sign() + " " + line.label()).strip();
    edge = label.isEmpty() ? edge : edge.withLabel(label);
    return switch (line.fate()) {
      case ADDED -> edge.with(StyleClass.ADDED).with(Line.THICK);
      case REMOVED -> edge.with(StyleClass.REMOVED).with(Line.DOTTED);
      case CHANGED -> edge.with(StyleClass.CHANGED);
      case SAME -> edge;
    };
  }

  private String description() {
    long added = count(Fate.ADDED);
    long changed = count(Fate.CHANGED);
    long removed = count(Fate.REMOVED);
    return added + " new, " + changed + " changed, " + removed + " gone.";
  }

  private long count(Fate fate) {
    return map.boxes().stream().filter(box -> box.fate() == fate).count();
  }
}
