package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A person reads the pages in the preview while somebody edits what they are made of. */
class PreviewReaderTest extends PreviewInBrowser {

  private static final String ROOT = "document.querySelector('#sheet').shadowRoot";

  @Test
  void showsAPageWithItsDiagramsDrawn() {
    read("Networking Architecture");
    await("the diagrams", ROOT + ".querySelectorAll('.mermaid svg g.node').length > 40");
    assertThat(inPage("h1")).isEqualTo("Networking Architecture");
    assertThat(inPage("#service-full-vpn-radarr + *, tr:has(#service-full-vpn-radarr)"))
        .contains("Radarr", "Through Gluetun", "7878/tcp");
    assertThat(text("#contents"))
        .contains("Moving a service between direct and VPN", "Remote access");
    assertThat(boxes()).as("beside the map").contains("Radarr");
    assertThat(element("#stage").isDisplayed()).isTrue();
    assertThat(browser.requests()).allMatch(each -> each.startsWith(at("")));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void followsLinksBetweenPagesAndToPlaces() {
    read("MediaStack");
    pressIn("a[href*=networking-architecture]");
    await("the other page", shows("Networking Architecture"));
    assertThat(new Select(element("#pages")).getFirstSelectedOption().getText())
        .isEqualTo("Networking Architecture");
    element("#contents summary").click();
    element("#contents a:last-child").click();
    await(
        "the last heading",
        ROOT + ".querySelector('#remote-access').getBoundingClientRect().top < 800");
    assertThat(scrolled()).isGreaterThan(2000);
    driver.navigate().refresh();
    await("the same place again", "document.querySelector('#reader').scrollTop > 2000");
    driver.navigate().back();
    await("the page before", "location.hash.includes('networking-architecture')");
  }

  @Test
  void opensOnTheArchitecture() {
    turnTo("pages");
    await("a page", "document.querySelector('#reader').dataset.shown");
    assertThat(new Select(element("#pages")).getFirstSelectedOption().getText())
        .isEqualTo("Networking Architecture");
    assertThat(driver.getCurrentUrl()).contains("tab=pages");
  }

  @Test
  void lightsUpWhatIsChosenInTheMap() {
    read("Networking Architecture");
    find("radarr");
    assertThat(text("#rows")).startsWith("Radarr stands in");
    assertThat(litRows()).contains("Radarr");
    assertThat(scrolled()).isPositive();
    keys(Keys.ESCAPE);
    assertThat(litRows()).isEmpty();
    assertThat(element("#rows").isDisplayed()).isFalse();
  }

  @Test
  void aNameOnAPageChoosesTheServiceInTheMap() throws IOException {
    Path page = docs.resolve("index.md");
    Files.writeString(
        page, Files.readString(page) + "\n| Service | Note |\n|---|---|\n| Radarr | mine |\n");
    read("MediaStack");
    await("the table", ROOT + ".querySelector('.service')");
    double before = scrolled();
    pressIn(".service");
    assertThat(chosen()).containsExactly("Radarr");
    assertThat(panel()).startsWith("Radarr");
    assertThat(scrolled()).as("whoever reads stays where that is").isEqualTo(before);

    read("Networking Architecture");
    driver.executeScript(
        "[..." + ROOT + ".querySelectorAll('td a')].find(a => a.textContent === 'Sonarr').click()");
    await("the page of the service", "location.hash.includes('sonarr.md')");
    assertThat(chosen()).containsExactly("Sonarr");
  }

  @Test
  void isKeptInTheAddressBesideTheMap() {
    show("#view=tiers&at=mediastack/radarr&tab=pages");
    read("Networks and tiers");
    assertThat(driver.getCurrentUrl())
        .contains("view=tiers", "at=mediastack%2Fradarr", "tab=pages", "networks.md");
    driver.navigate().refresh();
    await(
        "the same page",
        "document.querySelector('#reader').dataset.shown?.endsWith('networks.md')");
    assertThat(is("document.documentElement.dataset.shown.endsWith('/tiers')")).isTrue();
    assertThat(panel()).startsWith("Radarr");
  }

  @Test
  void showsASavedChangeWhereSomebodyReads() throws IOException {
    read("Networking Architecture");
    driver.executeScript(ROOT + ".querySelector('#remote-access').scrollIntoView()");
    double before = top("#remote-access");
    Files.writeString(
        topology,
        Files.readString(topology).replaceFirst("Full VPN Network Security", "All of it"));
    await("the new heading", ROOT + ".querySelector('#all-of-it')");
    assertThat(top("#remote-access")).isBetween(before - 2, before + 2);
    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    await("the new row", ROOT + ".querySelector('#service-full-vpn-newcomer')");
    assertThat(top("#remote-access")).isBetween(before - 2, before + 2);
  }

  @Test
  void aSavedChangeLeavesWhoeverReadsAloneThoughAServiceIsChosen() throws IOException {
    read("Networking Architecture");
    find("gluetun");
    driver.executeScript(ROOT + ".querySelector('#remote-access').scrollIntoView()");
    double before = top("#remote-access");
    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    await("the new row", ROOT + ".querySelector('#service-full-vpn-newcomer')");
    await("the light", ROOT + ".querySelector('tr.lit')");
    assertThat(top("#remote-access")).isBetween(before - 2, before + 2);
  }

  @Test
  void showsRegionsInAPageWrittenByHand() throws IOException {
    read("MediaStack");
    Path page = docs.resolve("index.md");
    Files.writeString(page, Files.readString(page) + "\n## Written just now\n");
    await("the new words", ROOT + ".querySelector('#written-just-now')");
    assertThat(inPage(".file")).contains("index.md");
  }

  @Test
  void anErrorOnAPageLeavesTheMapAlone() throws IOException {
    read("MediaStack");
    Path page = docs.resolve("index.md");
    String before = Files.readString(page);
    Files.writeString(page, before.replace("driftless:begin summary", "driftless:begin sumary"));
    await("the error", "!document.querySelector('#problems').hidden");
    assertThat(text("#problems-list .place a")).contains("index.md:");
    assertThat(element("#stale").isDisplayed()).isFalse();
    turnTo("pages");
    assertThat(element("#stale-page").getText()).startsWith("Last good page");
    assertThat(inPage("article")).contains("26 services");
    Files.writeString(page, before);
    await("the error to go", "document.querySelector('#stale-page').hidden");
  }

  @Test
  void noScriptInAPageRuns() throws IOException {
    Path page = docs.resolve("index.md");
    Files.writeString(
        page,
        Files.readString(page)
            + """

            ## Hostile

            <script>window.caught = "script"</script>
            <img src="x" onerror="window.caught = 'handler'">
            <svg onload="window.caught = 'svg'"><script>window.caught = "inside"</script></svg>
            <iframe srcdoc="<script>parent.caught = 'frame'</script>"></iframe>
            [a link](javascript:window.caught='link')

            ```mermaid
            graph LR
              A["<img src=x onerror=\"window.caught='label'\">"] --> B
              click B call alert()
              click A href "javascript:window.caught='click'"
            ```

            ```diagram
            PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0id2luZG93LmNhdWdodD0nZmVuY2UnIj48c2NyaXB0PndpbmRvdy5jYXVnaHQ9J2ZlbmNlJzwvc2NyaXB0PjxhIGhyZWY9ImphdmFzY3JpcHQ6d2luZG93LmNhdWdodD0nYSciPjx0ZXh0Pkk8L3RleHQ+PC9hPjwvc3ZnPg==
            ```
            """);
    read("MediaStack");
    await("the hostile part", ROOT + ".querySelector('#hostile')");
    await("its picture", ROOT + ".querySelector('.mermaid svg, .mermaid .failed')");
    driver.executeScript(
        ROOT
            + ".querySelectorAll('article a, article .node').forEach(each =>"
            + " each.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})))");
    assertThat(driver.executeScript("return window.caught ?? null")).isNull();
    assertThat(
            driver.executeScript(
                "return "
                    + ROOT
                    + ".querySelectorAll('script, iframe, [onerror], [onload]').length"))
        .isEqualTo(0L);
    assertThat(
            driver.executeScript(
                "return [..."
                    + ROOT
                    + ".querySelectorAll('a')].filter(each =>"
                    + " /^javascript:/i.test(each.getAttribute('href') ?? each.getAttribute('xlink:href') ?? '')).length"))
        .isEqualTo(0L);
  }

  @Test
  void showsAWikiPageAndDrawsItsPicturesMeanwhile() throws IOException {
    Files.writeString(
        topology,
        Files.readString(topology)
            .replaceFirst(
                "(?s)\\npages:.*",
                "\npages:\n  wikijs: { dir: ../../wiki, path: net, locale: en, title: Net work }\n"));
    turnTo("pages");
    await("the page", ROOT + ".querySelector('.file')?.textContent.includes('Wiki.js')");
    await("the words", ROOT + ".querySelector('table')");
    await("the picture", ROOT + ".querySelector('figure.drawing > svg a')");
    assertThat(inPage("article")).doesNotContain("{.tabset}", "dateCreated");
    assertThat(
            driver.executeScript(
                "return " + ROOT + ".querySelector('.tab figure, details figure') === null"))
        .isEqualTo(true);
    driver.executeScript(
        ROOT
            + ".querySelector('figure svg a').dispatchEvent("
            + "new MouseEvent('click', {bubbles: true, cancelable: true}))");
    await("the row", "decodeURIComponent(location.hash).includes('on=service-')");
    assertThat(scrolled()).isPositive();
    find("radarr");
    assertThat(text("#rows")).startsWith("Radarr stands in");
  }

  @Test
  void savesAPage() throws IOException {
    read("MediaStack");
    Path target = Files.createTempDirectory(folder, "downloads");
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", target.toString()));
    element("#download").click();
    element("#downloads [value=md]").click();
    Path file = target.resolve("index.md");
    waiting(file + " to be saved").until(d -> Files.exists(file));
    assertThat(file).hasSameTextualContentAs(docs.resolve("index.md"));
  }

  @Test
  void readsOnAPhoneInTheDark() {
    browser.resize(390, 844);
    colours("dark");
    read("Networking Architecture");
    assertThat(driver.executeScript("return document.documentElement.scrollWidth")).isEqualTo(390L);
    assertThat(driver.executeScript("return document.querySelector('#reader').scrollWidth"))
        .isEqualTo(390L);
  }

  private void read(String title) {
    if (!element("#reading").isDisplayed()) {
      turnTo("pages");
    }
    await(title, "document.querySelector('#pages').textContent.includes('" + title + "')");
    choose("#pages", title);
    await(title, shows(title));
  }

  @SuppressWarnings("unchecked")
  private List<String> litRows() {
    return (List<String>)
        driver.executeScript(
            "return [..."
                + ROOT
                + ".querySelectorAll('tr.lit')].map(row => row.cells[0].textContent.trim())");
  }

  private static String shows(String title) {
    return ROOT + ".querySelector('h1')?.textContent === '" + title + "'";
  }

  private String inPage(String selector) {
    return (String)
        driver.executeScript(
            "return " + ROOT + ".querySelector(arguments[0]).textContent", selector);
  }

  private void pressIn(String selector) {
    driver.executeScript(ROOT + ".querySelector(arguments[0]).click()", selector);
  }

  private double top(String selector) {
    return ((Number)
            driver.executeScript(
                "return " + ROOT + ".querySelector(arguments[0]).getBoundingClientRect().top",
                selector))
        .doubleValue();
  }

  private double scrolled() {
    return ((Number) driver.executeScript("return document.querySelector('#reader').scrollTop"))
        .doubleValue();
  }
}
