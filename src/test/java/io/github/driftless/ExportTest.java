package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every diagram of a stack becomes a file of its own. */
class ExportTest {

  @TempDir Path folder;

  @BeforeEach
  void copyTheSample() {
    Places.copy(Places.project().resolve("stacks/homelab"), folder.resolve("homelab"));
  }

  @ParameterizedTest
  @CsvSource({"mermaid, mmd", "plantuml, puml", "d2, d2", "dot, dot", "svg, svg"})
  void writesOneFileForEachViewOfEachMode(String format, String ending) throws IOException {
    Run run = Run.driftless(folder, "export", format, "homelab", "--out", "out/pictures");
    assertThat(run.code()).as(run.err()).isZero();
    List<String> names = names();
    assertThat(names).contains("vpn-default." + ending, "tiers-default." + ending);
    assertThat(run.out().lines())
        .containsExactlyInAnyOrderElementsOf(
            names.stream().map(name -> "written out/pictures/" + name).toList());
    Run again = Run.driftless(folder, "export", format, "homelab", "--out", "out/pictures");
    assertThat(again.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("unchanged "));
  }

  @ParameterizedTest
  @CsvSource({"homepage, services.yaml", "csv, services.csv", "json, inventory.json"})
  void writesTheInventory(String format, String name) throws IOException {
    Run run = Run.driftless(folder, "export", format, "homelab", "--out", "out/pictures");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("written out/pictures/" + name + "\n");
    Run again = Run.driftless(folder, "export", format, "homelab", "--out", "out/pictures");
    assertThat(again.out()).isEqualTo("unchanged out/pictures/" + name + "\n");
  }

  @Test
  void listsAllFormatsInHelpAndErrors() {
    String all = "mermaid, plantuml, d2, dot, svg, homepage, csv, json";
    Run run = Run.driftless(folder, "export", "excel", "homelab", "--out", "out");
    assertThat(run.err())
        .isEqualTo("error: there is no format \"excel\"\n  hint: it is one of " + all + "\n");
    assertThat(Run.driftless(folder, "export", "--help").out()).contains("One of " + all + ".");
  }

  @Test
  void namesTheNearestFormat() throws IOException {
    Run run = Run.driftless(folder, "export", "mermiad", "homelab", "--out", "out/pictures");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("error: there is no format \"mermiad\"\n  hint: did you mean \"mermaid\"?\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void writesNothingForAStackThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("homelab/compose.yaml"), "services: [\n");
    Run run = Run.driftless(folder, "export", "d2", "homelab", "--out", "out/pictures");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("homelab/compose.yaml:");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder.resolve("out/pictures"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
