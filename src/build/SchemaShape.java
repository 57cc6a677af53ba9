import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a JSON Schema without what it says to people: descriptions are three fifths of the schema
 * of {@code topology.yaml}, and each run reads it.
 *
 * <p>The build runs it from its source: {@code java -cp JACKSON SchemaShape.java SCHEMA FILE}.
 */
final class SchemaShape {

  /** Annotations: JSON Schema 2020-12, "Validation", section 9, and "Core", section 8. */
  private static final Set<String> WORDS =
      Set.of("$schema", "$id", "$comment", "title", "description", "examples");

  /** What these hold are names of one's own, not keywords: "Core", sections 8.2.4 and 10.3.2. */
  private static final Set<String> NAMES = Set.of("properties", "patternProperties", "$defs");

  private SchemaShape() {}

  public static void main(String[] arguments) throws Exception {
    JsonMapper json = JsonMapper.shared();
    JsonNode schema = json.readTree(Path.of(arguments[0]));
    strip(schema);
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json.writeValueAsString(schema) + "\n");
  }

  private static void strip(JsonNode schema) {
    if (schema instanceof ObjectNode keywords) {
      keywords.remove(WORDS);
      for (Map.Entry<String, JsonNode> keyword : keywords.properties()) {
        if (NAMES.contains(keyword.getKey())) {
          keyword.getValue().forEach(SchemaShape::strip);
        } else {
          strip(keyword.getValue());
        }
      }
    }
    if (schema.isArray()) {
      schema.forEach(SchemaShape::strip);
    }
  }
}
