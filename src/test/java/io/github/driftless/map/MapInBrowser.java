package io.github.driftless.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser that opens maps from the disk, and what a person does with them. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class MapInBrowser {

  @TempDir Path folder;
  Browser browser;
  ChromeDriver driver;

  @BeforeAll
  void start() {
    browser = Browser.start();
    driver = browser.driver();
  }

  @AfterAll
  void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Opens the map of a stack from the disk, and has it remember nothing. */
  void open(Analysis analysis, int width, int height, String scheme) {
    try {
      Path file = folder.resolve("map.html");
      Files.writeString(file, MapPage.html(analysis));
      browser.resize(width, height);
      colours(scheme);
      driver.get("about:blank");
      browser.requests();
      browser.complaints();
      driver.get(file.toUri().toString());
      driver.executeScript("try { localStorage.clear(); } catch (e) { /* none */ }");
      await("the first picture", "document.documentElement.dataset.shown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing but the file itself was asked for, and the console is empty. */
  void wasQuiet() {
    assertThat(browser.requests()).allMatch(address -> address.startsWith("file:"));
    assertThat(browser.complaints()).isEmpty();
  }

  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  WebElement field() {
    return driver.findElement(By.cssSelector("input[type=search]"));
  }

  /** Types into the field, and returns what is offered. */
  List<String> search(String text) {
    field().click();
    field().sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    return driver.findElements(By.cssSelector("[role=option]")).stream()
        .map(WebElement::getAccessibleName)
        .toList();
  }

  void find(String text) {
    search(text);
    field().sendKeys(Keys.ENTER);
    await("the panel", "!document.getElementById('panel').hidden");
  }

  /** Clicks a service in the picture that is shown. */
  void click(String title) {
    still();
    box(title).findElement(By.cssSelector(".label")).click();
  }

  WebElement box(String title) {
    return driver.findElements(By.cssSelector(".scene:not([hidden]) .box")).stream()
        .filter(
            box ->
                box.findElements(By.cssSelector(".label")).stream()
                    .anyMatch(label -> title.equals(label.getDomProperty("textContent"))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no box " + title));
  }

  String panel() {
    return driver.findElement(By.id("panel")).getText();
  }

  List<String> lit() {
    return texts(".scene:not([hidden]) .box.lit > .label");
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String selector) {
    return (List<String>)
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
            selector);
  }

  boolean is(String condition) {
    return driver.executeScript("return Boolean(" + condition + ")").equals(true);
  }

  void await(String what, String condition) {
    new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofMillis(50))
        .withMessage("waited for " + what)
        .until(d -> is(condition));
  }

  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Waits until the picture stands still. */
  void still() {
    await("the picture to stand", "!document.querySelector('#world.moving')");
  }

  static Path sample(String name) {
    return Places.project().resolve("stacks").resolve(name);
  }
}
