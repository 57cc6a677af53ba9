package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The map in the preview: always there, kept up to date, with one finder and one legend. */
class PreviewMapTest extends PreviewInBrowser {

  @Test
  void isThereAtOnceWithNothingFromElsewhere() {
    assertThat(boxes()).contains("Radarr", "Gluetun", "Unpackerr");
    assertThat(text("h1")).isEqualTo("MediaStack");
    assertThat(element("#column").isDisplayed()).isFalse();
    assertThat(driver.findElements(By.cssSelector("input[type=search]"))).hasSize(1);
    assertThat(driver.findElements(By.cssSelector(".scene:not([hidden]) .legend"))).hasSize(1);
    assertThat(browser.requests()).isNotEmpty().allMatch(each -> each.startsWith(at("")));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void findsByPortAndOpensTheEditor() {
    find("7878");

    assertThat(panel()).contains("Radarr").contains("through the VPN of Gluetun");
    WebElement place = element("#panel a[href^='vscode://file/']");
    assertThat(place.getDomAttribute("href"))
        .matches("vscode://file/.*/stacks/mediastack/full-vpn/compose\\.yaml:\\d+:\\d+");
    assertThat(is("location.hash.includes('at=mediastack%2Fradarr')")).isTrue();
  }

  @Test
  void findsAServiceAndLightsUpItsPaths() {
    find("radar");
    assertThat(chosen()).containsExactly("Radarr");
    assertThat(lit())
        .contains("Radarr", "SWAG", "VPN Server Anchor Point")
        .doesNotContain("Homepage", "Sonarr", "General Internet");

    new Actions(driver).sendKeys(Keys.ESCAPE).perform();
    assertThat(lit()).isEmpty();
    assertThat(element("#panel").isDisplayed()).isFalse();

    click("Homepage");
    assertThat(lit()).contains("Homepage", "General Internet").doesNotContain("Gluetun");
  }

  @Test
  void findsAServiceInABoxThatListsSeveral() {
    show("#view=exposure");

    find("Radarr");

    assertThat(chosen()).singleElement().asString().contains("Radarr");
    assertThat(panel()).startsWith("Radarr");
  }

  @Test
  void hasNamesForScreenReaders() {
    WebElement field = element("input[type=search]");
    field.click();
    field.sendKeys("radarr");

    assertThat(element("[role=option]").getAccessibleName()).isEqualTo("Radarr");
    WebElement box = element(".scene:not([hidden]) [data-service='mediastack/radarr']");
    assertThat(box.getAriaRole()).isEqualTo("button");
    assertThat(box.getAccessibleName()).startsWith("Radarr ");
    assertThat(texts("#table section:not([hidden]) tbody th")).contains("Radarr", "Portainer");
  }

  @Test
  void keepsModeAndViewInTheAddress() {
    find("radarr");
    choose("#modes", "Minimal VPN Network Security");
    assertThat(panel()).contains("Otherwise than in");
    driver.findElement(By.cssSelector("#views [value=tiers]")).click();

    assertThat(driver.getCurrentUrl())
        .contains("mode=minimal-vpn", "view=tiers", "at=mediastack%2Fradarr");
    driver.navigate().refresh();
    await(
        "the same after a reload",
        "document.documentElement.dataset.shown === 'minimal-vpn/tiers'");
    assertThat(chosen()).singleElement().asString().contains("Radarr");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void pointsAtWhatASaveChanged() throws IOException {
    find("7878");

    Files.writeString(compose, withService(good));

    await("the change", "driftlessMap.changed && driftlessMap.changed.size > 0");
    assertThat(texts(".scene:not([hidden]) .box.differs > .label")).contains("newcomer");
    assertThat(is("driftlessMap.choice.at === 'mediastack/radarr'")).isTrue();
    assertThat(text("#difference")).contains("changed by the last save");
  }

  @Test
  void showsASavedChangeWithZoomAndPlaceKept() throws IOException {
    element("#zoom [data-do=in]").click();
    still();
    new Actions(driver).dragAndDropBy(element("#question"), 60, 40).perform();
    still();
    String place = place();
    Files.writeString(compose, good.replaceFirst("(?m)^  filebot:", "  newcomer:"));
    awaitBox("newcomer");
    assertThat(boxes()).doesNotContain("FileBot");
    driver.executeScript("driftlessMap.camera.goTo(driftlessMap.camera.place, false)");
    assertThat(place()).contains("scale");
    assertThat(scaleOf(place())).isEqualTo(scaleOf(place));
  }

  private static String scaleOf(String place) {
    return place.replaceFirst(".*scale\\(([\\d.]{4}).*", "$1");
  }

  @Test
  void showsTextAsText() throws IOException {
    String nasty = "<img src=x onerror=alert(1)> & \"Radarr\"";
    Files.writeString(
        topology,
        Files.readString(topology)
            .replaceFirst("(?m)^services:\n", "services:\n  radarr: { title: '" + nasty + "' }\n")
            .replaceFirst("(?m)^title:.*", "title: '" + nasty + "'"));
    await("the title", "document.querySelector('h1').textContent.includes('onerror')");
    find("onerror");
    assertThat(text("h1")).isEqualTo(nasty);
    assertThat(panel()).startsWith(nasty);
    for (String tab : List.of("pages", "files", "problems")) {
      turnTo(tab);
    }
    assertThat(count("img")).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsTheTableBesideTheRail() {
    keys("t");
    await("the table", "document.querySelector('#table.shown')");
    assertThat(
            is(
                "document.querySelector('#table').getBoundingClientRect().right"
                    + " <= document.querySelector('#rail').getBoundingClientRect().left + 1"))
        .isTrue();
    keys(Keys.ESCAPE);
    assertThat(is("!document.querySelector('#table.shown')")).isTrue();
  }

  private static String withService(String compose) {
    return compose.replaceFirst(
        "(?m)^services:\\s*$",
        "services:\n  newcomer:\n    image: nginx\n    ports: [\"9999:80\"]");
  }
}
