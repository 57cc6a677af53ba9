package io.github.driftless.topology;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a located tree into the JSON tree that schema validators read. */
final class JsonTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonTree() {}

  static JsonNode of(Node node) {
    return node.match(JsonTree::object, JsonTree::array, JsonTree::scalar);
  }

  private static JsonNode object(MappingNode map) {
    ObjectNode object = JSON.objectNode();
    map.entries().forEach(entry -> object.set(entry.key(), of(entry.value())));
    return object;
  }

  private static JsonNode array(SequenceNode list) {
    ArrayNode array = JSON.arrayNode();
    list.items().forEach(item -> array.add(of(item)));
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case INTEGER -> number(scalar.text());
      case FLOAT -> number(scalar.text());
      case TEXT -> JSON.stringNode(scalar.text());
    };
  }

  /** Numbers that JSON cannot spell ({@code 0x1F}, {@code .inf}) count as text. */
  private static JsonNode number(String text) {
    if (!text.matches("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?")) {
      return JSON.stringNode(text);
    }
    BigDecimal value = new BigDecimal(text);
    return value.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(value.toBigInteger())
        : JSON.numberNode(value);
  }
}
