package io.github.driftless.topology;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarStyle;
import io.github.driftless.yaml.ScalarType;
import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Sees quickly that a document is as a JSON Schema wants it, of as many keywords as the schema of
 * {@code topology.yaml} has. It says yes only where a validator does: what it does not know, and
 * numbers that are not plain, it refuses. Whether anything is wrong, and what, is then for {@link
 * SchemaCheck} to say; only, to make a validator takes longer than to load a stack.
 *
 * <p>Keywords mean what JSON Schema 2020-12 says ("Core", section 10, and "Validation", section 6):
 * but for {@code type} and {@code enum}, each binds only values of the kind that it is about.
 */
final class Shape {

  private static final String DEFINITIONS = "#/$defs/";

  /** So long that it surely is a {@code long}. */
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private final Map<?, ?> schema;
  private final Map<?, ?> definitions;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  /**
   * Reads a schema.
   *
   * @param resource its name: {@code /schema/topology.shape}, as {@code SchemaShape.java} of the
   *     build wrote it
   */
  Shape(String resource) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                Objects.requireNonNull(Shape.class.getResourceAsStream(resource))))) {
      schema = (Map<?, ?>) value(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    definitions = schema.get("$defs") instanceof Map<?, ?> found ? found : Map.of();
  }

  /** Reads a value of JSON: a map, a list, a text, a number or a boolean. */
  private static Object value(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case '{' -> {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          values.put(in.readUTF(), value(in));
        }
        yield values;
      }
      case '[' -> {
        List<Object> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          items.add(value(in));
        }
        yield items;
      }
      case '"' -> in.readUTF();
      case '0' -> in.readLong();
      case 't', 'f' -> kind == 't';
      default -> throw new IOException("a shape has no value of the kind " + kind);
    };
  }

  /** Returns whether a document surely is as the schema wants it. */
  boolean fits(Node root) {
    return fits(root, schema);
  }

  private boolean fits(Node node, Object wanted) {
    if (!(wanted instanceof Map<?, ?> keywords)) {
      return wanted.equals(true);
    }
    for (Map.Entry<?, ?> keyword : keywords.entrySet()) {
      if (!holds(keyword.getKey().toString(), keyword.getValue(), keywords, node)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(String keyword, Object value, Map<?, ?> keywords, Node node) {
    return switch (keyword) {
      case "$schema", "$defs", "title", "description", "examples" -> true;
      case "$ref" -> definition(value.toString()).filter(found -> fits(node, found)).isPresent();
      case "type" -> isOneOf(value instanceof List<?> types ? types : List.of(value), node);
      case "properties", "required", "minProperties", "maxProperties" ->
          node.match(map -> holds(keyword, value, map), list -> true, scalar -> true);
      case "additionalProperties" ->
          node.match(map -> others(keywords, map, value), list -> true, scalar -> true);
      case "propertyNames" -> node.match(map -> names(map, value), list -> true, scalar -> true);
      case "items" ->
          node.match(
              map -> true,
              list -> list.items().stream().allMatch(item -> fits(item, value)),
              scalar -> true);
      case "minItems" ->
          node.match(map -> true, list -> list.items().size() >= number(value), scalar -> true);
      case "enum", "pattern", "minimum", "maximum" ->
          node.match(
              map -> !keyword.equals("enum"),
              list -> !keyword.equals("enum"),
              scalar -> holds(keyword, value, scalar));
      default -> false;
    };
  }

  private Optional<Object> definition(String reference) {
    return reference.startsWith(DEFINITIONS)
        ? Optional.ofNullable(definitions.get(reference.substring(DEFINITIONS.length())))
        : Optional.empty();
  }

  private static boolean isOneOf(List<?> types, Node node) {
    return node.match(
        map -> types.contains("object"),
        list -> types.contains("array"),
        scalar ->
            switch (scalar.type()) {
              case NULL -> types.contains("null");
              case BOOLEAN -> types.contains("boolean");
              case TEXT -> types.contains("string");
              case INTEGER ->
                  isPlain(scalar) && (types.contains("integer") || types.contains("number"));
              case FLOAT -> false;
            });
  }

  private static boolean isPlain(ScalarNode scalar) {
    return PLAIN_NUMBER.matcher(scalar.text()).matches();
  }

  private boolean holds(String keyword, Object value, MappingNode map) {
    return switch (keyword) {
      case "properties" ->
          map.entries().stream()
              .allMatch(
                  entry -> {
                    Object wanted = ((Map<?, ?>) value).get(entry.key());
                    return wanted == null || fits(entry.value(), wanted);
                  });
      case "required" -> ((List<?>) value).stream().allMatch(key -> map.has(key.toString()));
      case "minProperties" -> map.entries().size() >= number(value);
      default -> map.entries().size() <= number(value);
    };
  }

  private boolean others(Map<?, ?> keywords, MappingNode map, Object wanted) {
    Map<?, ?> known = keywords.get("properties") instanceof Map<?, ?> found ? found : Map.of();
    return map.entries().stream()
        .allMatch(entry -> known.containsKey(entry.key()) || fits(entry.value(), wanted));
  }

  private boolean names(MappingNode map, Object wanted) {
    return map.entries().stream().allMatch(entry -> fits(name(entry), wanted));
  }

  private static Node name(MappingNode.Entry entry) {
    return new ScalarNode(
        entry.key(),
        ScalarType.TEXT,
        ScalarStyle.PLAIN,
        List.of(),
        List.of(),
        entry.keyLocation(),
        Optional.empty(),
        Optional.empty());
  }

  private boolean holds(String keyword, Object value, ScalarNode scalar) {
    boolean isText = scalar.type() == ScalarType.TEXT;
    return switch (keyword) {
      case "enum" -> isText && ((List<?>) value).contains(scalar.text());
      case "pattern" -> !isText || pattern(value.toString()).matcher(scalar.text()).matches();
      case "minimum" -> isText || isPlain(scalar) && number(scalar) >= number(value);
      default -> isText || isPlain(scalar) && number(scalar) <= number(value);
    };
  }

  private Pattern pattern(String regex) {
    return patterns.computeIfAbsent(regex, Pattern::compile);
  }

  private static long number(ScalarNode scalar) {
    return Long.parseLong(scalar.text());
  }

  private static long number(Object value) {
    return (Long) value;
  }
}
