package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The map in the preview: the first picture, kept up to date. */
class PreviewMapTest extends PreviewInBrowser {

  private static final String MAP = "document.getElementById('map').contentWindow.driftlessMap";

  @BeforeEach
  void openTheMap() {
    driver.get("about:blank");
    driver.get(server.address().toString());
    await("the map", "document.documentElement.dataset.shown && " + MAP);
  }

  @Test
  void isTheFirstPictureAndOpensTheEditor() {
    assertThat(is("document.getElementById('map').getClientRects().length > 0")).isTrue();
    inside();
    find7878();

    String panel = driver.findElement(By.id("panel")).getText();
    assertThat(panel).contains("Radarr").contains("through the VPN of Gluetun");
    WebElement place = driver.findElement(By.cssSelector("#panel a[href^='vscode://file/']"));
    assertThat(place.getDomAttribute("href"))
        .matches("vscode://file/.*/stacks/mediastack/full-vpn/compose\\.yaml:\\d+:\\d+");
    outside();
    await("the address", "location.hash.includes('view=map')");
    assertThat((String) driver.executeScript("return decodeURIComponent(location.hash)"))
        .contains("radarr");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).allMatch(each -> each.startsWith(server.address().toString()));
  }

  @Test
  void pointsAtWhatASaveChanged() throws IOException {
    inside();
    find7878();
    outside();

    Files.writeString(compose, withService(good));

    await("the change", MAP + ".changed && " + MAP + ".changed.size > 0");
    assertThat(
            (List<?>)
                driver.executeScript(
                    "return [..." + MAP + ".changed.keys()].filter(id => id.includes('newcomer'))"))
        .hasSize(1);
    assertThat(is(MAP + ".choice.at === 'mediastack/radarr'")).isTrue();
    assertThat(
            (String)
                driver.executeScript(
                    "return document.getElementById('map').contentDocument"
                        + ".getElementById('difference').textContent"))
        .contains("changed by the last save");
  }

  @Test
  void showsAnErrorBesideTheLastGoodMap() throws IOException {
    Files.writeString(compose, good.replaceFirst("services:", "services: ["));

    await("the error", "!document.getElementById('problems').hidden");
    assertThat(is("!document.getElementById('stale').hidden")).isTrue();
    assertThat(is(MAP + ".model.services.length > 20")).isTrue();
  }

  @Test
  void leadsToThePagesAndBack() {
    await(
        "the pages",
        MAP + " && document.getElementById('map').contentDocument" + ".getElementById('to-pages')");
    inside();
    driver.findElement(By.id("to-pages")).click();
    outside();
    await("a page or a picture", "!document.getElementById('views').hidden");

    press("#views", "Map");

    await("the map", "document.getElementById('map').getClientRects().length > 0");
  }

  @Test
  void hasOneRowOfToolsOnAPhone() {
    browser.resize(390, 844);
    assertThat(
            is(
                "document.getElementById('map').contentDocument.querySelector('header')"
                    + ".getBoundingClientRect().height < 56"))
        .isTrue();
    driver.get("about:blank");
    driver.get(at("#view=vpn"));
    await("the picture", "document.documentElement.dataset.shown");
    assertThat(is("document.querySelector('header').getBoundingClientRect().height < 64")).isTrue();
    assertThat(is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
  }

  private void find7878() {
    WebElement field = driver.findElement(By.cssSelector("input[type=search]"));
    field.click();
    field.sendKeys("7878", Keys.ENTER);
  }

  private void inside() {
    driver.switchTo().frame("map");
  }

  private void outside() {
    driver.switchTo().defaultContent();
  }

  private boolean is(String condition) {
    return driver.executeScript("return Boolean(" + condition + ")").equals(true);
  }

  private static String withService(String compose) {
    return compose.replaceFirst(
        "(?m)^services:\\s*$",
        "services:\n  newcomer:\n    image: nginx\n    ports: [\"9999:80\"]");
  }
}
