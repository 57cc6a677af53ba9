package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A stack whose every name is an attack still makes a page of the shape of any other. */
class HostileNamesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mkdocs", "markdown"})
  void nothingBreaksOut(String place) throws IOException {
    List<String> names =
        Files.readAllLines(Places.resources("nasty/texts.txt")).stream()
            .filter(line -> !line.isBlank())
            .map(String::translateEscapes)
            .toList();
    String hostile = page(place, names);
    String harmless = page(place, names.stream().map(name -> "harmless").toList());
    assertThat(shape(hostile)).isEqualTo(shape(harmless));
    assertThat(hostile.lines().filter(line -> line.startsWith("|")).map(HostileNamesTest::cells))
        .isEqualTo(
            harmless
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(HostileNamesTest::cells)
                .toList());
    assertThat(hostile).doesNotContain("{{7*7}}", "<script>", "@enduml");
  }

  private String page(String place, List<String> names) throws IOException {
    Path stack = Files.createTempDirectory(folder, "stack");
    StringBuilder compose = new StringBuilder("services:\n");
    StringBuilder topology = new StringBuilder("title: Hostile\nservices:\n");
    for (int i = 0; i < names.size(); i++) {
      compose.append("  s" + i + ": { image: example/app, ports: [\"" + (9000 + i) + ":80\"] }\n");
      String quoted = JSON.writeValueAsString(names.get(i));
      topology.append("  s" + i + ": { title: " + quoted + ", note: " + quoted + " }\n");
    }
    Files.writeString(stack.resolve("compose.yaml"), compose);
    topology.append("pages: { " + place + ": out }\n");
    Files.writeString(stack.resolve("topology.yaml"), topology);
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readString(stack.resolve("out/networking-architecture.md"));
  }

  /** The blocks of a page and, of code, what kind it is: no text. */
  private static List<String> shape(String page) {
    List<String> shape = new ArrayList<>();
    for (Node block : Parser.builder().build().parse(page).getChildren()) {
      shape.add(
          block.getNodeName()
              + (block instanceof FencedCodeBlock code ? " " + code.getInfo() : ""));
    }
    return shape;
  }

  private static int cells(String row) {
    return row.replaceAll("\\\\.", "").split("\\|", -1).length;
  }
}
