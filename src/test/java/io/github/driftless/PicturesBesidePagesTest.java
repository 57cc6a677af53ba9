package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain Markdown holds no Mermaid that a host of git would not draw: a file shows it instead. */
class PicturesBesidePagesTest {

  private static final Pattern MERMAID = Pattern.compile("(?s)```mermaid\n(.*?)\n```");
  private static final Pattern IMAGE = Pattern.compile("(?m)^!\\[([^\\]]+)\\]\\(([^)]+)\\)$");

  /** The number of blocks from which on GitLab draws none. */
  private static final int MOST = 50;

  @TempDir Path folder;

  private Path pages;
  private Path topology;

  @BeforeEach
  void copyTheSample() throws IOException {
    folder = folder.toRealPath();
    Places.copy(Places.project().resolve("stacks/apps"), folder.resolve("stacks/apps"));
    Places.copy(Places.project().resolve("output/apps"), folder.resolve("output/apps"));
    pages = folder.resolve("output/apps/markdown");
    topology = folder.resolve("stacks/apps/topology.yaml");
  }

  @Test
  void whatIsTooLargeIsAFile() throws IOException {
    assertThat(blocks()).isNotEmpty().allSatisfy(block -> assertThat(block).hasSizeLessThan(5_001));
    List<String> images = images();
    assertThat(images).contains("diagrams/tiers-default.svg", "diagrams/dependencies-default.svg");
    for (String image : images) {
      assertThat(pages.resolve(image)).content().startsWith("<svg ").contains("color-scheme:");
    }
  }

  @Test
  void aFileIsDrawnAgainOnlyWhereItWouldBeAnother() {
    Run generate = Run.driftless(folder, "generate", "stacks/apps");
    assertThat(generate.out().lines())
        .contains("unchanged output/apps/markdown/diagrams/tiers-default.svg")
        .allMatch(line -> line.startsWith("unchanged "));
  }

  @Test
  void aFileThatSomebodyDrewInIsTold() throws IOException {
    Path file = pages.resolve("diagrams/tiers-default.svg");
    Files.writeString(file, Files.readString(file).replace("Home Assistant", "Mine"));
    assertThat(Run.driftless(folder, "check", "stacks/apps").code()).isEqualTo(1);
    assertThat(Run.driftless(folder, "generate", "stacks/apps").err()).contains("edited by hand");
  }

  @Test
  void aHostThatDrawsMoreIsGivenMore() throws IOException {
    longest(50_000);
    assertThat(Run.driftless(folder, "generate", "stacks/apps").out())
        .contains("deleted output/apps/markdown/diagrams/tiers-default.svg");
    assertThat(images()).isEmpty();
    assertThat(blocks()).anySatisfy(block -> assertThat(block).hasSizeGreaterThan(5_000));
  }

  @Test
  @Tag("long")
  void filesOfAllPagesHaveNamesOfTheirOwn() throws IOException {
    longest(0);
    Files.writeString(
        topology,
        Files.readString(topology)
            .replace("\npages:\n", "\npages:\n  include: { each-service: true }\n"));
    assertThat(Run.driftless(folder, "generate", "stacks/apps").code()).isZero();
    assertThat(blocks()).isEmpty();
    assertThat(pages.resolve("services/traefik.md"))
        .content()
        .contains("](../diagrams/services-traefik-focus-default.svg)");
    assertThat(Files.readString(pages.resolve("diagrams/services-traefik-focus-default.svg")))
        .contains("Traefik");
    assertThat(Run.driftless(folder, "check", "stacks/apps").code()).isZero();
  }

  private void longest(int characters) throws IOException {
    Files.writeString(
        topology,
        Files.readString(topology)
            .replace("sidebar: SUMMARY.md", "sidebar: SUMMARY.md, longest-mermaid: " + characters));
  }

  private List<String> blocks() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path page : markdown()) {
      List<String> blocks = found(MERMAID, page, 1);
      assertThat(blocks).as(page.toString()).hasSizeLessThanOrEqualTo(MOST);
      all.addAll(blocks);
    }
    return all;
  }

  private List<String> images() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path page : markdown()) {
      all.addAll(found(IMAGE, page, 2));
    }
    return all;
  }

  private List<Path> markdown() throws IOException {
    try (var files = Files.walk(pages)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> found(Pattern pattern, Path page, int group) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(page));
    return matcher.results().map(found -> found.group(group)).toList();
  }
}
