package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Pages of a Wiki.js in a browser, on a phone and on a desktop, on light pages and on dark ones.
 */
@Tag("site")
class WikiReadingTest {

  private static final String LIGHT = "";
  private static final String DARK = "?dark";
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  /** What Wiki.js makes links of by itself, and what looks like it. */
  private static final List<String> NAMES =
      List.of(
          "draw.io",
          "Cal.com",
          "www.example.org",
          "192.168.1.1",
          "http://x.example.org/y",
          "me@example.org",
          "//localhost/x",
          "mailto:a@b",
          "ftp://localhost",
          "see example.org.",
          "Node.js (nodejs.org)",
          "1.example.org:8080");

  /** The colours outside of pictures are the wiki's, and so are the boxes that tables scroll in. */
  private static final String AXE =
      "const done = arguments[0];"
          + "axe.run(document.querySelector('.contents'), { rules: {"
          + " 'color-contrast': { enabled: false },"
          + " 'scrollable-region-focusable': { enabled: false } } }).then(({ violations }) =>"
          + " done(violations.flatMap(({ id, nodes }) =>"
          + " nodes.map((node) => `axe ${id}: ${node.html.slice(0, 120)}`))))";

  private static Browser browser;

  @TempDir Path temporary;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"homelab", "apps"})
  void samplesAreReadWithoutTrouble(String sample) throws Exception {
    Path wiki = temporary.resolve("wiki");
    Places.copy(Places.project().resolve("output/" + sample + "/wiki"), wiki);
    Seen seen = look(wiki, LIGHT, DARK);
    assertThat(seen.trouble()).isEmpty();
    assertThat(seen.scrolled()).as("tables that a desktop has to scroll").isEmpty();
    assertThat(seen.pictures()).isGreaterThanOrEqualTo(5);
    assertThat(seen.read()).as("texts in pictures").isGreaterThan(100);
  }

  @Test
  void nastyNamesAreReadWithoutTrouble() throws Exception {
    NastyStack.write(temporary, NastyStack.rotated(0));
    assertThat(look(generated(), DARK).trouble()).isEmpty();
  }

  @Test
  void namesStayText() throws Exception {
    NastyStack.write(temporary, NastyStack.rotated(0, NAMES));
    Seen seen = look(generated(), LIGHT);
    assertThat(seen.trouble()).isEmpty();
    assertThat(seen.words()).contains(NAMES);
  }

  @Test
  void noticesTrouble() throws Exception {
    Path wiki = Files.createDirectory(temporary.resolve("wiki"));
    Files.writeString(
        wiki.resolve("page.md"),
        """
        # draw.io

        <div style="width:2000px;height:800px"></div>

        ```diagram
        %s
        ```

        ## Deep
        ### Deeper
        ##### Too deep

        <img src="gone.png">

        <div style="display:none">

        ```mermaid
        graph TD
          a["A"] --> b["B"]
        ```

        </div>
        """
            .formatted(
                Base64.getEncoder()
                    .encodeToString(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" width="900" height="90" style="background:#fff">
                        <g><g class="entity"><rect width="9" height="9" fill="#777"/><text fill="#888">pale</text></g></g>
                        </svg>
                        """
                            .getBytes(StandardCharsets.UTF_8))));
    List<String> trouble = look(wiki, LIGHT, DARK).trouble();
    for (String each :
        List.of(
            "px too wide",
            "a picture 183 px too wide",
            "a picture of 0 × 0 px",
            "the picture begins at",
            "a link that nobody wrote: draw.io",
            "a white card on a dark page",
            "pale is read by",
            "axe heading-order",
            "axe image-alt",
            "gone.png")) {
      assertThat(trouble).as(each).anyMatch(line -> line.contains(each));
    }
  }

  /** The header stands in front of the page, whatever is scrolled to. */
  @Test
  void aClickInAPictureBringsTheRowBelowTheHeader() throws Exception {
    Path wiki = temporary.resolve("wiki");
    Places.copy(Places.project().resolve("output/homelab/wiki"), wiki);
    WikiReading.write(wiki);
    try (FolderServer server = new FolderServer(wiki)) {
      browser.resize(1280, 900);
      browser.driver().get(server.address() + "networks.html");
      assertThat(click("service-plex")).isBetween(64.0, 200.0);
      browser
          .driver()
          .executeScript(
              "document.querySelectorAll('span[id]').forEach(e => e.removeAttribute('style'));"
                  + "location.hash = ''; scrollTo(0, 0)");
      assertThat(click("service-plex")).as("without a margin").isLessThan(64);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aPictureAsAFileIsInTheColoursThatItsReaderPrefers(String scheme) throws Exception {
    Path drawn = Places.project().resolve("output/apps/markdown/diagrams/dependencies-default.svg");
    Files.copy(drawn, temporary.resolve("drawn.svg"));
    Files.writeString(
        temporary.resolve("page.html"),
        "<meta name=color-scheme content='light dark'><link rel=icon href='data:,'>"
            + "<body style='margin:0'><img src=drawn.svg alt=drawn>");
    try (FolderServer server = new FolderServer(temporary)) {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setEmulatedMedia",
              Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      browser.driver().get(server.address() + "page.html");
      BufferedImage shot =
          ImageIO.read(
              new ByteArrayInputStream(browser.driver().getScreenshotAs(OutputType.BYTES)));
      assertThat(shot.getRGB(5, 100) & 0xffffff)
          .isEqualTo(scheme.equals("dark") ? 0x1e2129 : 0xffffff);
    } finally {
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  private static double click(String anchor) {
    browser
        .driver()
        .executeScript(
            "[...document.querySelectorAll('.diagram a')]"
                + ".find(a => a.getAttribute('xlink:href') === '#' + arguments[0])"
                + ".dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
            anchor);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30), Duration.ofMillis(50))
        .withMessage("to be at " + anchor)
        .until(
            any ->
                browser
                    .driver()
                    .executeScript("return location.hash === '#" + anchor + "' && scrollY > 0")
                    .equals(true));
    return ((Number)
            browser
                .driver()
                .executeScript(
                    "const row = document.getElementById(arguments[0]).nextSibling;"
                        + "const text = document.createRange(); text.selectNode(row);"
                        + "return text.getBoundingClientRect().top",
                    anchor))
        .doubleValue();
  }

  private Path generated() throws Exception {
    Run run = Run.driftless(temporary, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    return temporary.resolve("wiki");
  }

  /**
   * What pages showed.
   *
   * @param scrolled the tables that are wider than a desktop's page
   * @param read how many texts in pictures were looked at
   */
  private record Seen(
      List<String> trouble, List<String> scrolled, long pictures, long read, String words) {}

  private static Seen look(Path wiki, String... schemes) throws Exception {
    WikiReading.write(wiki);
    String measure = Files.readString(Places.resources("site/wikijs-measure.js"));
    Path axe = Places.project().resolve("target/npm/node_modules/axe-core/axe.min.js");
    Browser.skipWithout(axe, "./verify puts it there");
    List<String> trouble = new ArrayList<>();
    List<String> scrolled = new ArrayList<>();
    long pictures = 0;
    long read = 0;
    StringBuilder words = new StringBuilder();
    browser.requests();
    browser.complaints();
    try (FolderServer server = new FolderServer(wiki)) {
      for (Path page : HostilePages.pages(wiki)) {
        String address = WikiReading.address(wiki, page);
        for (String scheme : schemes) {
          browser.driver().get(server.address() + address + scheme);
          for (int width : WIDTHS) {
            browser.resize(width, 900);
            Map<?, ?> seen = (Map<?, ?>) browser.driver().executeScript(measure);
            for (Object each : (List<?>) seen.get("trouble")) {
              trouble.add(address + scheme + " at " + width + " px: " + each);
            }
            for (Object each : (List<?>) seen.get("scrolled")) {
              scrolled.add(address + ": " + each);
            }
            pictures += width == 390 && scheme.equals(LIGHT) ? number(seen.get("pictures")) : 0;
            read += number(seen.get("read"));
          }
        }
        words.append(browser.driver().executeScript("return document.body.textContent"));
        // the elements are the same whatever the names are
        if (schemes.length == 1) {
          continue;
        }
        browser.driver().executeScript(Files.readString(axe));
        for (Object each : (List<?>) browser.driver().executeAsyncScript(AXE)) {
          trouble.add(address + ": " + each);
        }
      }
    }
    browser.complaints().forEach(trouble::add);
    return new Seen(trouble, scrolled, pictures, read, words.toString());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
