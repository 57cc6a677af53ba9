package io.github.driftless.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.NastyStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Nasty texts in every position of a stack: the map runs none of them and asks for nothing. */
class HostileMapTest extends MapInBrowser {

  /** Every so many of the ways to put the texts into the positions. */
  private static final int STEP = 180;

  /** Every element of the page by its name, and what a text might have made of itself. */
  private static final String ELEMENTS =
      "return [...new Set([...document.querySelectorAll('*')].map(e => e.localName))]"
          + ".sort().join(' ')";

  @Test
  void runsNothing() throws Exception {
    browser.watch();
    String harmless = elements(0, NastyStack.harmless());
    SoftAssertions all = new SoftAssertions();
    List<Map<String, String>> ways = NastyStack.some(STEP);
    for (int i = 0; i < ways.size(); i++) {
      all.assertThat(elements(i + 1, ways.get(i))).as("%s", ways.get(i)).isEqualTo(harmless);
      all.assertThat(driver.executeScript("return window.pwned ?? null")).isNull();
      // what the driver runs is made a function
      all.assertThat(
              driver.executeScript(
                  "return driftlessSaw.filter(w => !/^set|^Function return async function/.test(w))"))
          .as("%s", ways.get(i))
          .isEqualTo(List.of());
    }
    all.assertAll();
  }

  /** Opens the map, goes through all that it says, and returns the names of its elements. */
  private String elements(int number, Map<String, String> texts) throws Exception {
    Path stack = Files.createDirectory(folder.resolve("way-" + number)).toRealPath();
    NastyStack.write(stack, texts);
    open(Analysed.stack(stack), 1440, 900, "light");
    driver.executeScript(
        "for (const each of driftlessMap.model.mode.perspectives) { driftlessMap.see(each.name); }"
            + "for (const each of driftlessMap.model.peers) { driftlessMap.choose(each.id); }"
            + "for (const each of driftlessMap.model.networks.keys()) {"
            + " driftlessMap.choose('net:' + each); }"
            + "driftlessMap.show('findings');");
    search("a");
    String elements = (String) driver.executeScript(ELEMENTS);
    assertThat(driver.findElements(By.cssSelector("[role=option]"))).isNotEmpty();
    wasQuiet();
    return elements;
  }
}
