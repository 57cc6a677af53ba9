import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a JSON Schema without what it says to people, in bytes that are read without a parser:
 * descriptions are three fifths of the schema of {@code topology.yaml}, and each run reads it.
 *
 * <p>A value is a letter and what it says: {@code {} or {@code [} and how many values follow, a
 * key before each of a map; {@code "} and a text; {@code 0} and a number; {@code t} and {@code f}.
 * Texts and numbers are those of {@link java.io.DataOutput}.
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
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      write(schema, out);
    }
  }

  private static void write(JsonNode value, DataOutput out) throws IOException {
    if (value.isObject()) {
      out.writeByte('{');
      out.writeInt(value.size());
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        out.writeUTF(entry.getKey());
        write(entry.getValue(), out);
      }
    } else if (value.isArray()) {
      out.writeByte('[');
      out.writeInt(value.size());
      for (JsonNode item : value) {
        write(item, out);
      }
    } else if (value.isIntegralNumber()) {
      out.writeByte('0');
      out.writeLong(value.longValue());
    } else if (value.isBoolean()) {
      out.writeByte(value.booleanValue() ? 't' : 'f');
    } else if (value.isString()) {
      out.writeByte('"');
      out.writeUTF(value.stringValue());
    } else {
      throw new IOException("a schema with " + value + " was not expected");
    }
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
