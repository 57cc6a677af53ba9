package io.github.driftless.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What lint writes as SARIF is held against the format's own JSON Schema, for every case. */
class SarifTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> logsAreValid() throws IOException {
    Schema schema = schema();
    return Places.folders(Places.resources("lint")).stream()
        .map(rule -> rule.resolve("fires"))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getParent().getFileName().toString(), () -> check(folder, schema)));
  }

  private static void check(Path folder, Schema schema) {
    Run run = Run.driftless(folder, "lint", "--format", "sarif");
    JsonNode log = JSON.readTree(run.out());
    assertThat(schema.validate(log)).extracting(Error::toString).isEmpty();
    assertThat(log.at("/runs/0/results")).isNotEmpty();
    for (JsonNode result : log.at("/runs/0/results")) {
      int rule = result.get("ruleIndex").asInt();
      assertThat(log.at("/runs/0/tool/driver/rules/" + rule + "/id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    ObjectNode log =
        (ObjectNode)
            JSON.readTree(
                Run.driftless(
                        Places.resources("lint/docker-socket/fires"), "lint", "--format", "sarif")
                    .out());
    ((ObjectNode) log.at("/runs/0/results/0")).put("level", "bad");
    assertThat(schema().validate(log)).isNotEmpty();
  }

  @Test
  void pathsAreWrittenAsUris() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("my stack: ü"));
    Files.writeString(
        folder.resolve("compose.yaml"), "services: { db: { image: postgres, ports: ['5:5'] } }\n");
    JsonNode log =
        JSON.readTree(Run.driftless(temporary, "lint", folder.toString(), "--format=SARIF").out());
    assertThat(
            log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString())
        .isEqualTo("my%20stack:%20%C3%BC/compose.yaml");
  }

  private static Schema schema() throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(in, InputFormat.JSON);
    }
  }
}
