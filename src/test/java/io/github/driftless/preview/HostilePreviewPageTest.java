package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.app.Settings;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nasty texts in every position of a stack that is previewed in a browser: every picture and page
 * is shown, and the preview does and asks for what it does and asks for of a harmless stack.
 */
@Tag("browser")
class HostilePreviewPageTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Every so many of the ways to put the texts into the positions. */
  private static final int STEP = 180;

  @TempDir Path temporary;

  @Test
  void doesNothingInABrowser() throws IOException {
    try (Browser browser = Browser.start()) {
      browser.watch();
      Walk harmless = walked(browser, "harmless", NastyStack.harmless());
      assertThat(harmless.shown()).isGreaterThan(15);
      assertThat(harmless.blanks()).isEmpty();
      assertThat(harmless.elsewhere()).isEmpty();
      SoftAssertions all = new SoftAssertions();
      List<Map<String, String>> ways = NastyStack.some(STEP);
      for (Map<String, String> texts : ways) {
        String name = "way-" + ways.indexOf(texts);
        all.assertThat(walked(browser, name, texts)).as("%s", texts).isEqualTo(harmless);
      }
      all.assertAll();
    }
  }

  private Walk walked(Browser browser, String name, Map<String, String> texts) throws IOException {
    Path stack = Files.createDirectory(temporary.resolve(name)).toRealPath();
    NastyStack.write(stack, texts);
    Problems problems = new Problems();
    try (PreviewServer server =
        PreviewServer.start(stack, Settings.in(stack), 0, problems)
            .orElseThrow(() -> new AssertionError(problems.list()))) {
      String address = server.address().toString();
      ChromeDriver driver = browser.driver();
      browser.requests();
      driver.get(address);
      String walk = Files.readString(Places.resources("preview/walk.js"));
      Map<?, ?> answer =
          driver.executeCdpCommand(
              "Runtime.evaluate",
              Map.of("expression", walk, "awaitPromise", true, "returnByValue", true));
      Map<?, ?> result = (Map<?, ?>) answer.get("result");
      assertThat(answer.get("exceptionDetails")).as("%s", result).isNull();
      JsonNode seen = JSON.readTree((String) result.get("value"));
      List<String> elsewhere =
          browser.requests().stream().filter(each -> !each.startsWith(address)).toList();
      driver.get("about:blank");
      return new Walk(
          seen.get("shown").asInt(), texts(seen.get("blanks")), texts(seen.get("done")), elsewhere);
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  /**
   * What is seen on a walk through the preview.
   *
   * @param shown how many pictures and pages
   * @param blanks what was said in place of one
   * @param done what the preview ran, and what went wrong, each kind once
   * @param elsewhere what others than the preview's server were asked for
   */
  private record Walk(int shown, Set<String> blanks, Set<String> done, List<String> elsewhere) {}
}
