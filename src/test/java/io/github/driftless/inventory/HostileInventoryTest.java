package io.github.driftless.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.NastyTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nasty texts stay texts: for YAML and gethomepage, for CSV and spreadsheets, for JSON. */
class HostileInventoryTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SECRET = "hunter2-correct-horse";
  private static final int STEP = 45;

  /** What js-yaml, which gethomepage reads with, refuses anywhere in a file. */
  private static final String REFUSED =
      "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]";

  /** What gethomepage fills in, before it reads the file as YAML. */
  private static final String FILLED = "{{HOMEPAGE_VAR_LEAK}}";

  @TempDir Path folder;
  private List<String> texts = List.of();

  @BeforeEach
  void texts() {
    texts =
        Stream.concat(
                NastyTexts.all().stream(),
                Stream.of(
                    "=cmd|' /C calc'!A0",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "\t=1",
                    "x;=1",
                    FILLED,
                    "yes",
                    "<<",
                    "~",
                    "1e3",
                    "0x1F",
                    "2001-01-01",
                    "1:20",
                    "__proto__",
                    "y".repeat(2000)))
            .distinct()
            .toList();
  }

  /** A service for each text, which stands in all its labels. */
  private InventoryMode labelled() throws IOException {
    StringBuilder compose = new StringBuilder("name: labels\nservices:\n");
    for (int i = 0; i < texts.size(); i++) {
      String text = quoted(texts.get(i));
      compose.append("  s").append(i).append(":\n    image: nginx\n    labels:\n");
      for (String label : List.of("name", "group", "icon", "href", "description")) {
        compose.append("      homepage." + label + ": " + text + "\n");
      }
      compose.append("      homepage.widget.key: " + SECRET + "\n");
    }
    Files.writeString(folder.resolve("compose.yaml"), compose);
    return Inventory.of(Analysed.stack(folder)).modes().get(0);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.replace("$", "$$").toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
      out.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
    }
    return out.append('"').toString();
  }

  @Test
  void cardsSayWhatLabelsSay() throws IOException {
    InventoryMode mode = labelled();
    List<Map<String, Object>> cards =
        cards(written("homepage", new Inventory("x", List.of(mode))).get(0).text());
    List<String> said =
        cards.stream()
            .flatMap(card -> card.values().stream())
            .map(settings -> String.valueOf(((Map<?, ?>) settings).get("description")))
            .toList();
    assertThat(said)
        .containsAll(texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList());
    assertThat(cards.stream().flatMap(card -> card.keySet().stream()))
        .contains("=cmd|' /C calc'!A0", "<<", "~", "yes", "__proto__", "2001-01-01");
    assertThat(cards.stream().flatMap(card -> card.values().stream()))
        .extracting(settings -> ((Map<?, ?>) settings).get("href"))
        .filteredOn(Objects::nonNull)
        .isNotEmpty()
        .allSatisfy(
            href ->
                assertThat(href.toString())
                    .matches("(?:https?://[^/]|/(?![/\\\\])|\\{\\{HOMEPAGE_).*"));
  }

  /** What the model says is text also to gethomepage, which fills in where it finds its marks. */
  @Test
  void nothingIsFilledIn() throws IOException {
    String quoted = quoted(FILLED);
    Files.writeString(
        folder.resolve("compose.yaml"),
        "services: { s: { image: example/app, ports: [\"80:80\"] }, t: { image: linuxserver/radarr,"
            + " ports: [\"7878\"] } }\n");
    Files.writeString(
        folder.resolve("topology.yaml"),
        ("compose: compose.yaml\ntitle: Q\nservices: { s: { title: Q }, t: { title: Q 2 } }\n"
                + "groups: { g: { title: Q, services: [t] } }\n")
            .replace("Q 2", quoted.replace("}}\"", "}} 2\""))
            .replace("Q", quoted));
    String yaml = written("homepage", Inventory.of(Analysed.stack(folder))).get(0).text();
    assertThat(yaml).doesNotContain("{{").contains("# { {HOMEPAGE_VAR_LEAK}}: nothing says");
    assertThat(cards(yaml)).extracting(Map::keySet).containsExactly(Set.of(FILLED + " 2"));
  }

  static Stream<Integer> rotations() {
    return NastyStack.ways(STEP).boxed();
  }

  @ParameterizedTest
  @MethodSource("rotations")
  void everyPositionIsText(int first) {
    Map<String, String> positions = new TreeMap<>(NastyStack.rotated(first));
    for (String position : List.of("secret", "value", "command", "labelvalue")) {
      positions.put(position, SECRET);
    }
    NastyStack.write(folder, positions);
    Inventory inventory = Inventory.of(Analysed.stack(folder));
    for (InventoryFormat.File file : written("homepage", inventory)) {
      assertThat(cards(file.text())).isNotEmpty();
    }
    for (InventoryFormat.File file : written("csv", inventory)) {
      assertThat(table(file.text())).as("a head, and nine services").hasSize(10);
    }
    JsonNode json = JSON.readTree(written("json", inventory).get(0).text());
    assertThat(json.at("/title").asString()).isEqualTo(positions.get("title"));
    assertThat(json.at("/modes/0/services/1/title").asString()).isEqualTo(positions.get("joined"));
  }

  @Test
  void spreadsheetsExecuteNothing() throws IOException {
    List<List<String>> table =
        table(written("csv", new Inventory("x", List.of(labelled()))).get(0).text());
    assertThat(table).hasSize(texts.size() + 1);
    assertThat(table)
        .extracting(row -> row.get(5))
        .contains("'=cmd|' /C calc'!A0", "'-1", "'@SUM(A1)");
  }

  private static List<InventoryFormat.File> written(String format, Inventory inventory) {
    List<InventoryFormat.File> files = InventoryFormats.find(format).orElseThrow().write(inventory);
    assertThat(files).isNotEmpty().allSatisfy(f -> assertThat(f.text()).doesNotContain(SECRET));
    return files;
  }

  /** Reads cards as gethomepage does: groups are lists of mappings with one key each. */
  private static List<Map<String, Object>> cards(String yaml) {
    assertThat(yaml).doesNotContainPattern(REFUSED);
    List<Map<String, Object>> cards = new ArrayList<>();
    for (Map<String, Object> group :
        list(new Load(LoadSettings.builder().build()).loadFromString(yaml))) {
      assertThat(group).hasSize(1);
      for (Map<String, Object> card : list(group.values().iterator().next())) {
        assertThat(card).hasSize(1);
        assertThat(card.values())
            .allSatisfy(
                settings -> {
                  assertThat(settings).isInstanceOf(Map.class);
                  Map<?, ?> map = (Map<?, ?>) settings;
                  assertThat(Set.of("icon", "href", "description").containsAll(map.keySet()))
                      .isTrue();
                  assertThat(map.values()).allMatch(String.class::isInstance);
                });
        cards.add(card);
      }
    }
    return cards;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    assertThat(value).isInstanceOf(List.class);
    assertThat((List<?>) value).allMatch(Map.class::isInstance);
    List<Map<String, Object>> all = (List<Map<String, Object>>) value;
    assertThat(all)
        .allSatisfy(
            map ->
                assertThat((Map<?, ?>) map)
                    .allSatisfy((k, v) -> assertThat(k).isInstanceOf(String.class)));
    return all;
  }

  /** Reads CSV by the grammar of RFC 4180, 2: nothing may be left over. */
  private static List<List<String>> table(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < csv.length()) {
      StringBuilder cell = new StringBuilder();
      if (csv.charAt(at) == '"') {
        for (at++; csv.charAt(at) != '"' || csv.startsWith("\"\"", at); at++) {
          cell.append(csv.charAt(at));
          at += csv.charAt(at) == '"' ? 1 : 0;
        }
        at++;
      } else {
        for (; ",\r".indexOf(csv.charAt(at)) < 0; at++) {
          assertThat(csv.charAt(at)).isNotIn('"', '\n');
          cell.append(csv.charAt(at));
        }
      }
      row.add(cell.toString());
      assertThat(cell.toString()).doesNotMatch("(?s)[=+\\-@\t\r].*");
      if (csv.startsWith("\r\n", at)) {
        rows.add(row);
        row = new ArrayList<>();
        at += 2;
      } else {
        assertThat(csv.charAt(at++)).isEqualTo(',');
      }
    }
    assertThat(rows).allSatisfy(each -> assertThat(each).hasSize(17));
    return rows;
  }
}
