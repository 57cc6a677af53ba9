package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regions of a hand-written page are written as the pages of the place it belongs to. */
class HandWrittenPlacesTest {

  private static final String MKDOCS_FENCE = "\n``` mermaid\n";
  private static final String PLAIN_FENCE = "\n```mermaid\n";
  private static final String MKDOCS_FOLD = "\n??? info \"Client";
  private static final String PLAIN_FOLD = "\n<summary>Client";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        services:
          gluetun: { image: qmcgaw/gluetun, ports: ["8080:8080"] }
          client: { image: nginx, network_mode: "service:gluetun" }
        """);
    for (String page : new String[] {"README.md", "docs/index.md", "md/Home.md", "wiki/start.md"}) {
      Files.createDirectories(folder.resolve(page).getParent());
      Files.writeString(
          folder.resolve(page),
          """
          # Home

          <!-- driftless:begin diagram -->
          <!-- driftless:end diagram -->

          <!-- driftless:begin switching -->
          <!-- driftless:end switching -->
          """);
    }
  }

  @Test
  void pagesWithinAPlaceAreWrittenForIt() throws IOException {
    generate("{ mkdocs: docs, markdown: md, regions: [README.md, docs/index.md, md/Home.md] }");
    assertThat(page("docs/index.md")).contains(MKDOCS_FENCE, MKDOCS_FOLD);
    assertThat(page("md/Home.md")).contains(PLAIN_FENCE, PLAIN_FOLD);
    assertThat(page("README.md")).as("as the first place").contains(MKDOCS_FENCE, MKDOCS_FOLD);
  }

  @Test
  void pagesBesidePlainMarkdownAloneAreThat() throws IOException {
    generate("{ markdown: md, regions: [README.md] }");
    assertThat(page("README.md")).contains(PLAIN_FENCE, PLAIN_FOLD);
  }

  /** A wiki writes the files of its pages itself; those that people write stand on the server. */
  @Test
  void filesOfAWikiAreNoPagesOfIt() throws IOException {
    generate("{ wikijs: { dir: wiki, path: net }, regions: [README.md, wiki/start.md] }");
    assertThat(page("README.md")).contains(MKDOCS_FENCE, MKDOCS_FOLD);
    assertThat(page("wiki/start.md")).contains(MKDOCS_FENCE, MKDOCS_FOLD);
  }

  @Test
  void aRegionShowsThePictureOfTheViewItNames() throws IOException {
    Files.writeString(
        folder.resolve("README.md"),
        """
        <!-- driftless:begin diagram view=networks -->
        <!-- driftless:end diagram -->

        <!-- driftless:begin diagram view=remote-access -->
        <!-- driftless:end diagram -->
        """);
    generate("{ mkdocs: docs, regions: [README.md] }");
    assertThat(page("README.md"))
        .contains(MKDOCS_FENCE, "network shared by 1#58; Client", "There is nothing to show.")
        .containsOnlyOnce("graph T");
  }

  @Test
  void aViewThatThereIsNotIsSaidWithThoseThatThereAre() throws IOException {
    Files.writeString(
        folder.resolve("README.md"),
        "<!-- driftless:begin diagram view=network -->\n<!-- driftless:end diagram -->\n");
    Files.writeString(folder.resolve("topology.yaml"), "pages: { regions: [README.md] }\n");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("README.md:1:1: error: there is no view \"network\"", "networks");
  }

  private void generate(String pages) throws IOException {
    Files.writeString(
        folder.resolve("topology.yaml"),
        "compose: compose.yaml\nservices: { client: { title: Client } }\npages: " + pages + "\n");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
