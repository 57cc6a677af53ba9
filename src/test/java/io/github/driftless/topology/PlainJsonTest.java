package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlainJsonTest {

  @Test
  void readsTheSchemaAsALibraryDoes() throws Exception {
    try (var in = PlainJson.class.getResourceAsStream("/schema/topology.schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Object read = PlainJson.read(schema);
      JsonMapper mapper = new JsonMapper();
      assertThat(mapper.writeValueAsString(read))
          .isEqualTo(mapper.writeValueAsString(mapper.readTree(schema)));
    }
  }

  @Test
  void readsEachKindOfValue() {
    assertThat(
            PlainJson.read(
                "{\"a\": [1, -20, true, false], \"b\":{} , \"c\": [ ], \"d\\u00e4\": \"\\\"\\\\\\/\\n\\té\"}\n"))
        .isEqualTo(
            Map.of(
                "a",
                List.of(1L, -20L, true, false),
                "b",
                Map.of(),
                "c",
                List.of(),
                "dä",
                "\"\\/\n\té"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "[1,]",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "\"a",
        "nil",
        "\"\\x\""
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> PlainJson.read(text)).isInstanceOf(RuntimeException.class);
  }
}
