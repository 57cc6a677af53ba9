package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.page.target.PageTarget;
import io.github.driftless.page.target.PageTargets;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of {@code topology.yaml} follows from the lists: places for pages say what can be
 * written under {@code pages}, rules what can be switched off under {@code lint}. {@code
 * -Ddriftless.update=true} writes these parts anew, the rest is written by hand.
 */
class TopologySchemaTest {

  private static final Path FILE =
      Places.project().resolve("src/main/resources/schema/topology.schema.json");

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void followsFromTheLists() throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(Files.readString(FILE));
    fillPlaces((ObjectNode) schema.at("/properties/pages/properties"));
    fillRules((ObjectNode) schema.at("/properties/lint/properties/rules/properties"));
    Golden.assertEquals(FILE, printed(schema));
  }

  /** What somebody reads who types the key, in an editor or in the reference. */
  @Test
  void everyPlaceHasItsKeyAndDescriptions() {
    for (PageTarget target : PageTargets.ALL) {
      JsonNode own = JSON.readTree(target.schema());
      assertThat(own.propertyNames()).contains(target.key());
      assertThat(own.propertyNames()).doesNotContainAnyElementsOf(Pages.COMMON_KEYS);
      own.values().forEach(value -> assertThat(value.path("description").asString()).endsWith("."));
      own.findParents("type").stream()
          .flatMap(node -> node.path("properties").values().stream())
          .forEach(value -> assertThat(value.path("description").asString()).endsWith("."));
    }
  }

  private static void fillPlaces(ObjectNode pages) {
    Set<String> known = new LinkedHashSet<>(Pages.COMMON_KEYS);
    for (PageTarget target : PageTargets.ALL) {
      JSON.readTree(target.schema())
          .properties()
          .forEach(
              property -> {
                assertThat(known.add(property.getKey())).as(property.getKey()).isTrue();
                pages.set(property.getKey(), property.getValue());
              });
    }
    pages.retain(known);
  }

  private static void fillRules(ObjectNode rules) {
    rules.removeAll();
    Lint.ruleNames().forEach(name -> rules.putObject(name).put("$ref", "#/$defs/level"));
  }

  private static String printed(JsonNode schema) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return JSON.writer().with(printer).writeValueAsString(schema) + "\n";
  }
}
