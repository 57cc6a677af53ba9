package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of plain Markdown as GitHub shows them: nothing is taken from them, and every link leads
 * somewhere.
 */
@Tag("site")
class GitHubPagesTest {

  @TempDir Path temporary;

  /** The samples that have such pages. */
  static Stream<Path> samples() {
    return Places.folders(Places.project().resolve("output")).stream()
        .map(sample -> sample.resolve("markdown"))
        .filter(Files::isDirectory);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreShownWhole(Path sample) throws Exception {
    Path pages = temporary.resolve("pages");
    Places.copy(sample, pages);
    assertThat(trouble(pages, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesOfManyKindsAreShownWhole(boolean wiki) throws Exception {
    Places.copy(Places.resources("page/told/plain-markdown"), temporary);
    Path topology = temporary.resolve("topology.yaml");
    Files.writeString(
        topology, Files.readString(topology).replace("dir: out,", "dir: out, wiki: " + wiki + ","));
    generate();
    assertThat(trouble(temporary.resolve("out"), wiki)).isEmpty();
  }

  @Test
  void pagesWithNastyNamesLeadSomewhere() throws Exception {
    NastyStack.write(temporary, new TreeMap<>(NastyStack.rotated(0)));
    Path topology = temporary.resolve("topology.yaml");
    Files.writeString(topology, NastyStack.keepingPlaces(Files.readString(topology), "markdown"));
    generate();
    assertThat(trouble(temporary.resolve("md"), false)).isEmpty();
  }

  /** Names that are one as soon as all but letters and digits is taken from them. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void namesThatBecomeOneLeadToTheirOwnPages(boolean wiki) throws Exception {
    StringBuilder compose = new StringBuilder("services:\n");
    List<String> names = List.of("a-b", "a_b", "a.b", "a-b-2", "A-b", "service", "services");
    for (String name : names) {
      compose.append("  ").append(name).append(": { image: nginx, networks: [n] }\n");
    }
    Files.writeString(temporary.resolve("compose.yaml"), compose + "networks: { n: {} }\n");
    Files.writeString(
        temporary.resolve("topology.yaml"),
        """
        compose: compose.yaml
        pages:
          markdown: { dir: md, wiki: %s, sidebar: _Sidebar.md }
          include: { each-service: true }
        """
            .formatted(wiki));
    generate();
    Path folder = temporary.resolve("md");
    assertThat(trouble(folder, wiki)).isEmpty();
    assertThat(HostilePages.pages(folder).stream().map(folder::relativize).map(Path::toString))
        .filteredOn(page -> page.startsWith(wiki ? "services-" : "services/"))
        .hasSize(names.size());
  }

  @Test
  void noticesWhatLeadsNowhereAndWhatIsTaken() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("md"));
    Files.writeString(
        folder.resolve("page.md"),
        """
        # Head & tail

        [gone](gone.md), [there](page.md), [head](#head--tail), [none](#none), [far](page.md#far)

        | a |
        |---|
        | <span id="mark"></span>b<wbr>c |

        ![drawn](diagrams/gone.svg)
        """);
    assertThat(trouble(folder, false))
        .hasSize(5)
        .startsWith(
            "page.md shows diagrams/gone.svg",
            "page.md -> gone.md",
            "page.md -> #none",
            "page.md -> page.md#far")
        .last()
        .asString()
        .startsWith("taken from page.md: ")
        .contains("mark");
    assertThat(trouble(folder, true)).contains("page.md -> page.md");
  }

  private void generate() {
    Run run = Run.driftless(temporary, "generate");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static List<String> trouble(Path folder, boolean wiki) throws Exception {
    MarkdownReader.GITHUB.orSkip();
    List<Path> pages = HostilePages.pages(folder);
    assertThat(pages).isNotEmpty();
    MarkdownReader.GITHUB.read(pages);
    List<String> trouble = new ArrayList<>(GitHubPages.broken(folder, wiki));
    for (Path page : pages) {
      GitHubPages.stripped(page)
          .ifPresent(taken -> trouble.add("taken from " + folder.relativize(page) + ": " + taken));
    }
    return trouble;
  }
}
