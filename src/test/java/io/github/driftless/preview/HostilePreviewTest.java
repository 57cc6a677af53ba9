package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.app.Settings;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Difference;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Shown;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the preview answers of stacks with nasty texts in their positions, each text in one of them:
 * JSON that holds the texts as they are, and pages that are made like those of a harmless stack.
 */
@Tag("long")
class HostilePreviewTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temporary;

  @Test
  void answersAsOfAHarmlessStack() throws Exception {
    Map<String, Document> harmless = pages("harmless", NastyStack.harmless());
    assertThat(harmless).hasSizeGreaterThan(10);
    SoftAssertions all = new SoftAssertions();
    for (int first : NastyStack.ways(NastyStack.positions().size()).toArray()) {
      Map<String, String> texts = NastyStack.rotated(first);
      Map<String, Document> hostile = pages("from-" + first, texts);
      all.assertThat(hostile.keySet()).isEqualTo(harmless.keySet());
      hostile.forEach((name, page) -> compare(all, name, harmless.get(name), page, texts));
    }
    all.assertAll();
  }

  private static void compare(
      SoftAssertions all,
      String name,
      Document harmless,
      Document page,
      Map<String, String> texts) {
    all.assertThat(outline(page)).as("%s with %s", name, texts).isEqualTo(outline(harmless));
    String wanted = Shown.on(NastyStack.said(Shown.on(words(harmless)), texts, Shown::wanted));
    String is = Shown.on(words(page));
    if (!is.equals(wanted)) {
      all.fail(name + ": " + Difference.between(wanted, is));
    }
  }

  /** The kinds of elements in their order, pictures left out, and where links lead at all. */
  private static List<String> outline(Document page) {
    return page.body().select("*:not(wbr)").stream()
        .filter(element -> element.closest("svg, pre") == null)
        .map(
            element ->
                element.normalName()
                    + element.attributes().asList().stream()
                        .map(each -> " " + each.getKey())
                        .filter(each -> !each.equals(" id"))
                        .sorted()
                        .toList()
                    + element.attr("href").replaceAll("[#?].*", ""))
        .toList();
  }

  private static String words(Document page) {
    Element body = page.body().clone();
    body.select("svg, pre").remove();
    return body.wholeText();
  }

  /** Returns the pages by their names, and looks at what else is answered. */
  private Map<String, Document> pages(String name, Map<String, String> texts) throws Exception {
    Path stack = Files.createDirectory(temporary.resolve(name)).toRealPath();
    NastyStack.write(stack, texts);
    Problems problems = new Problems();
    try (PreviewServer server =
            PreviewServer.start(stack, Settings.in(stack), 0, problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
        Tab tab = new Tab(server.address())) {
      JsonNode look = tab.next("the pages", answer -> answer.has("pages"));
      assertThat(look.at("/title").asString()).isEqualTo(texts.get("title"));
      assertThat(tab.map().at("/modes/0/title").asString()).isEqualTo(texts.get("mode"));
      Map<String, Document> pages = new LinkedHashMap<>();
      for (JsonNode page : look.get("pages")) {
        String called = page.get("name").asString();
        String asked = URLEncoder.encode(called, StandardCharsets.UTF_8);
        Ask answer = Ask.get(server.address(), PageHandler.PATH + "?" + asked);
        assertThat(answer.status()).as(called).isEqualTo(200);
        pages.put(called, Jsoup.parse(JSON.readTree(answer.body()).get("html").asString()));
      }
      return pages;
    }
  }
}
