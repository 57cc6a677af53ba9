package io.github.driftless.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What people do with a map, from the disk, with nothing from elsewhere. */
class MapPageTest extends MapInBrowser {

  private final Analysis mediastack = Analysed.stack(sample("mediastack"));

  @Test
  void findsAServiceByWhateverPeopleKnowOfIt() {
    open(mediastack, 1440, 900, "light");

    for (String known : List.of("7878", "films.example.org", "radarr", "linuxserver/radarr")) {
      assertThat(search(known)).as(known).first().isEqualTo("Radarr");
    }
    assertThat(search("172.28.10.")).isNotEmpty();
    assertThat(search("vpn gateway")).first().isEqualTo("Gluetun");
    find("7878");

    assertThat(panel())
        .contains("Radarr")
        .contains("through the VPN of Gluetun")
        .contains("films.example.org")
        .contains("7878")
        .contains("variable WEBUI_PORT_RADARR")
        .containsPattern("full-vpn/compose\\.yaml:\\d+:\\d+");
    assertThat(lit()).contains("Radarr", "SWAG").doesNotContain("Portainer");
    assertThat(is("location.hash.includes('at=mediastack%2Fradarr')")).isTrue();
    keys(Keys.ESCAPE);
    assertThat(is("document.getElementById('panel').hidden")).isTrue();
    assertThat(lit()).isEmpty();
    wasQuiet();
  }

  @Test
  void asksExplainBetweenTwo() {
    open(mediastack, 1440, 900, "light");
    ModeAnalysis mode = mediastack.modes().get(0);
    String radarr = id(mode, "Radarr");
    String portainer = id(mode, "Portainer");

    click("Portainer");
    click("Radarr");

    assertThat(panel())
        .contains(mode.explanation().of(mode.reach().between(portainer, radarr)))
        .contains(mode.explanation().of(mode.reach().between(radarr, portainer)));
    keys(Keys.ESCAPE);
    click("Unpackerr");
    button("Reaches …?").click();
    assertThat(panel()).contains("Now choose whom Unpackerr should reach.");
    click("SWAG");
    assertThat(panel())
        .contains(
            mode.explanation().of(mode.reach().between(id(mode, "Unpackerr"), id(mode, "SWAG"))));
    wasQuiet();
  }

  @Test
  void answersAllPairsAsExplainDoes() {
    open(mediastack, 1440, 900, "light");
    for (ModeAnalysis mode : mediastack.modes()) {
      driver.executeScript("driftlessMap.switchTo(arguments[0])", mode.mode().name());
      List<String> ids = mode.mode().services().stream().map(Service::id).toList();
      List<String> expected = new ArrayList<>();
      for (String from : ids) {
        for (String to : ids) {
          if (!from.equals(to)) {
            expected.add(mode.explanation().of(mode.reach().between(from, to)));
          }
        }
      }
      assertThat(
              driver.executeScript(
                  "const m = driftlessMap.model, ids = m.services.map(s => s.id);"
                      + "return ids.flatMap(a => ids.filter(b => b !== a)"
                      + ".map(b => m.answer(a, b).words))"))
          .isEqualTo(expected);
    }
  }

  @Test
  void opensANetworkWithAllItsMembers() {
    open(mediastack, 1440, 900, "light");

    driver
        .findElement(
            By.cssSelector(".scene:not([hidden]) .frame[data-network=mediastack] > .title"))
        .click();

    assertThat(panel()).contains("mediastack").contains("172.28.10.0/24").contains("Radarr");
    assertThat(lit()).contains("Radarr", "SWAG").doesNotContain("Portainer", "Unpackerr");
    wasQuiet();
  }

  @Test
  void switchesModeAndLightsUpWhatIsOtherwise() {
    open(mediastack, 1440, 900, "light");

    click("Radarr");
    keys("m");

    assertThat(texts(".scene:not([hidden]) .box.differs > .label")).contains("Radarr");
    assertThat(panel()).contains("Otherwise than in").contains("through the VPN of Gluetun");
    assertThat(texts("#difference").get(0)).contains("otherwise than in");
    wasQuiet();
  }

  @Test
  void showsWhatAChangeTouches() {
    open(mediastack, 1440, 900, "light");

    click("Gluetun");
    button("What does a change touch?").click();

    assertThat(lit()).contains("Gluetun", "Radarr", "Sonarr").doesNotContain("Portainer");
    assertThat(panel()).contains("services need it");
    wasQuiet();
  }

  @Test
  void collapsesAFrameAndExpandsIt() {
    open(mediastack, 1440, 900, "light");
    assertThat(box("Radarr").isDisplayed()).isTrue();

    WebElement fold = driver.findElement(By.cssSelector("[aria-label='Collapse mediastack']"));
    new Actions(driver).moveToElement(fold).click().perform();

    assertThat(fold.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(
            is(
                "!document.querySelector('[data-service=\"mediastack/radarr\"]').getClientRects().length"))
        .isTrue();
    assertThat(texts(".scene:not([hidden]) .folding .detail").get(0)).contains("24 services");
    find("7878");
    assertThat(box("Radarr").isDisplayed()).isTrue();
    wasQuiet();
  }

  @Test
  void opensACrowdByFlyingIntoIt() throws IOException {
    open(crowded(), 1440, 900, "light");
    assertThat(is("document.querySelector('.crowd') && !document.querySelector('.crowd.open')"))
        .isTrue();

    driver.findElement(By.cssSelector(".scene:not([hidden]) .crowd > .label")).click();
    await("the crowd to open", "document.querySelector('.crowd.open')");
    still();

    assertThat(is("document.querySelector('.crowd.open .box').getClientRects().length")).isTrue();
    keys("0");
    await("the crowd to close", "!document.querySelector('.crowd.open')");
    wasQuiet();
  }

  @Test
  void whatSurroundsACrowdDoesNotGrowWithoutEnd() throws IOException {
    open(crowded(), 1440, 900, "light");
    String height =
        "document.querySelector('.scene:not([hidden]) .crowd > .label')"
            + ".getBoundingClientRect().height";

    driver.executeScript("driftlessMap.camera.zoom(12); driftlessMap.camera.zoom(2)");

    assertThat(((Number) driver.executeScript("return " + height)).doubleValue())
        .isBetween(20.0, 45.0);
  }

  @Test
  void goesToAServiceThatIsInACrowd() throws IOException {
    open(crowded(), 1440, 900, "light");
    String title =
        (String)
            driver.executeScript(
                "return document.querySelector('.crowd .box[data-service] .label').textContent");

    find(title);
    await("the crowd to open", "document.querySelector('.crowd.open .box.chosen')");
    still();

    assertThat(
            is(
                "(r => r.left >= 0 && r.right <= innerWidth - 390 && r.height > 12)"
                    + "(document.querySelector('.box.chosen').getBoundingClientRect())"))
        .isTrue();
  }

  @Test
  void canBeUsedByKeyboard() {
    open(mediastack, 1440, 900, "light");

    driver.executeScript("document.querySelector('[data-service=\"mediastack/radarr\"]').focus()");
    assertThat(driver.switchTo().activeElement().getAccessibleName()).startsWith("Radarr ");
    keys(Keys.ARROW_DOWN);
    assertThat(driver.switchTo().activeElement().getAccessibleName()).startsWith("Readarr ");
    keys(Keys.ENTER);
    assertThat(panel()).contains("Readarr");
    keys(Keys.ESCAPE);
    keys("?");
    assertThat(panel()).contains("Keys").contains("find a service");
    keys("2");
    assertThat(is("location.hash.includes('view=vpn')")).isTrue();
    keys("/");
    assertThat(driver.switchTo().activeElement()).isEqualTo(field());
    wasQuiet();
  }

  @Test
  void keepsItsStateInTheAddress() {
    open(mediastack, 1440, 900, "light");
    String address = driver.getCurrentUrl().replaceFirst("#.*", "");

    driver.get("about:blank");
    driver.get(address + "#mode=minimal-vpn&view=map&at=mediastack/radarr&from=mediastack/swag");
    await("the picture", "document.documentElement.dataset.shown === 'minimal-vpn/map'");

    assertThat(panel()).contains("SWAG and Radarr");
    assertThat(texts(".scene:not([hidden]) .box.chosen > .label")).contains("SWAG", "Radarr");
  }

  @Test
  void printsThePictureAndTheTable() {
    open(mediastack, 1440, 900, "dark");

    Object data = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
    byte[] pdf = Base64.getDecoder().decode((String) data);

    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(is("document.querySelector('#table table').getBoundingClientRect().width > 300"))
        .isTrue();
    assertThat(is("document.querySelector('header input').getClientRects().length === 0")).isTrue();
    assertThat(is("getComputedStyle(document.getElementById('world')).transform === 'none'"))
        .isTrue();
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void savesWhatIsShown() throws IOException {
    open(mediastack, 1440, 900, "light");
    Path saved = Files.createDirectories(folder.resolve("saved"));
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", saved.toString()));
    click("Radarr");

    for (String ending : List.of("svg", "png")) {
      driver.findElement(By.id("menu")).click();
      driver.findElement(By.cssSelector("[data-do=" + ending + "]")).click();
      Path file = saved.resolve("mediastack-full-vpn-map." + ending);
      new WebDriverWait(driver, Duration.ofSeconds(60)).until(d -> Files.exists(file));
    }

    assertThat(saved.resolve("mediastack-full-vpn-map.svg"))
        .content()
        .contains("<style")
        .contains("Radarr")
        .contains("data-theme=\"light\"")
        .doesNotContain("class=\"fold\"");
    assertThat(ImageIO.read(saved.resolve("mediastack-full-vpn-map.png").toFile()).getWidth())
        .isGreaterThan(2000);
    wasQuiet();
  }

  @Test
  void followsTheSystemUntilSomebodyChooses() {
    open(mediastack, 1440, 900, "dark");
    String ground = "getComputedStyle(document.body).backgroundColor";
    Object dark = driver.executeScript("return " + ground);
    colours("light");
    Object light = driver.executeScript("return " + ground);
    assertThat(light).isNotEqualTo(dark);

    driver.findElement(By.id("menu")).click();
    driver.findElement(By.cssSelector("[data-do=theme]")).click();

    assertThat(driver.executeScript("return " + ground)).isEqualTo(dark);
    driver.executeScript("localStorage.clear()");
  }

  @Test
  void hasATableForWhoeverDoesNotSeeThePicture() {
    open(mediastack, 1440, 900, "light");

    assertThat(texts("#table section:not([hidden]) tbody th")).contains("Radarr", "Portainer");
    keys("t");
    assertThat(is("document.getElementById('table').getBoundingClientRect().width > 1000"))
        .isTrue();
    keys(Keys.ESCAPE);
    assertThat(is("document.getElementById('table').getBoundingClientRect().width < 5")).isTrue();
  }

  @Test
  void saysWhatIsMissingWhereNoScriptRuns() throws IOException {
    open(mediastack, 1440, 900, "light");
    Path file = folder.resolve("map.html");
    Files.writeString(
        file, Files.readString(file).replaceAll("(?s)<script>.*?</script>", "<p>no script</p>"));

    driver.navigate().refresh();

    assertThat(driver.findElement(By.id("needs")).isDisplayed()).isTrue();
    assertThat(is("document.querySelector('.scene svg').getBoundingClientRect().height > 300"))
        .isTrue();
    assertThat(driver.findElement(By.cssSelector("#table table")).isDisplayed()).isTrue();
    assertThat(driver.findElement(By.id("find")).isDisplayed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1440,900,light", "1440,900,dark", "390,844,light", "390,844,dark"})
  void isAccessible(int width, int height, String scheme) throws IOException {
    Path script = Places.project().resolve("target/npm/node_modules/axe-core/axe.min.js");
    Browser.skipWithout(script, "./verify puts it there");
    open(mediastack, width, height, scheme);
    String axe = Files.readString(script);
    String check =
        "const done = arguments[0]; axe.run(document, { runOnly: { type: 'tag', values:"
            + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] } })"
            + ".then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html.slice(0, 200)))))";
    driver.executeScript(axe);

    assertThat((List<?>) driver.executeAsyncScript(check)).isEmpty();
    find("7878");
    still();
    assertThat((List<?>) driver.executeAsyncScript(check)).isEmpty();
    wasQuiet();
  }

  @ParameterizedTest
  @CsvSource({"1440,900,mediastack", "390,844,mediastack", "1440,900,homelab", "390,844,apps"})
  void hasLettersThatCanBeReadAndARowOfTools(int width, int height, String name) {
    open(Analysed.stack(sample(name)), width, height, "light");

    assertThat(
            ((Number)
                    driver.executeScript(
                        "const k = driftlessMap.camera.place.scale;"
                            + "return Math.min(...[...document.querySelectorAll("
                            + "'.scene:not([hidden]) svg > * text, .scene:not([hidden]) .inside text')]"
                            + ".filter(t => t.getClientRects().length > 0)"
                            + ".map(t => parseFloat(getComputedStyle(t).fontSize) * k))"))
                .doubleValue())
        .isGreaterThanOrEqualTo(11);
    assertThat(is("document.querySelector('header').getBoundingClientRect().height < 56")).isTrue();
    assertThat(is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    assertThat(is("document.getElementById('find').getBoundingClientRect().width > 60")).isTrue();
    assertThat(
            is(
                "[...document.querySelectorAll('header > *')].filter(e => e.getClientRects().length)"
                    + ".every(e => e.getBoundingClientRect().right <= innerWidth + 1)"))
        .isTrue();
  }

  /** More services, all alike, than have room in a picture. */
  private Analysis crowded() throws IOException {
    StringBuilder compose = new StringBuilder("services:\n");
    for (int i = 0; i < 240; i++) {
      compose.append("  app-%d: { image: example/app }%n".formatted(i));
    }
    Path stack = Files.createDirectories(folder.resolve("crowded"));
    Files.writeString(stack.resolve("compose.yaml"), compose);
    return Analysed.stack(stack);
  }

  private WebElement button(String name) {
    return driver.findElements(By.cssSelector("#panel button")).stream()
        .filter(each -> each.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String id(ModeAnalysis mode, String title) {
    return Stream.of(mode.mode().services())
        .flatMap(List::stream)
        .filter(service -> service.title().equals(title))
        .map(Service::id)
        .findFirst()
        .orElseThrow();
  }
}
