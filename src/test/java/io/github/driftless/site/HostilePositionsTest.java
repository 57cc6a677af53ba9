package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.site.PageWatch.Seen;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Difference;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nasty texts in every position of a stack, read by what makes pages of Markdown: each page says
 * what that of a harmless stack says, with the nasty texts in the places of the harmless ones, and
 * is made of the same elements. So is what a browser makes of it, which runs nothing and asks
 * nobody for anything.
 */
@Tag("site")
@TestInstance(Lifecycle.PER_CLASS)
class HostilePositionsTest {

  /**
   * Every so many of the ways to put the texts into the positions: each text stands in every fifth
   * position, and each position has more than a hundred texts.
   */
  private static final int STEP = 5;

  /** On a wiki, pictures are drawn anew for each stack, and take their time. */
  private static final int WIKI_STEP = 25;

  private static final Pattern REMOTE_LINK = Pattern.compile("(?s)(https?:|mailto:|//).*");

  private static final Pattern TEMPLATE = Pattern.compile("\\{{2}.+?}{2}");

  @TempDir static Path temporary;

  private final Map<MarkdownReader, HostilePages> made = new EnumMap<>(MarkdownReader.class);

  @Test
  void mkDocsShowsEveryTextInManyPositions() throws Exception {
    MarkdownReader.MKDOCS.orSkip();
    compare(made(MarkdownReader.MKDOCS));
  }

  @Test
  void wikiJsShowsEveryTextInSomePositions() throws Exception {
    MarkdownReader.WIKIJS.orSkip();
    compare(made(MarkdownReader.WIKIJS));
  }

  @Test
  void gitHubShowsEveryTextInManyPositionsAndStripsNothing() throws Exception {
    MarkdownReader.GITHUB.orSkip();
    HostilePages pages = made(MarkdownReader.GITHUB);
    compare(pages);
    SoftAssertions all = new SoftAssertions();
    for (Path stack : pages.stacks().keySet()) {
      for (Path page : HostilePages.pages(stack)) {
        all.assertThat(GitHubPages.stripped(page)).as("stripped from %s", page).isEmpty();
      }
    }
    all.assertAll();
  }

  /** All pages of a stack are one document: what breaks out of its page is seen in the next. */
  @ParameterizedTest
  @EnumSource(MarkdownReader.class)
  void doNothingInABrowser(MarkdownReader reader) throws Exception {
    reader.orSkip();
    HostilePages pages = made(reader);
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(pages.harmless().getParent())) {
      PageWatch watch = new PageWatch(browser);
      Seen harmless = opened(watch, server, pages.harmless());
      assertThat(harmless.done()).isEmpty();
      assertThat(harmless.kinds().contains("path"))
          .as("pictures")
          .isEqualTo(reader == MarkdownReader.WIKIJS);
      assertThat(harmless.words()).contains(NastyStack.harmless("web"));
      SoftAssertions all = new SoftAssertions();
      for (Map.Entry<Path, Map<String, String>> stack : pages.stacks().entrySet()) {
        Seen hostile = opened(watch, server, stack.getKey());
        all.assertThat(hostile.beyond(harmless, stack.getValue()))
            .as("%s with %s", stack.getKey().getFileName(), stack.getValue())
            .isEmpty();
      }
      all.assertAll();
    }
  }

  private static Seen opened(PageWatch watch, FolderServer server, Path stack) throws IOException {
    HostilePages.join(stack, "all.html");
    return watch.open(server.address() + stack.getFileName() + "/", "all.html", "section");
  }

  /** The watch sees what an attack does: a page without one cannot pass by chance. */
  @Test
  void noticesAttacks() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("attacked")).toRealPath();
    Files.copy(Places.resources("site/attacked.html"), folder.resolve("all.html"));
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(folder)) {
      Seen seen = new PageWatch(browser).open(server.address(), "all.html", "section");
      assertThat(seen.title()).isEqualTo("taken");
      assertThat(seen.done())
          .contains("pwned", "alert", "confirm", "prompt", "in a frame: print", "error of img ")
          .contains("setTimeout 1", "eval 2", "Function 3");
      assertThat(seen.done().stream().filter("pwned"::equals)).as("one by each way").hasSize(5);
      assertThat(seen.requests())
          .contains("http://127.0.0.1:1/x.js", "x", "x.css", "x.svg", "y.css");
      assertThat(seen.active())
          .contains("script ", "iframe srcdoc", "object ", "embed x.svg", "form ", "style ")
          .contains("img onerror", "svg onload", "details ontoggle", "b onmouseover")
          .contains("a xlink:href javascript:5", "a href java\tscript:window.pwned=9")
          .contains("form action javascript:10", "button formaction javascript:11");
      assertThat(seen.kinds()).contains("script");
      assertThat(seen.outline()).contains("iframe src=javascript:parent.pwned=8");
      assertThat(seen.words()).contains("words");
    }
  }

  /** Returns the pages that a program reads, which are made once. */
  private HostilePages made(MarkdownReader reader) throws Exception {
    HostilePages pages = made.get(reader);
    if (pages == null) {
      int step = reader == MarkdownReader.WIKIJS ? WIKI_STEP : STEP;
      pages = HostilePages.make(reader, temporary.resolve(reader.name()), step);
      made.put(reader, pages);
    }
    return pages;
  }

  private static void compare(HostilePages made) throws IOException {
    Path harmless = made.harmless();
    Map<Path, Element> expected = new HashMap<>();
    for (Path page : HostilePages.pages(harmless)) {
      expected.put(harmless.relativize(page), parsed(page));
    }
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<Path, Map<String, String>> stack : made.stacks().entrySet()) {
      Path folder = stack.getKey();
      List<Path> written = HostilePages.pages(folder);
      all.assertThat(written.stream().map(folder::relativize))
          .containsExactlyElementsOf(
              HostilePages.pages(harmless).stream().map(harmless::relativize).toList());
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
      all.fail(page + ": " + Difference.between(wanted, is));
    }
    all.assertThat(hostile.wholeText()).doesNotContainPattern("[\u202A-\u202E\u2066\u2067]");
    if (page.startsWith("wiki")) {
      all.assertThat(run(hostile)).as("run as templates on %s", page).isEmpty();
    }
    String outline = String.join("\n", outline(harmless));
    String hostileOutline = String.join("\n", outline(hostile));
    if (!outline.equals(hostileOutline)) {
      all.fail(page + ": " + Difference.between(outline, hostileOutline) + "\n" + texts);
    }
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
                        // long code of a wiki may break, short code need not
                        .filter(attribute -> !isOfLongCode(element, attribute.getKey()))
                        .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                        .map(attribute -> attribute.startsWith("href=#") ? "href=#" : attribute)
                        .toList())
        .toList();
  }

  private static boolean isOfLongCode(Element element, String attribute) {
    return element.normalName().equals("code") && attribute.equals("style");
  }

  /** A page without what is code: pictures and files have tests of their own. */
  private static Element parsed(Path page) throws IOException {
    Document html = Jsoup.parse(HostilePages.html(page));
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
}
