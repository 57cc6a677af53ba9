package io.github.driftless.site;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Opens pages as a reader would and tells what the reader would stumble over. */
final class PageProof {

  /** The colours a reader's machine asks for. */
  enum Scheme {
    LIGHT("default"),
    DARK("slate");

    private final String ofTheTheme;

    Scheme(String ofTheTheme) {
      this.ofTheTheme = ofTheTheme;
    }

    private String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The widths of a phone and of a desktop, in CSS pixels. */
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  private static final int HEIGHT = 900;

  /**
   * What a page showed.
   *
   * @param drawings how many diagrams were drawn
   * @param texts how many pieces of text were measured
   * @param trouble what is wrong
   */
  record Seen(long drawings, long texts, List<String> trouble) {}

  /** Drawings stand in closed shadow trees, which neither axe nor a measure can look into. */
  private static final String OPEN_SHADOWS =
      "const attach = Element.prototype.attachShadow;"
          + "Element.prototype.attachShadow = function (how) {"
          + " return attach.call(this, { ...how, mode: 'open' }); };";

  /**
   * The theme remembers the scheme of the last visit. What that visit wrote may come to the disk
   * after the storage was cleared, so it is cleared again before the page's scripts run.
   */
  private static final String FORGET =
      "try { localStorage.clear(); } catch (none) { /* a page without an origin has no storage */ }";

  /** Half a megabyte, which takes long to be handed to each page by itself. */
  private static final String AXE = "if (window === window.top) {%s}";

  private final Browser browser;
  private final ChromeDriver driver;
  private final String measure;
  private final String accessible;

  PageProof(Browser browser) throws IOException {
    this.browser = browser;
    this.driver = browser.driver();
    this.measure = Files.readString(Places.resources("site/measure.js"));
    Path script = Places.project().resolve("target/npm/node_modules/axe-core/axe.min.js");
    Browser.skipWithout(script, "./verify puts it there");
    this.accessible = Files.readString(Places.resources("site/accessible.js"));
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of("source", OPEN_SHADOWS + FORGET + AXE.formatted(Files.readString(script))));
  }

  /** Opens an address whose site lies at another, and looks at it on a phone and on a desktop. */
  Seen look(String site, String address, Scheme scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme.value()),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    browser.resize(WIDTHS.get(0), HEIGHT);
    driver.get("about:blank");
    // the theme remembers the scheme of the last visit
    driver.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "local_storage"));
    browser.requests();
    browser.complaints();
    driver.get(address);
    long drawings = awaitDrawn();
    List<String> trouble = new ArrayList<>();
    if (!comesIn(scheme)) {
      trouble.add("not in the reader's colours");
    }
    long texts = Long.MAX_VALUE;
    for (int width : WIDTHS) {
      browser.resize(width, HEIGHT);
      Map<?, ?> measured = (Map<?, ?>) driver.executeAsyncScript(measure);
      for (Object each : (List<?>) measured.get("trouble")) {
        trouble.add("at " + width + " px: " + each);
      }
      texts = Math.min(texts, ((Number) measured.get("texts")).longValue());
    }
    ((List<?>) driver.executeAsyncScript(accessible)).forEach(each -> trouble.add(each.toString()));
    browser.requests().stream()
        .filter(request -> !request.startsWith(site))
        .forEach(request -> trouble.add("asked for " + request));
    trouble.addAll(browser.complaints());
    return new Seen(drawings, texts, trouble);
  }

  /** Returns how many desktops the page that was looked at is high, with all that folds folded. */
  double screens() {
    Number height =
        (Number)
            driver.executeScript(
                "const open = [...document.querySelectorAll('details[open]')];"
                    + "open.forEach(part => part.open = false);"
                    + "const height = document.body.scrollHeight;"
                    + "open.forEach(part => part.open = true);"
                    + "return height;");
    return height.doubleValue() / HEIGHT;
  }

  /** For people: numbers do not tell whether a page is good to look at. */
  void keepPicture(String name) throws IOException {
    Number height = (Number) driver.executeScript("return document.body.scrollHeight");
    browser.resize(WIDTHS.get(1), Math.min(height.intValue() + 20, 6_000));
    Path folder = Files.createDirectories(Places.project().resolve("target/pictures"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /**
   * A theme asks for the reader's colours once its script has run, which is after the page came.
   */
  private boolean comesIn(Scheme scheme) {
    try {
      new WebDriverWait(driver, Duration.ofSeconds(10), Duration.ofMillis(50))
          .until(
              waiting ->
                  scheme.ofTheTheme.equals(
                      driver.executeScript("return document.body.dataset.mdColorScheme")));
      return true;
    } catch (TimeoutException never) {
      return false;
    }
  }

  private long awaitDrawn() {
    String left =
        "return document.querySelectorAll('.mermaid').length - drawn().length;"
            + "function drawn() { return [...document.querySelectorAll('.mermaid')]"
            + ".filter(host => host.shadowRoot?.querySelector('svg')); }";
    new WebDriverWait(driver, Duration.ofMinutes(1), Duration.ofMillis(50))
        .withMessage(() -> "not drawn: " + driver.executeScript(left) + " on " + driver.getTitle())
        .until(waiting -> driver.executeScript(left).equals(0L));
    return (Long) driver.executeScript("return document.querySelectorAll('.mermaid').length");
  }
}
