package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** A person opens the preview, looks around, edits a file, breaks it and mends it. */
class PreviewPageTest extends PreviewInBrowser {

  private static final String NASTY = "<img src=x onerror=alert(1)> & \"Radarr\"";

  @Test
  void showsThePictureWithNothingFromElsewhere() {
    assertThat(nodes()).contains("Radarr", "Gluetun", "Unpackerr");
    assertThat(text("#title")).isEqualTo("MediaStack");
    assertThat(browser.requests()).isNotEmpty().allMatch(each -> each.startsWith(at("")));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void findsAServiceAndLightsUpItsPaths() {
    find("radar");
    assertThat(text("#way-text"))
        .isEqualTo(
            "Radarr→Gluetun's network→Host Network Interface→Home Gateway→VPN Server Anchor Point");
    assertThat(lit())
        .contains("Radarr", "Home Gateway", "VPN Server Anchor Point")
        .doesNotContain("Homepage", "Sonarr", "General Internet");
    assertThat(count("g.cluster.lit")).as("its frame, and the host").isEqualTo(2);
    assertThat(count("path.flowchart-link.lit")).isEqualTo(3);

    new Actions(driver).sendKeys(Keys.ESCAPE).perform();
    assertThat(lit()).isEmpty();
    assertThat(element("#way").isDisplayed()).isFalse();

    node("Homepage").click();
    assertThat(lit()).contains("Homepage", "General Internet").doesNotContain("Gluetun");
  }

  @Test
  void switchesModeViewAndDrawing() {
    find("radarr");
    new Select(element("#modes")).selectByVisibleText("Minimal VPN Network Security");
    await("the other mode", "document.querySelector('#way-text').textContent.includes('Internet')");

    press("#makers", "SVG");
    await("our drawing", "document.querySelector('#world.paper svg')");
    assertThat(lit()).contains("Radarr").doesNotContain("Gluetun");

    press("#views", "Tiers");
    await("the tiers", "document.querySelector('#world [data-item^=Tier]')");
    press("#makers", "Mermaid");
    await("Mermaid again", "document.querySelector('#world:not(.paper) svg')");

    String address = driver.getCurrentUrl();
    assertThat(address).contains("mode=minimal-vpn", "view=tiers", "as=mermaid", "find=Radarr");
    driver.navigate().refresh();
    await("the same after a reload", "document.documentElement.dataset.shown");
    assertThat(new Select(element("#modes")).getFirstSelectedOption().getText())
        .isEqualTo("Minimal VPN Network Security");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsASavedChangeWithZoomAndPlaceKept() throws IOException {
    element("#zoom-in").click();
    new Actions(driver).dragAndDropBy(element("#stage"), 60, -40).perform();
    String place = place();
    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    awaitNode("newcomer");
    assertThat(nodes()).doesNotContain("FileBot");
    assertThat(place()).isEqualTo(place).contains("scale");
  }

  @Test
  void showsAnErrorBesideTheLastGoodPicture() throws IOException {
    Files.writeString(compose, good.replaceFirst("(?m)^    image:", "    imagee:"));
    await("the error", "!document.querySelector('#problems').hidden");
    assertThat(text("#problems-list .place span")).matches("full-vpn/compose\\.yaml:\\d+:5");
    assertThat(text("#problems-list .message")).contains("\"imagee\"");
    assertThat(text("#problems-list .hint")).contains("\"image\"");
    assertThat(nodes()).contains("Radarr");
    assertThat(element("#stale").isDisplayed()).isTrue();

    String first = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(at("#view=vpn"));
    await("the error in a tab opened later", "!document.querySelector('#problems').hidden");
    await("the picture in it", "document.querySelector('#world svg')");
    assertThat(nodes()).contains("Radarr");
    driver.close();
    driver.switchTo().window(first);

    Files.writeString(compose, good);
    await("the error to go", "document.querySelector('#problems').hidden");
    assertThat(element("#stale").isDisplayed()).isFalse();
    assertThat(driver.getTitle()).isEqualTo("MediaStack – Driftless preview");
  }

  @Test
  void foldsWarningsOfOneKind() throws IOException {
    String labels =
        IntStream.range(0, 6).mapToObj("${NOPE_%d}"::formatted).collect(Collectors.joining(", "));
    Files.writeString(
        compose,
        good.replaceFirst(
            "(?m)^  filebot:", "$0\n    annotations: {a: \"" + labels.replace("$", "\\$") + "\"}"));
    await("the warnings", "!document.querySelector('#warnings').hidden");
    assertThat(text("#warnings")).isEqualTo("6 warnings");
    driver.executeScript("document.querySelector('#warnings').click()");
    assertThat(text("#problems-list > li .message")).contains("NOPE_0");
    assertThat(driver.findElements(By.cssSelector("#problems-list > li"))).hasSize(2);
    element("#problems-list .more summary").click();
    assertThat(text("#problems-list .more")).startsWith("5 more of this kind").contains("NOPE_5");
  }

  @Test
  void waitsForTheFirstGoodPicture() throws IOException {
    server.close();
    Files.writeString(compose, "services: [");
    server = serve(0);
    driver.get(at("#view=vpn"));
    await("the error", "!document.querySelector('#problems').hidden");
    assertThat(text("#blank")).contains("no picture yet");
    Files.writeString(compose, good);
    awaitNode("Radarr");
    assertThat(element("#blank").isDisplayed()).isFalse();
  }

  @Test
  void showsTextAsText() throws IOException {
    Files.writeString(
        topology,
        Files.readString(topology)
            .replaceFirst("(?m)^services:\n", "services:\n  radarr: { title: '" + NASTY + "' }\n")
            .replaceFirst("(?m)^title:.*", "title: '" + NASTY + "'"));
    await("the title", "document.querySelector('#title').textContent.includes('onerror')");
    await("its picture", "document.querySelector('#world').textContent.includes('onerror')");
    find("onerror");
    assertThat(text("#title")).isEqualTo(NASTY);
    assertThat(text("#way-text")).startsWith(NASTY);
    press("#makers", "SVG");
    await("our drawing", "document.querySelector('#world.paper svg')");
    assertThat(element("#world").getText()).contains("onerror");
    assertThat(count("img:not([src='/icon.svg'])")).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void savesPicturesAndSources() throws IOException {
    Path target = Files.createTempDirectory(folder, "downloads");
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", target.toString()));
    assertThat(Files.readString(save("svg", target)))
        .startsWith("<svg")
        .contains("Radarr")
        .doesNotContain("pickable");
    assertThat(Files.readString(save("mmd", target))).contains("graph LR", "Radarr");
    assertThat(Files.readString(save("puml", target))).startsWith("@startuml");
    BufferedImage png = ImageIO.read(save("png", target).toFile());
    assertThat(png.getWidth()).isGreaterThan(500);
    assertThat(png.getHeight()).isGreaterThan(500);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void followsTheSystemUntilSomebodyChooses() {
    assertThat(theme()).isEqualTo("light");
    colours("dark");
    await("the dark", "document.documentElement.dataset.theme === 'dark'");
    press("#views", "Tiers");
    await("a rim around lines without a colour", "document.querySelector('#world path.rim')");
    element("#theme").click();
    assertThat(theme()).isEqualTo("light");
    element("#theme").click();
    assertThat(theme()).isEqualTo("dark");
  }

  @Test
  void findsTheServerAgain() throws IOException {
    int port = server.port();
    server.close();
    await("the loss to be told", "document.querySelector('#connection').className !== 'live'");
    assertThat(nodes()).contains("FileBot");
    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    server = serve(port);
    awaitNode("newcomer");
    assertThat(text("#connection")).isEqualTo("Live");
  }

  @Test
  void findsAServiceInABoxThatListsSeveral() {
    press("#views", "Exposure");
    await("the picture", "location.hash.includes('view=exposure')");
    await("it to be drawn", "document.querySelector('#world svg')");

    find("Radarr");

    assertThat(text("#way-text")).startsWith("Radarr").doesNotContain("is not in this picture");
  }

  @Test
  void fitsOnAPhone() {
    browser.resize(390, 844);
    driver.navigate().refresh();
    await("the picture", "document.documentElement.dataset.shown");
    assertThat(driver.executeScript("return document.documentElement.scrollWidth")).isEqualTo(390L);
    find("radarr");
    assertThat(lit()).contains("Radarr", "Home Gateway");
    for (String tool : List.of("#modes", "#find", "#download", "#theme", "#zoom-fit")) {
      assertThat(element(tool).getRect().x + element(tool).getRect().width)
          .as(tool)
          .isLessThanOrEqualTo(390);
    }
  }

  private Path save(String format, Path target) {
    element("#download").click();
    element("#downloads [value=" + format + "]").click();
    Path file = target.resolve("mediastack-full-vpn-vpn." + format);
    waiting(file + " to be saved").until(d -> Files.exists(file));
    return file;
  }
}
