package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

/** The sample's site, built by MkDocs as its readers would and looked at without a network. */
@Tag("site")
class MkDocsSiteTest {

  private static final Path MKDOCS = Places.project().resolve("target/python/bin/mkdocs");

  @TempDir Path temporary;

  private Path project;

  /** What a program printed and answered. */
  record Built(int code, String words) {}

  @BeforeEach
  void generate() throws IOException {
    Browser.skipWithout(MKDOCS, "./verify puts it there");
    project = temporary.resolve("output/mediastack");
    for (String part : List.of("stacks/mediastack", "output/mediastack", "README.md")) {
      Files.createDirectories(temporary.resolve(part).getParent());
      Places.copy(Places.project().resolve(part), temporary.resolve(part));
    }
    Run run = Run.driftless(temporary, "generate", "stacks/mediastack");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void showsEveryGraphWithoutANetwork() throws Exception {
    Built built = build();
    assertThat(built.code()).as(built.words()).isZero();
    List<String> graphs = graphs(project.resolve("docs/networking-architecture.md"));
    assertThat(graphs).hasSizeGreaterThanOrEqualTo(2);
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(project.resolve("site"))) {
      browser.driver().manage().window().setSize(new Dimension(1280, 1000));
      browser.driver().get(server.address() + "networking-architecture.html");
      awaitDrawn(browser, graphs.size());

      for (WebElement drawn : browser.driver().findElements(By.cssSelector("div.mermaid"))) {
        assertThat(drawn.getSize().width).isGreaterThan(300);
        assertThat(drawn.getSize().height).isGreaterThan(200);
      }
      String words = words(drawings(browser));
      assertThat(words).contains("Gluetun", "Radarr", "Unpackerr").doesNotContain("Syntax error");
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests())
          .contains(server.address() + "assets/javascripts/mermaid.min.js")
          .allMatch(address -> address.startsWith(server.address()));
      keepPicture(browser);
    }
  }

  /** The checks that the site's own configuration asks for are in force. */
  @Test
  void refusesWhatReadersWouldStumbleOver() throws Exception {
    for (String trouble :
        List.of(
            "[gone](gone.md)",
            "[no such heading](networking-architecture.md#gone)",
            "[absolute](/gone)")) {
      Path page = project.resolve("docs/index.md");
      String before = Files.readString(page);
      Files.writeString(page, "\n" + trouble + "\n", StandardOpenOption.APPEND);
      Built built = build();
      assertThat(built.code()).as(trouble + "\n" + built.words()).isEqualTo(1);
      Files.writeString(page, before);
    }
  }

  private Built build() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(MKDOCS.toString(), "build", "--strict").directory(project.toFile());
    builder.environment().put("NO_MKDOCS_2_WARNING", "1");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Built(process.waitFor(), words);
  }

  private static List<String> graphs(Path page) throws IOException {
    return Files.readAllLines(page).stream().filter(line -> line.equals("``` mermaid")).toList();
  }

  private static void awaitDrawn(Browser browser, int graphs) {
    new WebDriverWait(browser.driver(), Duration.ofMinutes(1))
        .withMessage(() -> "drawn: " + drawings(browser).size() + " of " + graphs)
        .until(driver -> drawings(browser).size() == graphs);
  }

  /** The theme draws into closed shadow trees, which scripts cannot look into. */
  private static List<JsonNode> drawings(Browser browser) {
    List<JsonNode> found = new ArrayList<>();
    JsonNode tree = browser.tree();
    for (JsonNode root : tree.findValues("shadowRoots")) {
      root.forEach(
          shadow ->
              shadow
                  .path("children")
                  .forEach(
                      child -> {
                        if (child.path("nodeName").asString().equals("svg")) {
                          found.add(child);
                        }
                      }));
    }
    return found;
  }

  private static String words(List<JsonNode> drawings) {
    StringBuilder words = new StringBuilder();
    for (JsonNode drawing : drawings) {
      drawing.findValues("nodeValue").forEach(value -> words.append(value.asString()).append('\n'));
    }
    return words.toString();
  }

  /** For people: numbers do not tell whether a page is good to look at. */
  private static void keepPicture(Browser browser) throws IOException {
    Path folder = Files.createDirectories(Places.project().resolve("target/pictures"));
    Number height = (Number) browser.driver().executeScript("return document.body.scrollHeight");
    browser.driver().manage().window().setSize(new Dimension(1280, height.intValue() + 150));
    Files.write(
        folder.resolve("networking-architecture.png"),
        browser.driver().getScreenshotAs(OutputType.BYTES));
  }
}
