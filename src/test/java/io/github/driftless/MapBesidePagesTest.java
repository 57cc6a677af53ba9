package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.map.MapMark;
import io.github.driftless.map.MapPage;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map lies beside pages whose place asks for it, and the first page leads to it. */
class MapBesidePagesTest {

  private static final String LINK = "[The whole network as a map](";

  @TempDir Path folder;

  private void stack(String pages) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), "services: { web: { image: nginx } }\n");
    Files.writeString(
        folder.resolve("topology.yaml"),
        "title: Home\ncompose: compose.yaml\npages: { " + pages + " }\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkdocs", "markdown"})
  void isMadeByGenerateAndNotAskedForByCheck(String place) throws IOException {
    stack(place + ": { dir: docs, map: true }");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    Path map = folder.resolve("docs/map.html");
    assertThat(run.out()).contains("written docs/map.html\n");
    assertThat(map).content().contains("data-service=");
    assertThat(folder.resolve("docs/networking-architecture.md"))
        .content()
        .contains(LINK + "map.html)");
    assertThat(folder.resolve("docs/.driftless-files")).content().doesNotContain("map.html");
    Files.delete(map);
    assertThat(Run.driftless(folder, "check").code()).isZero();
    assertThat(Run.driftless(folder, "generate").out()).contains("written docs/map.html\n");
    assertThat(Run.driftless(folder, "generate").out()).contains("unchanged docs/map.html\n");
  }

  @Test
  void isMadeAnewWhereItIsNotAsItWouldBe() throws IOException {
    stack("mkdocs: { dir: docs, map: true }");
    Run.driftless(folder, "generate");
    Path map = folder.resolve("docs/map.html");
    String page = Files.readString(map);
    Files.writeString(map, page.replace("</body>", "<p>mine</p></body>"));
    assertThat(Run.driftless(folder, "generate").out()).contains("written docs/map.html\n");
    assertThat(map).hasContent(page);
    Files.writeString(folder.resolve("compose.yaml"), "services: { web: { image: httpd } }\n");
    assertThat(Run.driftless(folder, "generate").out()).contains("written docs/map.html\n");
    assertThat(map).content().contains("httpd");
  }

  @Test
  void isNotMadeWhereItIsAsItWouldBe() throws IOException {
    stack("mkdocs: { dir: docs, map: true }");
    Path map = Files.createDirectories(folder.resolve("docs")).resolve("map.html");
    String page =
        MapMark.of(Analysed.stack(folder)).on("<!doctype html>\n" + MapPage.MARK + "\nshort\n");
    Files.writeString(map, page);
    assertThat(Run.driftless(folder, "generate").out()).contains("unchanged docs/map.html\n");
    assertThat(map).hasContent(page);
  }

  @Test
  void isNotThereUnlessAskedFor() throws IOException {
    stack("mkdocs: docs");
    assertThat(Run.driftless(folder, "generate").code()).isZero();
    assertThat(folder.resolve("docs/map.html")).doesNotExist();
    assertThat(folder.resolve("docs/networking-architecture.md"))
        .content()
        .doesNotContain("map.html");
  }

  @Test
  void isAnAddressForWikiJs() throws IOException {
    stack("wikijs: { dir: wiki, path: home, map: 'https://docs.example.org/map.html' }");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("wiki/home.md"))
        .content()
        .contains(LINK + "https://docs.example.org/map.html)");
    assertThat(folder.resolve("wiki/map.html")).doesNotExist();
  }

  @Test
  void doesNotTakeTheNameOfAFileOfOthers() throws IOException {
    stack("mkdocs: { dir: docs, map: true }");
    Path map = Files.createDirectories(folder.resolve("docs")).resolve("map.html");
    Files.writeString(map, "mine\n");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "docs/map.html: error: this file exists and was not written by Driftless\n"
                + "  hint: move it away: the map goes there\n");
    assertThat(map).hasContent("mine\n");
    assertThat(folder.resolve("docs/networks.md")).doesNotExist();
  }
}
