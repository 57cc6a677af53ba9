package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.app.Settings;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser that shows the preview of a copy of the sample, and what a person does with it. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class PreviewInBrowser {

  @TempDir Path folder;
  Browser browser;
  ChromeDriver driver;
  Path compose;
  Path topology;
  Path docs;
  String good;
  PreviewServer server;

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

  @BeforeEach
  void open() throws IOException {
    // pages lie where the sample's do, two folders up
    Path project = Files.createTempDirectory(folder, "run");
    Path stack = project.resolve("stacks/mediastack");
    Places.copy(Places.project().resolve("stacks/mediastack"), Files.createDirectories(stack));
    docs = project.resolve("output/mediastack/docs");
    Places.copy(Places.project().resolve("output/mediastack/docs"), Files.createDirectories(docs));
    Files.copy(Places.project().resolve("README.md"), project.resolve("README.md"));
    topology = stack.resolve("topology.yaml");
    compose = stack.resolve("full-vpn/compose.yaml");
    good = Files.readString(compose);
    server = serve(0);
    browser.resize(1280, 800);
    colours("light");
    browser.requests();
    browser.complaints();
    show("");
    driver.executeScript("localStorage.clear()");
  }

  /** Opens the preview at an address, and waits for the map. */
  void show(String address) {
    driver.get("about:blank");
    driver.get(at(address));
    await("the map", "document.documentElement.dataset.shown");
  }

  PreviewServer serve(int port) {
    Problems problems = new Problems();
    return PreviewServer.start(
            topology.getParent(), Settings.in(topology.getParent()), port, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  @AfterEach
  void leave() {
    driver.get("about:blank");
    server.close();
  }

  /** Finds something in the map, and waits for the panel. */
  void find(String name) {
    WebElement field = element("input[type=search]");
    field.click();
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), name, Keys.ENTER);
    await("the panel", "!document.querySelector('#panel').hidden");
    still();
  }

  /** Opens a tab beside the map: pages, files or problems. */
  void turnTo(String tab) {
    element("#tab-" + tab).click();
    assertThat(element("#tab-" + tab).getDomAttribute("aria-selected")).isEqualTo("true");
  }

  void choose(String select, String title) {
    new Select(element(select)).selectByVisibleText(title);
  }

  /** Clicks a service in the map. */
  void click(String title) {
    still();
    driver.findElements(By.cssSelector(".scene:not([hidden]) .box > .label")).stream()
        .filter(label -> title.equals(label.getDomProperty("textContent")))
        .findFirst()
        .orElseThrow()
        .click();
  }

  /** Waits until the map stands still. */
  void still() {
    await("the map to stand", "!document.querySelector('#world.moving')");
  }

  void awaitBox(String title) {
    waiting(title + " to be drawn").until(d -> boxes().contains(title));
  }

  List<String> boxes() {
    return texts(".scene:not([hidden]) .box > .label");
  }

  List<String> lit() {
    return texts(".scene:not([hidden]) .box.lit > .label");
  }

  List<String> chosen() {
    return texts(".scene:not([hidden]) .box.chosen > .label");
  }

  /** What the panel says, from its title on. */
  String panel() {
    return element("#panel").getText().replaceFirst("^×\\s*", "");
  }

  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  boolean is(String condition) {
    return driver.executeScript("return Boolean(" + condition + ")").equals(true);
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String selector) {
    return (List<String>)
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            selector);
  }

  long count(String selector) {
    return (Long)
        driver.executeScript("return document.querySelectorAll(arguments[0]).length", selector);
  }

  String place() {
    return (String) driver.executeScript("return document.querySelector('#world').style.transform");
  }

  /** Whether the page is dark. */
  boolean dark() {
    return is("driftlessMap.dark");
  }

  String text(String selector) {
    return (String)
        driver.executeScript("return document.querySelector(arguments[0]).textContent", selector);
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  String at(String path) {
    return server.address() + path;
  }

  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void await(String what, String condition) {
    waiting(what).until(d -> is(condition));
  }

  WebDriverWait waiting(String what) {
    WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50));
    wait.withMessage("waited for " + what);
    return wait;
  }
}
