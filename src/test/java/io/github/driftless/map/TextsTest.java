package io.github.driftless.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class TextsTest {

  private static final List<String> SENTENCES =
      List.of(
          "The LAN reaches web through port 8080 of the host.",
          "The LAN reaches web through port 8081 of the host.",
          "The LAN reaches web through port 80 of the host.",
          "The LAN reaches 🚀 of the host.",
          "The LAN reaches 🚁 of the host.",
          "The LAN reaches a of the host.",
          "The LAN reaches aa of the host.",
          "No.",
          "",
          "two words",
          "two words");

  @Test
  void readsWhatItHasWritten() {
    Texts texts = new Texts();
    List<ArrayNode> written = SENTENCES.stream().map(texts::of).toList();
    ObjectNode mode = MapData.JSON.objectNode();
    mode.set("texts", new JsonMapper().readTree(texts.clauses().toString().getBytes(UTF_8)));
    MapAnswers answers = new MapAnswers(mode);

    assertThat(written.stream().map(answers::text).toList()).isEqualTo(SENTENCES);
    assertThat(mode.get("texts").toString())
        .contains("[0,36,\"1\",13]", "[1,35,\"\",13]")
        .doesNotContain("aa of");
  }
}
