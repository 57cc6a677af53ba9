package io.github.driftless.topology;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks {@code topology.yaml} against its JSON Schema and says what is wrong where. */
final class SchemaCheck {

  private static final String SCHEMA = "/schema/topology.schema.json";

  /** The schema without its words, which the build makes of it: {@code SchemaShape}. */
  private static final String SHAPE = "/schema/topology.shape";

  private static final List<String> SPELT_AS_TEXT = List.of("number", "integer", "boolean", "null");

  private final Schema schema;

  /** What every load asks, made when it is first asked for. */
  private static final class Quick {
    private static final Shape INSTANCE = new Shape(SHAPE);
  }

  /** What only a document asks that seems wrong, made when it is first asked for. */
  private static final class Thorough {
    private static final SchemaCheck INSTANCE = new SchemaCheck();
  }

  /** Begins what takes long before a first document. */
  static void prepare() {
    quick();
  }

  /**
   * Checks a document; several threads may.
   *
   * @return whether its shape is right
   */
  static boolean check(Node root, Problems problems) {
    return quick().fits(root) || thorough().validate(root, problems);
  }

  static Shape quick() {
    return Quick.INSTANCE;
  }

  static SchemaCheck thorough() {
    return Thorough.INSTANCE;
  }

  private SchemaCheck() {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(SCHEMA)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SCHEMA, e);
    }
  }

  /** Checks a document, and says what is wrong with it where. */
  boolean validate(Node root, Problems problems) {
    List<Error> errors = schema.validate(JsonTree.of(root));
    for (Error error : errors) {
      problems.add(problem(error, root));
    }
    return errors.isEmpty();
  }

  private Problem problem(Error error, Node root) {
    List<Object> path = path(error.getInstanceLocation());
    String where = name(path);
    Location at = locate(root, path);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(error, root, path);
      case "required" ->
          Problem.error("missing-key", where + " lacks \"" + error.getProperty() + "\"", at);
      case "type" ->
          Problem.error("wrong-type", where + " must be " + words(error.getSchemaNode()), at);
      case "enum" ->
          Problem.error("wrong-value", where + " must be " + choices(error.getSchemaNode()), at);
      case "pattern" ->
          control(error.getInstanceNode().asString())
              .map(
                  control ->
                      Problem.error(
                          "wrong-value",
                          String.format(
                              Locale.ROOT, "%s holds the control character U+%04X", where, control),
                          at))
              .orElseGet(() -> form(error, where, at));
      case "propertyNames" ->
          Problem.error("wrong-name", "a key below " + where + " is no valid name", at)
              .withHint(names(error));
      case "minProperties", "minItems" -> Problem.error("empty", where + " must not be empty", at);
      default -> Problem.error("wrong-value", where + ": " + error.getMessage(), at);
    };
  }

  /** Returns what a name is made of. */
  private String names(Error error) {
    JsonNode described = beside(error, "propertyNames").path("description");
    return described.isString()
        ? described.asString()
        : "lower-case letters, digits and single hyphens";
  }

  private Problem form(Error error, String where, Location at) {
    return Problem.error(
            "wrong-value",
            where + ": \"" + error.getInstanceNode().asString() + "\" is not of the right form",
            at)
        .withHint(examples(error));
  }

  /** Returns the first character of a text that nobody sees and that is no line end or tab. */
  private static Optional<Integer> control(String text) {
    return text.chars()
        .filter(c -> c < ' ' && "\t\n\r".indexOf(c) < 0 || c == 0x7F)
        .boxed()
        .findFirst();
  }

  /** Returns the last key on a path: the number of a list's item says little. */
  private static String name(List<Object> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i) instanceof String key) {
        return "\"" + key + "\"";
      }
    }
    return TopologyLoader.FILE_NAME;
  }

  private Optional<String> examples(Error error) {
    JsonNode examples = beside(error, "examples");
    return examples.isArray() ? Optional.of("for example " + choices(examples)) : Optional.empty();
  }

  /** Returns what the schema says under another keyword where a value was refused. */
  private JsonNode beside(Error error, String keyword) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    return schema
        .getSchemaNode()
        .at(pointer.substring(0, pointer.lastIndexOf('/')) + "/" + keyword);
  }

  private Problem unknownKey(Error error, Node root, List<Object> path) {
    String key = error.getProperty();
    Location at =
        find(root, path)
            .flatMap(node -> node instanceof MappingNode map ? map.entry(key) : Optional.empty())
            .map(MappingNode.Entry::keyLocation)
            .orElseGet(() -> locate(root, path));
    List<String> known = known(error);
    return Problem.error("unknown-key", "unknown key \"" + key + "\"", at)
        .withHint(
            Nearest.hint(key, known)
                .or(() -> Optional.of("known here: " + String.join(", ", known))));
  }

  /** Returns the keys that the schema knows where a key was refused. */
  private List<String> known(Error error) {
    return List.copyOf(beside(error, "properties").propertyNames());
  }

  private static List<Object> path(NodePath path) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      elements.add(path.getElement(i));
    }
    return elements;
  }

  private static Location locate(Node root, List<Object> path) {
    for (int length = path.size(); length > 0; length--) {
      List<Object> parentPath = path.subList(0, length - 1);
      Object last = path.get(length - 1);
      Optional<Node> parent = find(root, parentPath);
      if (parent.isPresent() && parent.get() instanceof MappingNode map) {
        Optional<MappingNode.Entry> entry = map.entry(last.toString());
        if (entry.isPresent()) {
          return entry.get().keyLocation();
        }
      }
      Optional<Node> node = find(root, path.subList(0, length));
      if (node.isPresent()) {
        return node.get().location();
      }
    }
    return root.location();
  }

  private static Optional<Node> find(Node root, List<Object> path) {
    Node node = root;
    for (Object element : path) {
      Optional<Node> next = Optional.empty();
      if (node instanceof MappingNode map) {
        next = map.get(element.toString());
      } else if (node instanceof SequenceNode list && element instanceof Integer index) {
        next = index < list.items().size() ? Optional.of(list.items().get(index)) : next;
      }
      if (next.isEmpty()) {
        return next;
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  /** Numbers and booleans are welcome wherever text is; a person need not know. */
  private static String words(JsonNode types) {
    if (!types.isArray()) {
      return word(types.asString());
    }
    List<String> names = types.values().stream().map(JsonNode::asString).toList();
    return names.stream()
        .filter(type -> !names.contains("string") || !SPELT_AS_TEXT.contains(type))
        .map(SchemaCheck::word)
        .collect(Collectors.joining(" or "));
  }

  private static String choices(JsonNode values) {
    return values.values().stream().map(JsonNode::asString).collect(Collectors.joining(" or "));
  }

  private static String word(String type) {
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "string" -> "text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "null" -> "empty";
      default -> type;
    };
  }
}
