package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader should find in the picture of a diagram, said without the writers. */
record Expected(
    List<String> nodes,
    List<String> notes,
    List<String> groups,
    List<String> edgeLabels,
    List<String> legend) {

  static Expected of(Diagram diagram) {
    Expected expected =
        new Expected(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    diagram.items().forEach(expected::add);
    diagram.legend().entries().forEach(entry -> expected.legend.add(LegendText.words(entry)));
    diagram.edges().stream()
        .map(Edge::label)
        .flatMap(Optional::stream)
        .map(Expected::seen)
        .filter(label -> !label.isEmpty())
        .forEach(expected.edgeLabels::add);
    return expected;
  }

  /** Returns what stands for the groups that edges end at, in Mermaid 8.8.2. */
  static List<String> standIns(Diagram diagram) {
    return groups(diagram.items())
        .filter(
            group ->
                diagram.edges().stream()
                    .anyMatch(
                        edge -> edge.from().equals(group.id()) || edge.to().equals(group.id())))
        .map(group -> oneLine("all of " + seen(group.label())))
        .toList();
  }

  /** Returns the titles of some groups. */
  static List<String> titles(Diagram diagram, Set<String> ids) {
    return groups(diagram.items())
        .filter(group -> ids.contains(group.id()))
        .map(Expected::title)
        .toList();
  }

  private static String title(Group group) {
    return oneLine(seen(group.title()));
  }

  private static Stream<Group> groups(List<Item> items) {
    return items.stream()
        .filter(item -> item instanceof Group group && !group.items().isEmpty())
        .map(Group.class::cast)
        .flatMap(group -> Stream.concat(Stream.of(group), groups(group.items())));
  }

  private void add(Item item) {
    if (item instanceof Group group) {
      (group.items().isEmpty() ? nodes : groups).add(title(group));
      group.items().forEach(this::add);
    } else {
      Node node = (Node) item;
      nodes.add(
          Stream.of(
                  node.stereotype().map(kind -> "«" + kind + "»"),
                  Optional.of(node.label()),
                  node.detail())
              .flatMap(Optional::stream)
              .map(Expected::seen)
              .collect(Collectors.joining("\n"))
              .strip());
      node.note().map(Expected::seen).ifPresent(notes::add);
    }
  }

  /** What is shown of a text: white space as one blank, line for line, nothing XML cannot hold. */
  static String seen(String text) {
    return Arrays.stream(text.replaceAll("\\r\\n?", "\n").split("\n", -1))
        .map(line -> line.replaceAll("[ \\t\\u2028\\u2029]+", " ").strip())
        .map(line -> line.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE]", "\uFFFD"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
