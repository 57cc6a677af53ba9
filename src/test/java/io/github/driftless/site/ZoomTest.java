package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A reader of a built page enlarges its diagrams and moves in them, without a network. */
@Tag("site")
class ZoomTest {

  /** A block of YAML in the reference. */
  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @TempDir Path temporary;

  private ChromeDriver driver;

  @ParameterizedTest
  @EnumSource(SiteBuilder.class)
  void enlargesAndMoves(SiteBuilder builder) throws Exception {
    builder.orSkip();
    Path site = built(builder);
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(site)) {
      driver = browser.driver();
      browser.resize(1280, 900);
      browser.requests();
      browser.complaints();
      driver.get(server.address() + "networks.html");
      await();
      double usual = number("drawing().width");
      double place = number("drawing().left");

      button("Larger").click();
      button("Larger").click();
      assertThat(number("drawing().width")).isBetween(usual * 1.55, usual * 1.58);
      keepPicture(builder + "-zoomed");
      double enlarged = number("drawing().left");
      new Actions(driver).dragAndDropBy(frame(), 120, 0).perform();
      assertThat(number("drawing().left")).as("dragged").isBetween(enlarged + 100, enlarged + 130);
      new Actions(driver).dragAndDropBy(frame(), 300, 0).perform();
      assertThat(number("drawing().left"))
          .as("not beyond its edge")
          .isBetween(place - 1, place + 1);

      button("Smaller").click();
      assertThat(number("drawing().width")).isBetween(usual * 1.24, usual * 1.26);
      button("Fit").click();
      assertThat(number("drawing().width")).isEqualTo(usual);

      driver.executeScript("document.querySelector('.driftless-zoom').focus()");
      press("+");
      press("+");
      assertThat(number("drawing().width")).as("by key").isGreaterThan(usual * 1.5);
      double before = number("drawing().top");
      press(Keys.ARROW_UP);
      press(Keys.ARROW_LEFT);
      assertThat(number("drawing().left")).isGreaterThan(number("frame().left") - usual);
      press("0");
      assertThat(number("drawing().width")).isEqualTo(usual);
      assertThat(before).isLessThan(number("drawing().top") + 1);

      wheel(false);
      assertThat(number("drawing().width")).as("the wheel is the page's").isEqualTo(usual);
      wheel(true);
      assertThat(number("drawing().width")).as("Ctrl and wheel").isGreaterThan(usual * 1.2);

      assertThat(number("document.scrollingElement.scrollWidth - innerWidth")).isNotPositive();
      browser.resize(390, 900);
      button("Fit").click();
      assertThat(number("document.scrollingElement.scrollWidth - innerWidth")).isNotPositive();
      double narrow = number("drawing().width");
      button("Larger").click();
      assertThat(number("drawing().width")).isGreaterThan(narrow * 1.2);
      keepPicture(builder + "-zoomed-phone");

      browser.resize(1280, 900);
      driver.findElement(By.cssSelector("article a[href*='exposure']")).click();
      new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50))
          .until(any -> driver.getTitle().startsWith("Exposure"));
      await();
      assertThat(button("Larger").isDisplayed()).as("on the page that was led to").isTrue();
      assertThat(browser.requests()).allMatch(each -> each.startsWith(server.address()));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private void await() {
    new WebDriverWait(driver, Duration.ofMinutes(1), Duration.ofMillis(50))
        .until(
            any ->
                !driver.findElements(By.cssSelector(".driftless-zoom > div.mermaid")).isEmpty()
                    && number("drawing().height") > 50);
  }

  private void press(CharSequence key) {
    new Actions(driver).sendKeys(key).perform();
  }

  private WebElement button(String name) {
    return driver.findElement(By.cssSelector("button[aria-label^='" + name + "']"));
  }

  private WebElement frame() {
    return driver.findElement(By.cssSelector(".driftless-zoom"));
  }

  private double number(String script) {
    Object value =
        driver.executeScript(
            "const box = (what) => document.querySelector(what).getBoundingClientRect();"
                + "const drawing = () => box('.driftless-zoom > .mermaid');"
                + "const frame = () => box('.driftless-zoom');"
                + "return "
                + script);
    return ((Number) value).doubleValue();
  }

  private void wheel(boolean control) {
    driver.executeScript(
        "document.querySelector('.driftless-zoom').dispatchEvent(new WheelEvent('wheel',"
            + " { deltaY: -100, clientX: 400, clientY: 400, ctrlKey: arguments[0],"
            + " bubbles: true, cancelable: true }))",
        control);
  }

  private void keepPicture(String name) throws Exception {
    Path folder = Files.createDirectories(Places.project().resolve("target/pictures"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  private Path built(SiteBuilder builder) throws Exception {
    Path folder = temporary.toRealPath();
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        services:
          proxy: { image: nginx, networks: [front, back], ports: ["80:80"] }
          app: { image: example/app, networks: [back], depends_on: [db] }
          db: { image: postgres, networks: [back] }
        networks: { front: {}, back: {} }
        """);
    Files.writeString(
        folder.resolve("topology.yaml"),
        """
        compose: compose.yaml
        remote-access:
          via: { port-forward: { 80: 80 } }
          proxy: proxy
          routes: { app.example.org: { to: "app:80" } }
        """
            + documented("pages:\n  mkdocs: { dir"));
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    Files.writeString(
        folder.resolve("mkdocs.yml"),
        Files.readString(Places.project().resolve("docs/starter/mkdocs.yml"))
                .replace("  features:\n", "  features:\n    - navigation.instant\n")
            + documented("nav:"));
    Files.writeString(folder.resolve("docs/index.md"), "# Home\n");
    return builder.site(folder);
  }

  /** Returns the block of the reference that begins so: a site is set up as it says. */
  private static String documented(String start) throws IOException {
    return BLOCK
        .matcher(Files.readString(Places.project().resolve("docs/topology.md")))
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
