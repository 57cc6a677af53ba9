package io.github.driftless.preview;

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
    driver.get(at("#view=vpn"));
    driver.executeScript("localStorage.clear()");
    await("the first picture", "document.documentElement.dataset.shown");
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

  void find(String name) {
    WebElement field = element("#find");
    field.clear();
    field.sendKeys(name, Keys.ENTER);
    await("the way", "!document.querySelector('#way').hidden");
  }

  void press(String group, String name) {
    driver.findElements(By.cssSelector(group + " button")).stream()
        .filter(button -> button.getText().equals(name))
        .findFirst()
        .orElseThrow()
        .click();
  }

  WebElement node(String name) {
    return driver.findElements(By.cssSelector("#world g.node")).stream()
        .filter(node -> node.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  void awaitNode(String name) {
    waiting(name + " to be drawn").until(d -> nodes().contains(name));
  }

  List<String> nodes() {
    return texts("#world g.node");
  }

  List<String> lit() {
    return texts("#world g.lit.pickable:not(.cluster)");
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String selector) {
    return (List<String>)
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".map(e => (e.innerText ?? [...e.querySelectorAll('text, p')]"
                + ".map(t => t.innerText ?? t.textContent).join(' ')).replace(/\\s+/g, ' ').trim())",
            selector);
  }

  long count(String selector) {
    return (Long)
        driver.executeScript("return document.querySelectorAll(arguments[0]).length", selector);
  }

  String place() {
    return (String) driver.executeScript("return document.querySelector('#world').style.transform");
  }

  String theme() {
    return (String) driver.executeScript("return document.documentElement.dataset.theme");
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
    waiting(what)
        .until(d -> driver.executeScript("return Boolean(" + condition + ")").equals(true));
  }

  WebDriverWait waiting(String what) {
    WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50));
    wait.withMessage("waited for " + what);
    return wait;
  }
}
