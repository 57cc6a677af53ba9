package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyTexts;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import io.github.driftless.testing.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stack whose every title and note is an attack, read by what makes pages of Markdown: it shows
 * the texts, and is made of the same elements as that of a harmless stack.
 */
@Tag("site")
class HostileSitesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temporary;

  @Test
  void mkDocsShowsTheTexts() throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    List<String> texts = texts();
    compare(texts, site(texts), site(harmless(texts)));
  }

  @Test
  void wikiJsShowsTheTexts() throws Exception {
    MarkdownReader.WIKIJS.orSkip();
    List<String> texts = texts();
    compare(texts, wiki(texts), wiki(harmless(texts)));
  }

  @Test
  void gitHubShowsTheTexts() throws Exception {
    MarkdownReader.GITHUB.orSkip();
    List<String> texts = texts();
    compare(texts, gitHub(texts), gitHub(harmless(texts)));
  }

  /** Services of one title are told apart; here each shows the text alone. */
  private static List<String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    NastyTexts.titles().forEach(text -> texts.putIfAbsent(text.toLowerCase(Locale.ROOT), text));
    return List.copyOf(texts.values());
  }

  private static List<String> harmless(List<String> texts) {
    return IntStream.range(0, texts.size()).mapToObj(i -> "harmless " + i).toList();
  }

  private static void compare(List<String> texts, Element hostile, Element harmless) {
    SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < texts.size(); i++) {
      Element cell = cell(hostile, i);
      String shown = Shown.wanted(texts.get(i));
      if (cell == null) {
        all.fail("no row for " + shown);
        continue;
      }
      all.assertThat(Shown.on(cell.wholeText())).isEqualTo(shown);
    }
    Set<String> notes = new HashSet<>();
    hostile.select("li:has(> strong)").forEach(item -> notes.add(Shown.on(item.wholeText())));
    for (String text : texts) {
      String note = Shown.wanted(text) + ": " + Shown.wanted(text);
      all.assertThat(notes.contains(note)).as(note).isTrue();
    }
    all.assertThat(hostile.wholeText()).doesNotContain("root:x:");
    all.assertThat(String.join("\n", outline(hostile)))
        .isEqualTo(String.join("\n", outline(harmless)));
    all.assertAll();
  }

  /** The cell with the name of a service: by its mark, or, where none is kept, by its row. */
  private static @Nullable Element cell(Element page, int service) {
    Element mark = page.getElementById("service-s" + service);
    if (mark != null) {
      return mark.closest("td");
    }
    boolean marked = page.getElementById("service-s0") != null;
    Element table = page.selectFirst("table:has(th:contains(Ports on the host))");
    return marked || table == null
        ? null
        : table.selectFirst("tbody tr:nth-child(" + (service + 1) + ") td");
  }

  /** The elements in their order, with their attributes but for those that hold text. */
  private static List<String> outline(Element article) {
    article.select("pre").forEach(Element::empty);
    // a picture is a block of text, or a file where the text is long
    article.select("p:has(> img)").remove();
    // where a name may be broken, and what keeps it from being run, is no part of the page
    return article.select("*:not(wbr)").stream()
        .filter(element -> !element.normalName().equals("pre"))
        // some wikis make links of addresses
        .filter(element -> !element.attr("href").matches("(https?:|mailto:|//).*"))
        .map(
            element ->
                element.normalName()
                    + " "
                    + element.attributes().asList().stream()
                        .filter(attribute -> !attribute.getKey().equals("v-pre"))
                        .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                        .toList())
        .toList();
  }

  private Element site(List<String> texts) throws Exception {
    Path stack = stack(texts, "pages: { mkdocs: docs }\n");
    String settings = Files.readString(Places.project().resolve("output/mediastack/mkdocs.yml"));
    Files.writeString(
        stack.resolve("mkdocs.yml"), settings.replaceAll("(?ms)^nav:.*?(?=^# `generate`)", ""));
    Files.writeString(stack.resolve("docs/index.md"), "# Home\n");
    Files.createDirectories(stack.resolve("docs/assets/javascripts"));
    Files.writeString(stack.resolve("docs/assets/javascripts/mermaid.min.js"), "");
    Path site = SiteBuilder.MKDOCS.site(stack);
    return Jsoup.parse(site.resolve("networking-architecture.html")).selectFirst("article");
  }

  private Element wiki(List<String> texts) throws Exception {
    Path stack = stack(texts, "pages: { wikijs: { dir: wiki, path: hostile, title: Hostile } }\n");
    Path file = stack.resolve("wiki/hostile.md");
    MarkdownReader.WIKIJS.read(List.of(file));
    return Jsoup.parse(stack.resolve("wiki/hostile.html")).body();
  }

  private Element gitHub(List<String> texts) throws Exception {
    Path stack = stack(texts, "pages: { markdown: md }\n");
    Path file = stack.resolve("md/networking-architecture.md");
    MarkdownReader.GITHUB.read(List.of(file));
    assertThat(GitHubPages.stripped(file)).isEmpty();
    return Jsoup.parse(stack.resolve("md/networking-architecture.html")).body();
  }

  /** What YAML cannot hold as it is, it can hold escaped. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : JSON.writeValueAsString(text).toCharArray()) {
      out.append(c < 0x7F ? String.valueOf(c) : String.format("\\u%04X", (int) c));
    }
    return out.toString();
  }

  private Path stack(List<String> texts, String pages) throws IOException {
    Path stack = Files.createTempDirectory(temporary, "stack").toRealPath();
    StringBuilder compose = new StringBuilder("services:\n");
    StringBuilder topology = new StringBuilder("title: Hostile\nservices:\n");
    for (int i = 0; i < texts.size(); i++) {
      compose.append("  s" + i + ": { image: example/app, ports: [\"" + (9000 + i) + ":80\"] }\n");
      String quoted = quoted(texts.get(i));
      topology.append("  s" + i + ": { title: " + quoted + ", note: " + quoted + " }\n");
    }
    Files.writeString(stack.resolve("compose.yaml"), compose);
    Files.writeString(stack.resolve("topology.yaml"), topology + pages);
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    return stack;
  }
}
