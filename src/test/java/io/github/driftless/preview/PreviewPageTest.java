package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** A person opens the preview, looks around, edits a file, breaks it and mends it. */
class PreviewPageTest extends PreviewInBrowser {

  @Test
  void showsAnErrorBesideTheLastGoodMap() throws IOException {
    Files.writeString(compose, good.replaceFirst("(?m)^    image:", "    imagee:"));
    await("the error", "!document.querySelector('#problems').hidden");
    assertThat(text("#problems-list .place a")).matches("full-vpn/compose\\.yaml:\\d+:5");
    assertThat(element("#problems-list .place a").getDomAttribute("href"))
        .matches("vscode://file/.*/full-vpn/compose\\.yaml:\\d+:5");
    assertThat(text("#problems-list .message")).contains("\"imagee\"");
    assertThat(text("#problems-list .hint")).contains("\"image\"");
    assertThat(boxes()).contains("Radarr");
    assertThat(element("#stale").isDisplayed()).isTrue();

    String first = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(at(""));
    await("the error in a tab opened later", "!document.querySelector('#problems').hidden");
    await("the map in it", "document.documentElement.dataset.shown");
    assertThat(boxes()).contains("Radarr");
    driver.close();
    driver.switchTo().window(first);

    Files.writeString(compose, good);
    await("the error to go", "document.querySelector('#problems').hidden");
    assertThat(element("#stale").isDisplayed()).isFalse();
    assertThat(driver.getTitle()).isEqualTo("MediaStack – Driftless preview");
  }

  @Test
  void anErrorGivesBackWhatWasReadBefore() throws IOException {
    turnTo("files");
    Files.writeString(compose, good.replaceFirst("(?m)^    image:", "    imagee:"));
    await("the error", "!document.querySelector('#problems').hidden");
    turnTo("files");
    await(
        "the file with its error",
        "document.querySelector('#files-list .error')?.textContent === '1 error'");
    turnTo("problems");
    Files.writeString(compose, good);
    await("the files", "!document.querySelector('#files').hidden");
  }

  @Test
  void foldsWarningsOfOneKind() throws IOException {
    String labels =
        IntStream.range(0, 6).mapToObj("${NOPE_%d}"::formatted).collect(Collectors.joining(", "));
    Files.writeString(
        compose,
        good.replaceFirst(
            "(?m)^  filebot:", "$0\n    annotations: {a: \"" + labels.replace("$", "\\$") + "\"}"));
    await("the warnings", "document.querySelector('#counts').textContent.includes('6 warnings')");
    turnTo("problems");
    assertThat(text("#problems-title")).isEqualTo("6 warnings");
    assertThat(text("#problems-list > li .message")).contains("NOPE_0");
    assertThat(driver.findElements(By.cssSelector("#problems-list > li"))).hasSize(2);
    element("#problems-list .more summary").click();
    assertThat(text("#problems-list .more")).startsWith("5 more of this kind").contains("NOPE_5");

    element("#problems-list .about button").click();
    assertThat(panel()).startsWith("FileBot");
  }

  @Test
  void findingsLeadToTheirServicesAndFiles() {
    turnTo("problems");

    assertThat(text("#findings-title")).isEqualTo("3 findings");
    assertThat(element("#findings-list a").getDomAttribute("href"))
        .matches("vscode://file/.*/stacks/mediastack/full-vpn/compose\\.yaml:\\d+:\\d+");
    driver.findElement(By.xpath("//ol[@id='findings-list']//button[.='Portainer']")).click();
    assertThat(panel()).startsWith("Portainer");
    assertThat(chosen()).containsExactly("Portainer");
    assertThat(element("#problems").isDisplayed()).isTrue();
  }

  @Test
  void waitsForTheFirstGoodMap() throws IOException {
    server.close();
    Files.writeString(compose, "services: [");
    server = serve(0);
    driver.get(at(""));
    await("the error", "!document.querySelector('#problems').hidden");
    assertThat(text("#blank")).contains("no map yet");
    Files.writeString(compose, good);
    awaitBox("Radarr");
    await("the words to go", "document.querySelector('#blank').hidden");
  }

  @Test
  void listsWhatWasReadAndWhatWouldBeWritten() throws IOException {
    turnTo("files");
    await("the list", "document.querySelector('#files-list li')");
    assertThat(texts("#files-list li > :first-child"))
        .contains("topology.yaml", ".env.example", "full-vpn/compose.yaml")
        .contains("networking-architecture.md");
    assertThat(element("#files-list a").getDomAttribute("href"))
        .matches("vscode://file/.*/stacks/mediastack/topology\\.yaml");
    assertThat(texts("#files-list .mark")).contains("same").doesNotContain("new", "changed");

    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    await("a new page", "document.querySelector('#files-list .mark.new')");
    assertThat(texts("#files-list .mark")).contains("changed");
    driver
        .findElement(By.xpath("//div[@id='files-list']//button[.='services/newcomer.md']"))
        .click();
    await("it", "document.querySelector('#reader').dataset.shown?.endsWith('newcomer.md')");
    assertThat(element("#reading").isDisplayed()).isTrue();
  }

  @Test
  void savesPicturesAndSources() throws IOException {
    show("#view=vpn");
    Path target = Files.createTempDirectory(folder, "downloads");
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", target.toString()));
    assertThat(Files.readString(save("svg", target)))
        .startsWith("<svg")
        .contains("Radarr")
        .doesNotContain("class=\"fold\"");
    assertThat(Files.readString(save("mmd", target))).contains("graph LR", "Radarr");
    assertThat(Files.readString(save("puml", target))).startsWith("@startuml");
    BufferedImage png = ImageIO.read(save("png", target).toFile());
    assertThat(png.getWidth()).isGreaterThan(500);
    assertThat(png.getHeight()).isGreaterThan(500);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void followsTheSystemUntilSomebodyChooses() {
    assertThat(dark()).isFalse();
    turnTo("pages");
    await("the pages", "document.querySelector('#pages').textContent.includes('Services')");
    choose("#pages", "Services");
    await("it", "document.querySelector('#reader').dataset.shown?.endsWith('services.md')");
    colours("dark");
    assertThat(dark()).isTrue();
    await(
        "a rim around lines without a colour",
        "document.querySelector('#sheet').shadowRoot.querySelector('path.rim')");
    element("#menu").click();
    element("#more [data-do=theme]").click();
    assertThat(dark()).isFalse();
    driver.navigate().refresh();
    await("the map", "document.documentElement.dataset.shown");
    assertThat(dark()).isFalse();
    element("#menu").click();
    element("#more [data-do=theme]").click();
    assertThat(dark()).isTrue();
    colours("light");
    assertThat(dark()).as("what the system says is no choice").isFalse();
  }

  @Test
  void findsTheServerAgain() throws IOException {
    int port = server.port();
    server.close();
    await("the loss to be told", "!document.querySelector('#lost').hidden");
    assertThat(boxes()).contains("FileBot");
    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    server = serve(port);
    awaitBox("newcomer");
    assertThat(text("#connection")).isEqualTo("Live");
    assertThat(element("#lost").isDisplayed()).isFalse();
  }

  @Test
  void theColumnIsOpenedAndWidenedByKeyboard() {
    keys("f");
    assertThat(element("#files").isDisplayed()).isTrue();
    int width = element("#column").getSize().width;
    element("#edge").sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    assertThat(element("#column").getSize().width).isGreaterThan(width + 40);
    assertThat(element("#edge").getDomAttribute("aria-valuenow"))
        .isEqualTo(String.valueOf(element("#column").getSize().width));
    new Actions(driver).dragAndDropBy(element("#edge"), 100, 0).perform();
    assertThat(element("#column").getSize().width).isLessThan(width);
    int narrow = element("#column").getSize().width;
    driver.navigate().refresh();
    await("the map", "document.documentElement.dataset.shown");
    assertThat(element("#column").getSize().width).as("it is kept").isEqualTo(narrow);

    element("#tab-files").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(element("#problems").isDisplayed()).isTrue();
    keys("/");
    assertThat(driver.switchTo().activeElement()).isEqualTo(element("#find"));
    keys("radarr", Keys.ENTER);
    assertThat(panel()).startsWith("Radarr");
    element("#tab-problems").sendKeys(Keys.ESCAPE);
    assertThat(element("#column").isDisplayed()).isFalse();
    assertThat(element("#panel").isDisplayed()).isTrue();
    keys(Keys.ESCAPE);
    assertThat(element("#panel").isDisplayed()).isFalse();
    assertThat(driver.getCurrentUrl()).doesNotContain("tab=", "at=");
  }

  @Test
  void fitsOnAPhone() {
    browser.resize(390, 844);
    driver.navigate().refresh();
    await("the map", "document.documentElement.dataset.shown");
    assertThat(is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    assertThat(element("header").getSize().height).isLessThan(56);
    find("radarr");
    assertThat(chosen()).contains("Radarr");
    keys(Keys.ESCAPE);
    for (String tool : List.of("#find", "#view", "#modes", "#download", "#menu", "#tab-problems")) {
      assertThat(element(tool).isDisplayed()).as(tool).isTrue();
      assertThat(element(tool).getRect().x + element(tool).getRect().width)
          .as(tool)
          .isLessThanOrEqualTo(390);
    }
    turnTo("problems");
    int sheet = element("#column").getRect().y;
    assertThat(sheet).as("the map is seen above it").isBetween(150, 500);
    driver.findElement(By.xpath("//ol[@id='findings-list']//button[.='Portainer']")).click();
    assertThat(element("#column").isDisplayed()).as("it makes way for the map").isFalse();
    assertThat(panel()).startsWith("Portainer");
  }

  @ParameterizedTest
  @CsvSource({"1280,900,light", "1280,900,dark", "390,844,light", "390,844,dark"})
  void isAccessible(int width, int height, String scheme) throws IOException {
    Path script = Places.project().resolve("target/npm/node_modules/axe-core/axe.min.js");
    Browser.skipWithout(script, "./verify puts it there");
    browser.resize(width, height);
    colours(scheme);
    Files.writeString(
        compose, good.replaceFirst("(?m)^  filebot:", "$0\n    annotations: {a: \"\\${NOPE}\"}"));
    await("the warning", "document.querySelector('#counts').textContent.includes('1 warning')");
    driver.executeScript(Files.readString(script));
    for (String tab : List.of("files", "problems", "pages")) {
      turnTo(tab);
      await("what it shows", "document.querySelector('#column').innerText.length > 40");
      assertThat(violations()).as(tab).isEmpty();
    }
    await("a page", "document.querySelector('#reader').dataset.shown");
    assertThat(violations()).as("a page").isEmpty();
  }

  private List<?> violations() {
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[0]; axe.run(document, { runOnly: { type: 'tag', values:"
                + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] } })"
                + ".then(r => done(r.violations.flatMap(v =>"
                + " v.nodes.map(n => v.id + ' ' + n.html.slice(0, 200)))))");
  }

  private Path save(String format, Path target) {
    element("#download").click();
    element("#downloads [value=" + format + "]").click();
    Path file = target.resolve("mediastack-full-vpn-vpn." + format);
    waiting(file + " to be saved").until(d -> Files.exists(file));
    return file;
  }
}
