package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for Wiki.js obeys what Wiki.js 2.5 does to pages. */
class WikiPageTest {

  @TempDir Path folder;

  private Path page;

  @BeforeEach
  void copyTheSample() {
    Places.copy(Places.project().resolve("stacks/homelab"), folder.resolve("stacks/homelab"));
    Places.copy(Places.project().resolve("output/homelab"), folder.resolve("output/homelab"));
    page = folder.resolve("output/homelab/wiki/networks.md");
  }

  @Test
  void committedPagesAreCurrent() {
    Run check = Run.driftless(Places.project(), "check", "stacks/homelab", "stacks/apps");
    assertThat(check.out()).isEmpty();
    assertThat(check.code()).as(check.err()).isZero();
  }

  @Test
  void fencesAreThoseTheWikiDrawsByItself() throws IOException {
    List<String> fences =
        Files.readString(page).lines().filter(line -> line.matches("```\\S.*")).toList();
    assertThat(fences)
        .as(
            "a fence named plantuml is sent to somebody else's server, and puml asks for a"
                + " highlighter that is not there")
        .containsExactly("```diagram", "```text", "```text");
  }

  @Test
  void pictureStandsAboveTheProseAndOutsideOfWhatFolds() throws IOException {
    String text = Files.readString(page);
    assertThat(text.indexOf("```diagram"))
        .isPositive()
        .isLessThan(text.indexOf("<details>"))
        .isLessThan(text.indexOf("# Services"));
    assertThat(text).doesNotContain("{.tabset}");
  }

  @Test
  void diagramsAsTextStandAtTheEndWhereAskedFor() throws IOException {
    String text = Files.readString(page);
    assertThat(text.substring(text.lastIndexOf("<details>")))
        .startsWith("<details>\n<summary>The diagrams as text</summary>\n")
        .contains("```text\n@startuml", "```text\n%%{init")
        .endsWith("</details>\n");
    Path topology = folder.resolve("stacks/homelab/topology.yaml");
    Files.writeString(topology, Files.readString(topology).replace("    diagrams: true\n", ""));
    assertThat(Run.driftless(folder, "generate", "stacks/homelab").code()).isZero();
    assertThat(page).content().doesNotContain("```text", "@startuml");
  }

  @Test
  void picturesAreWholeSvgDocumentsForReadersOfAllKinds() throws IOException {
    Matcher picture =
        Pattern.compile("```diagram\n([A-Za-z0-9+/=]+)\n```").matcher(Files.readString(page));
    assertThat(picture.find()).isTrue();
    String svg = new String(Base64.getDecoder().decode(picture.group(1)), StandardCharsets.UTF_8);
    Document document = Jsoup.parse(svg, "", Parser.xmlParser());
    assertThat(document.select("svg > title").text()).isNotBlank();
    assertThat(document.select("svg > desc").text()).isNotBlank();
    assertThat(document.select("script, use, foreignObject, image")).isEmpty();
    List<String> links = document.select("a").eachAttr("xlink:href");
    assertThat(links).contains("#service-npm", "#service-mariadb");
    assertThat(links)
        .as("every link leads to a row of the page")
        .allSatisfy(
            link ->
                assertThat(Files.readString(page))
                    .contains("<span id=\"" + link.substring(1) + "\" style="));
    assertThat(document.text()).contains("frontend_net", "MariaDB", "User / Internet", "NAS");
  }

  @Test
  void calloutsAreTheWikisOwn() throws IOException {
    String text = Files.readString(page);
    assertThat(text).containsPattern("(?m)^> .+\n\\{\\.is-warning}$");
    assertThat(text).doesNotContainPattern("(?m)^(!!!|===) ");
  }

  @Test
  void datesStayWhileTheContentDoes() throws IOException {
    String before = Files.readString(page);
    assertThat(Run.driftless(folder, "generate", "stacks/homelab").out().lines())
        .contains("unchanged output/homelab/wiki/networks.md")
        .allMatch(line -> line.startsWith("unchanged "));
    assertThat(page).content().isEqualTo(before);
  }

  @Test
  void pagesLeadToEachOther() throws IOException {
    List<String> missing = new ArrayList<>();
    Path wiki = folder.resolve("output/homelab/wiki");
    try (Stream<Path> all = Files.walk(wiki)) {
      List<Path> pages = all.filter(file -> file.toString().endsWith(".md")).toList();
      assertThat(pages).hasSizeGreaterThan(4);
      for (Path each : pages) {
        Matcher link = Pattern.compile("\\]\\(/en/([^)#]+)").matcher(Files.readString(each));
        assertThat(link.find()).as(each.toString()).isTrue();
        link.reset()
            .results()
            .map(found -> wiki.resolve(found.group(1) + ".md"))
            .filter(target -> !pages.contains(target))
            .forEach(target -> missing.add(each + " to " + target));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void pagesNotAskedForAreNotWritten() throws IOException {
    Path topology = folder.resolve("stacks/homelab/topology.yaml");
    Files.writeString(
        topology,
        Files.readString(topology)
            .replace("\npages:\n", "\npages:\n  include: { exposure: false, findings: true }\n"));
    assertThat(Run.driftless(folder, "generate", "stacks/homelab").out())
        .contains("deleted output/homelab/wiki/networks/exposure.md")
        .contains("written output/homelab/wiki/networks/findings.md");
    assertThat(page).content().doesNotContain("(/en/networks/exposure)");
  }

  @Test
  void subnetsCanBeKeptOut() throws IOException {
    Path topology = folder.resolve("stacks/homelab/topology.yaml");
    assertThat(folder.resolve("output/homelab/wiki/networks/networks.md"))
        .content()
        .contains("172.30.");
    Files.writeString(topology, Files.readString(topology) + "\npublish: { hide: [subnets] }\n");
    assertThat(Run.driftless(folder, "generate", "stacks/homelab").code()).isZero();
    try (Stream<Path> all = Files.walk(folder.resolve("output/homelab/wiki"))) {
      for (Path each : all.filter(file -> file.toString().endsWith(".md")).toList()) {
        assertThat(Files.readString(each)).doesNotContain("172.30.", "192.168.10.0/24");
      }
    }
  }

  @Test
  void checkComparesNoDates() throws IOException {
    changeTheStack();
    Run check = Run.driftless(folder, "check", "stacks/homelab");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("uptime-kuma_port").doesNotContainPattern("(?m)^[-+]date");
  }

  @Test
  void changedPageKeepsWhenItWasMade() throws IOException {
    String created = line("dateCreated: ");
    changeTheStack();
    Run generate = Run.driftless(folder, "generate", "stacks/homelab");
    assertThat(generate.out()).as(generate.err()).startsWith("written ");
    assertThat(line("dateCreated: ")).isEqualTo(created);
    assertThat(Run.driftless(folder, "check", "stacks/homelab").code()).isZero();
  }

  @Test
  void pictureIsNotDrawnAgainWhileItsSourceIsTheSame() throws IOException {
    String svgBefore = svg();
    changeTheStack();
    assertThat(Run.driftless(folder, "generate", "stacks/homelab").code()).isZero();
    assertThat(page).content().contains("3002 → 3001/tcp");
    assertThat(svg()).isEqualTo(svgBefore);
  }

  private String svg() throws IOException {
    return line("PHN2Zy");
  }

  private String line(String start) throws IOException {
    return Files.readString(page)
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private void changeTheStack() throws IOException {
    Path compose = folder.resolve("stacks/homelab/compose.yaml");
    String before = Files.readString(compose);
    String after = before.replace("\"3001:3001\"", "\"3002:3001\"");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(compose, after);
  }
}
