package io.github.driftless.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.driftless.diagram.Diagram.Direction;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a diagram that a test describes as YAML, with the names of the records' components. */
public final class DiagramFile {

  private DiagramFile() {}

  /** Returns the diagram that a file describes. */
  public static Diagram read(Path file) {
    try {
      JsonNode root = new YAMLMapper().readTree(Files.readString(file, UTF_8));
      return new Diagram(
          text(root, "id").orElse("case"),
          text(root, "title").orElse(""),
          text(root, "description").orElse(""),
          constant(Direction.class, root, "direction", Direction.DOWN),
          items(root),
          list(root, "edges").stream().map(DiagramFile::edge).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Item> items(JsonNode from) {
    return list(from, "items").stream()
        .map(each -> text(each, "group").isPresent() ? (Item) group(each) : (Item) node(each))
        .toList();
  }

  private static Group group(JsonNode from) {
    String id = text(from, "group").orElseThrow();
    return new Group(
        id,
        text(from, "label").orElse(id),
        constant(Frame.class, from, "frame", Frame.PACKAGE),
        text(from, "color").map(hex -> Color.rgb(Integer.parseInt(hex, 16))),
        constant(StyleClass.class, from, "tone", StyleClass.NEUTRAL),
        text(from, "detail"),
        items(from));
  }

  private static Node node(JsonNode from) {
    String id = text(from, "node").orElseThrow();
    return new Node(
        id,
        text(from, "label").orElse(id),
        text(from, "detail"),
        constant(Shape.class, from, "shape", Shape.BOX),
        constant(StyleClass.class, from, "tone", StyleClass.NEUTRAL),
        text(from, "stereotype"),
        text(from, "note"),
        text(from, "link"));
  }

  private static Edge edge(JsonNode from) {
    return new Edge(
        text(from, "from").orElseThrow(),
        text(from, "to").orElseThrow(),
        text(from, "label"),
        constant(Line.class, from, "line", Line.SOLID),
        constant(Heads.class, from, "heads", Heads.END),
        constant(StyleClass.class, from, "tone", StyleClass.NEUTRAL),
        text(from, "span").map(Integer::parseInt).orElse(1));
  }

  private static List<JsonNode> list(JsonNode from, String key) {
    return StreamSupport.stream(from.path(key).spliterator(), false).toList();
  }

  private static Optional<String> text(JsonNode from, String key) {
    return Optional.of(from.path(key))
        .filter(node -> !node.isMissingNode())
        .map(JsonNode::asString);
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, JsonNode from, String key, E otherwise) {
    return text(from, key)
        .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)))
        .orElse(otherwise);
  }
}
