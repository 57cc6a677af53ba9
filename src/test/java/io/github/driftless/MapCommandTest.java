package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map is written as one file, or not at all. */
class MapCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void copyTheSample() {
    Places.copy(Places.project().resolve("stacks/mediastack"), folder.resolve("mediastack"));
  }

  @Test
  void writesAPageWithEverythingInIt() throws IOException {
    Run run = Run.driftless(folder, "map", "mediastack", "--out", "out/map.html");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("written out/map.html\n");
    assertThat(Files.readString(folder.resolve("out/map.html")))
        .startsWith("<!doctype html>")
        .contains("data-scene=\"full-vpn/map\"", "data-scene=\"minimal-vpn/vpn\"")
        .contains("data-service=\"mediastack/radarr\"", "<th scope=\"row\">Radarr</th>")
        .doesNotContain("{{", folder.toString(), " src=", "@import", "url(http");
    Run again = Run.driftless(folder, "map", "mediastack", "--out", "out/map.html");
    assertThat(again.out()).isEqualTo("unchanged out/map.html\n");
  }

  @Test
  void writesThePictureOfTheReadme() throws IOException {
    Run run = Run.driftless(folder, "map", "mediastack", "--out", "map.svg");
    assertThat(run.code()).as(run.err()).isZero();
    Golden.assertEquals(
        Places.project().resolve("docs/pictures/map.svg"),
        Files.readString(folder.resolve("map.svg")));
  }

  @Test
  void showsTheModeThatIsAskedFor() throws IOException {
    Run run =
        Run.driftless(folder, "map", "mediastack", "--out", "map.svg", "--mode", "minimal-vpn");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("map.svg")))
        .contains("data-scene=\"minimal-vpn/map\"");
  }

  @Test
  void knowsTwoKindsOfFiles() {
    Run run = Run.driftless(folder, "map", "mediastack", "--out", "map.png");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "error: \"map.png\" is no name for a map\n"
                + "  hint: end it in .html for a page, or in .svg for its first picture\n");
    assertThat(folder.resolve("map.png")).doesNotExist();
  }

  @Test
  void namesTheNearestMode() {
    Run run = Run.driftless(folder, "map", "mediastack", "--out", "map.svg", "--mode", "full");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("error: the stack has no mode \"full\"\n  hint: it has full-vpn, minimal-vpn\n");
    assertThat(folder.resolve("map.svg")).doesNotExist();
  }

  @Test
  void writesNothingForAStackThatIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"), "services: { a: { image: b, ports: [x] } }\n");
    Run run = Run.driftless(folder, "map", "compose.yaml", "--out", "map.html");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("compose.yaml:1:");
    assertThat(folder.resolve("map.html")).doesNotExist();
  }
}
