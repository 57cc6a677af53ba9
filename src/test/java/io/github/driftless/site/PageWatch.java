package io.github.driftless.site;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Difference;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Opens pages and tells what they do, and what they are made of once a browser has read them. */
final class PageWatch {

  /**
   * What a page did, and what it is made of.
   *
   * @param address where the page stood in the end, relative to its folder
   * @param done what it ran, and what went wrong
   * @param requests what it asked for, relative to its folder, in the order of the names
   * @param active its elements and attributes that can act or fetch
   * @param kinds the kinds of elements in its drawings
   * @param outline the elements of its parts in their order, without drawings and code
   * @param words what these say
   */
  record Seen(
      String address,
      String title,
      List<String> done,
      List<String> requests,
      List<String> active,
      List<String> kinds,
      List<String> outline,
      String words) {

    /**
     * Returns where this page differs from what that of a harmless stack would be with other texts.
     */
    List<String> beyond(Seen harmless, Map<String, String> texts) {
      List<String> trouble = new ArrayList<>();
      tell(trouble, "stands at", harmless.address, address);
      tell(trouble, "is called", said(harmless.title, texts), Shown.on(title));
      tell(trouble, "ran", harmless.done, done);
      List<String> asked = new ArrayList<>(requests);
      asked.removeAll(harmless.requests);
      tell(trouble, "asked for", List.of(), asked);
      tell(trouble, "can act", harmless.active, active);
      tell(trouble, "draws with", withoutBreaks(harmless.kinds), withoutBreaks(kinds));
      tell(trouble, "is made of", harmless.outline, outline);
      tell(trouble, "says", said(harmless.words, texts), Shown.on(words));
      return trouble;
    }

    /** Returns the same page where more may be asked for. */
    Seen asking(Collection<String> more) {
      return new Seen(address, title, done, List.copyOf(more), active, kinds, outline, words);
    }

    /** A long name is broken into lines, which asks and runs nothing. */
    private static List<String> withoutBreaks(List<String> kinds) {
      return kinds.stream().filter(kind -> !kind.equals("br")).toList();
    }

    private static String said(String harmless, Map<String, String> texts) {
      return Shown.on(NastyStack.said(Shown.on(harmless), texts, Shown::wanted));
    }

    private static void tell(
        List<String> trouble, String what, List<String> wanted, List<String> is) {
      tell(trouble, what, String.join("\n", wanted), String.join("\n", is));
    }

    private static void tell(List<String> trouble, String what, String wanted, String is) {
      if (!is.equals(wanted)) {
        trouble.add(what + " " + Difference.between(wanted, is));
      }
    }
  }

  private static final String DRAWN =
      "[...document.querySelectorAll('.mermaid')].every(e => e.shadowRoot?.querySelector('svg'))";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Browser browser;
  private final ChromeDriver driver;
  private final String parts;

  PageWatch(Browser browser) throws IOException {
    this.browser = browser;
    this.driver = browser.driver();
    this.parts = Files.readString(Places.resources("site/parts.js"));
    browser.watch();
  }

  /**
   * Opens a page.
   *
   * @param folder the address of its folder, with a slash at the end
   * @param part a selector of what the words and the outline are of
   */
  Seen open(String folder, String page, String part) {
    browser.requests();
    driver.get(folder + page);
    return seen(folder, part);
  }

  /** Opens a page of a site whose theme draws diagrams, and waits for them. */
  Seen openDrawn(String folder, String page, String part) {
    browser.requests();
    driver.get(folder + page);
    await("the diagrams of " + page, DRAWN);
    return seen(folder, part);
  }

  /** Searches for a word on the first page of a site, and waits for what is found. */
  Seen find(String folder, String word) {
    browser.requests();
    driver.get(folder + "index.html");
    evaluate("document.querySelector('.md-search__input').focus()");
    driver.findElement(By.cssSelector(".md-search__input")).sendKeys(word);
    await(
        "a search for " + word,
        "document.querySelector('.md-search-result__item article') != null");
    return seen(folder, ".md-search-result");
  }

  private void await(String what, String condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .withMessage("waited for " + what)
        .until(any -> evaluate(condition).equals(true));
  }

  @SuppressWarnings("unchecked")
  private Seen seen(String folder, String part) {
    Map<String, Object> seen = (Map<String, Object>) evaluate("(" + parts + ")('" + part + "')");
    return new Seen(
        driver.getCurrentUrl().replace(folder, ""),
        (String) seen.get("title"),
        (List<String>) seen.get("done"),
        browser.requests().stream().map(each -> each.replace(folder, "")).sorted().toList(),
        (List<String>) seen.get("active"),
        (List<String>) seen.get("kinds"),
        (List<String>) seen.get("outline"),
        (String) seen.get("words"));
  }

  /** Returns a value of the page. A script of the driver's own would be seen to make functions. */
  private Object evaluate(String expression) {
    Map<String, Object> answer =
        driver.executeCdpCommand(
            "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    return ((Map<?, ?>) answer.get("result")).get("value");
  }
}
