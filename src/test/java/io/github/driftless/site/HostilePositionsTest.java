package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.NastyTexts;
import io.github.driftless.testing.Run;
import io.github.driftless.testing.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nasty texts in every position of a stack, read by what makes pages of Markdown: each page says
 * what that of a harmless stack says, with the nasty texts in the places of the harmless ones, and
 * is made of the same elements.
 */
@Tag("site")
class HostilePositionsTest {

  /**
   * Every so many of the ways to put the texts into the positions: each text stands in every tenth
   * position at least, and each position has a hundred texts.
   */
  private static final int STEP = 5;

  /** On a wiki, pictures are drawn anew for each stack, and take their time. */
  private static final int WIKI_STEP = 25;

  private static final Pattern REMOTE_LINK = Pattern.compile("(?s)(https?:|mailto:|//).*");

  private static final Pattern TEMPLATE = Pattern.compile("\\{{2}.+?}{2}");

  @TempDir Path temporary;

  @Test
  void mkDocsShowsEveryTextInManyPositions() throws Exception {
    MarkdownReader.MKDOCS.orSkip();
    compare(MarkdownReader.MKDOCS, STEP);
  }

  @Test
  void wikiJsShowsEveryTextInSomePositions() throws Exception {
    MarkdownReader.WIKIJS.orSkip();
    compare(MarkdownReader.WIKIJS, WIKI_STEP);
  }

  private void compare(MarkdownReader reader, int step) throws Exception {
    Map<Path, Map<String, String>> stacks = new LinkedHashMap<>();
    Path harmless = written(reader, NastyStack.harmless());
    List<Path> pages = new ArrayList<>(pages(harmless));
    int count = NastyTexts.all().size();
    for (int first = 0; first < count; first += step) {
      Map<String, String> texts = NastyStack.rotated(first);
      Path stack = written(reader, texts);
      stacks.put(stack, texts);
      pages.addAll(pages(stack));
    }
    reader.read(pages);
    Map<Path, Element> expected = new HashMap<>();
    for (Path page : pages(harmless)) {
      expected.put(harmless.relativize(page), parsed(page));
    }
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<Path, Map<String, String>> stack : stacks.entrySet()) {
      Path folder = stack.getKey();
      List<Path> written = pages(folder);
      all.assertThat(written.stream().map(folder::relativize))
          .containsExactlyElementsOf(pages(harmless).stream().map(harmless::relativize).toList());
      for (Path page : written) {
        Path name = folder.relativize(page);
        compare(all, name, expected.get(name), parsed(page), stack.getValue());
      }
      if (all.errorsCollected().size() > 20) {
        break;
      }
    }
    all.assertAll();
  }

  private static void compare(
      SoftAssertions all, Path page, Element harmless, Element hostile, Map<String, String> texts) {
    String wanted = Shown.on(NastyStack.said(Shown.on(harmless.wholeText()), texts, Shown::wanted));
    String is = Shown.on(hostile.wholeText());
    if (!is.equals(wanted)) {
      all.fail(page + ": " + difference(wanted, is));
    }
    all.assertThat(hostile.wholeText()).doesNotContainPattern("[\u202A-\u202E\u2066\u2067]");
    all.assertThat(run(hostile)).as("run as templates on %s", page).isEmpty();
    String outline = String.join("\n", outline(harmless));
    String hostileOutline = String.join("\n", outline(hostile));
    if (!outline.equals(hostileOutline)) {
      all.fail(page + ": " + difference(outline, hostileOutline) + "\n" + texts);
    }
  }

  private static String difference(String expected, String is) {
    int at = 0;
    while (at < expected.length() && at < is.length() && expected.charAt(at) == is.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 60);
    return "<"
        + expected.substring(from, Math.min(expected.length(), at + 60))
        + "> is <"
        + is.substring(from, Math.min(is.length(), at + 60))
        + ">";
  }

  /** The elements in their order, with their attributes but for what is made of texts. */
  private static List<String> outline(Element page) {
    return page.select("*:not(wbr)").stream()
        .filter(element -> !REMOTE_LINK.matcher(element.attr("href")).matches())
        .map(
            element ->
                element.normalName()
                    + " "
                    + element.attributes().asList().stream()
                        .filter(attribute -> !attribute.getKey().equals("id"))
                        .filter(attribute -> !attribute.getValue().equals("v-pre"))
                        .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                        .map(attribute -> attribute.startsWith("href=#") ? "href=#" : attribute)
                        .toList())
        .toList();
  }

  /** A page without what is code: pictures and files have tests of their own. */
  private static Element parsed(Path page) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.md$", ".html");
    Document html = Jsoup.parse(Files.readString(page.resolveSibling(name)));
    html.select("pre").forEach(Element::empty);
    Element body = html.body();
    return page.toString().contains("/wiki/") ? published(body) : body;
  }

  /**
   * What Wiki.js does to a page before browsers get it: keeps Vue from text that looks like one of
   * its templates, then takes comments out.
   */
  private static Element published(Element body) {
    for (Element element : body.select("*")) {
      if (element.textNodes().stream().anyMatch(HostilePositionsTest::isTemplate)) {
        element.addClass("v-pre");
      }
    }
    body.forEachNode(
        node -> {
          if (node instanceof Comment comment) {
            comment.remove();
          }
        });
    return Jsoup.parse(body.outerHtml()).body();
  }

  private static boolean isTemplate(TextNode text) {
    return TEMPLATE.matcher(text.getWholeText().replace("\n", "")).find();
  }

  /** Returns the texts that Vue would take for templates, and run. */
  private static List<String> run(Element page) {
    return page.select("*").stream()
        .filter(element -> element.closest(".v-pre") == null)
        .flatMap(element -> element.textNodes().stream())
        .filter(HostilePositionsTest::isTemplate)
        .map(TextNode::getWholeText)
        .toList();
  }

  private Path written(MarkdownReader reader, Map<String, String> texts) throws IOException {
    Path stack = Files.createTempDirectory(temporary, "stack").toRealPath();
    NastyStack.write(stack, texts);
    Path topology = stack.resolve("topology.yaml");
    String other = reader == MarkdownReader.MKDOCS ? "wikijs" : "mkdocs";
    Files.writeString(
        topology, Files.readString(topology).replaceAll("(?m)^  " + other + ": .*\n", ""));
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err() + texts).isZero();
    return stack;
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
