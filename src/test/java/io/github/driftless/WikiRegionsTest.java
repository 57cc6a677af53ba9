package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regions of pages that people write on a wiki. */
class WikiRegionsTest {

  private static final String MARKERS =
      "<!-- driftless:begin services -->\r\n<!-- driftless:end services -->\r\n";
  private static final String PAGE =
      "# Mine\r\n\tall_ <<x>> mine\r\n\r\n" + MARKERS + "end, no line";

  @TempDir Path folder;

  private final RunningWiki wiki = new RunningWiki();

  @BeforeEach
  void writeAStack() throws IOException {
    RunningWiki.keyFile(folder);
    Files.writeString(
        folder.resolve("compose.yaml"),
        "services:\n  web: { image: nginx, ports: [\"8080:80\"] }\n  db: { image: postgres }\n");
    topology("pages: { wiki-regions: [home] }");
  }

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void areFilledAndEveryOtherByteIsLeftAlone() {
    wiki.write("home", PAGE);
    Run run = publish();
    assertThat(run.err()).isEqualTo("1/1 updated en/home\n");
    assertThat(run.out()).isEqualTo("updated en/home\n");
    assertThat(run.code()).isZero();
    Matcher filled =
        Pattern.compile(
                "\\A# Mine\r\n\tall_ <<x>> mine\r\n\r\n<!-- driftless:begin services -->\r\n"
                    + "(.*)<!-- driftless:end services -->\r\nend, no line\\z",
                Pattern.DOTALL)
            .matcher(wiki.content("home"));
    assertThat(filled.find()).as(wiki.content("home")).isTrue();
    assertThat(filled.group(1))
        .contains("web<br>`nginx`", "db<br>`postgres`", "8080")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void areNotSentWhereNothingChanged() {
    wiki.write("home", PAGE);
    publish();
    wiki.takeRequests();
    assertThat(publish().out()).isEqualTo("unchanged en/home\n");
    assertThat(wiki.takeRequests()).startsWith("LIST", "READ").doesNotContain("UPDATE");
  }

  @Test
  void followTheStackWhileThePageIsWorkedOn() throws IOException {
    wiki.write("home", PAGE);
    publish();
    wiki.write("home", "more of mine\r\n\r\n" + wiki.content("home"));
    Files.writeString(
        folder.resolve("compose.yaml"), "services:\n  mail: { image: \"mailserver:1\" }\n");
    assertThat(publish().out()).isEqualTo("updated en/home\n");
    assertThat(wiki.content("home"))
        .startsWith("more of mine\r\n\r\n# Mine\r\n")
        .contains("mail<br>")
        .doesNotContain("web<br>");
  }

  @Test
  void keepWordsThatSomebodyWroteBetweenTheMarkers() throws IOException {
    wiki.write("home", PAGE);
    publish();
    wiki.write("home", wiki.content("home").replace("web<br>", "web, the good one<br>"));
    String theirs = wiki.content("home");
    Files.writeString(folder.resolve("compose.yaml"), "services: { mail: { image: mail } }\n");
    Run run = publish();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("conflict en/home: somebody wrote between the markers in line 4\n")
        .contains("web, the good one");
    assertThat(run.err())
        .isEqualTo(
            "Somebody's words stand in the way: move them into a page of their own, or replace"
                + " them.\nTo repair: driftless publish --force .\n");
    assertThat(wiki.content("home")).isEqualTo(theirs);
    assertThat(publish("--force").out())
        .isEqualTo("replaced en/home: somebody wrote between the markers in line 4\n");
    assertThat(wiki.content("home")).contains("mail<br>").doesNotContain("good one");
  }

  @Test
  void showTheDifferenceFirst() {
    wiki.write("home", PAGE);
    Run run = publish("--dry-run");
    assertThat(run.out()).startsWith("update en/home\n--- a/en/home\n+++ b/en/home\n");
    assertThat(run.code()).isZero();
    assertThat(wiki.content("home")).isEqualTo(PAGE);
  }

  @Test
  void holdDrawnPictures() throws IOException {
    topology("modes: { one: { compose: compose.yaml }, two: { compose: compose.yaml } }");
    Files.writeString(
        folder.resolve("topology.yaml"),
        "pages: { wiki-regions: [{ path: home, locale: en }] }\n",
        StandardOpenOption.APPEND);
    wiki.write(
        "home", "<!-- driftless:begin diagram mode=two -->\n<!-- driftless:end diagram -->\n");
    Run run = publish();
    assertThat(run.code()).as(run.err()).isZero();
    Matcher fences =
        Pattern.compile("```diagram\n([A-Za-z0-9+/=]+)\n```").matcher(wiki.content("home"));
    List<String> pictures = new ArrayList<>();
    while (fences.find()) {
      pictures.add(new String(Base64.getDecoder().decode(fences.group(1)), StandardCharsets.UTF_8));
    }
    assertThat(pictures).hasSize(1).allMatch(svg -> svg.contains("</svg>"));
    assertThat(wiki.content("home")).doesNotContain("```mermaid");
  }

  @Test
  void ofAMissingPageStopEverything() throws IOException {
    topology("pages: { wikijs: { dir: wiki, path: networks }, wiki-regions: [home] }");
    Run run = publish();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: wiki page en/home: no such page on the wiki\n"
                + "  hint: create it there in Markdown, or take it off the list of pages\n");
    assertThat(wiki.has("networks")).isFalse();
  }

  @Test
  void withWrongMarkersStopEverythingWithTheirPlace() {
    wiki.write(
        "home", "text\n\n<!-- driftless:begin servces -->\n<!-- driftless:end servces -->\n");
    Run run = publish();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("wiki/en/home:3:1: error: ")
        .contains("servces", "did you mean \"services\"?");
  }

  @Test
  void ofAPageWithoutMarkersAreAskedFor() {
    wiki.write("home", "text\n");
    assertThat(publish().err())
        .startsWith("wiki/en/home: error: this page has no region to fill\n  hint: paste where");
  }

  @Test
  void cannotBeInThePageThatIsPublishedWhole() throws IOException {
    topology("pages: { wikijs: { dir: wiki, path: home }, wiki-regions: [home] }");
    assertThat(publish().err())
        .isEqualTo(
            "error: wiki page en/home: regions of this page are to be filled, but it is published"
                + " as a whole\n  hint: put the regions into another page\n");
    assertThat(wiki.takeRequests()).isEmpty();
  }

  private void topology(String more) throws IOException {
    Files.writeString(folder.resolve("topology.yaml"), "title: Home\n" + more + "\n");
  }

  private Run publish(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("publish", "--server", wiki.address(), "--key-file", "wiki.key"));
    arguments.addAll(List.of(options));
    return Run.driftless(folder, arguments.toArray(String[]::new));
  }
}
