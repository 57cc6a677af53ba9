package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link of every page of a wiki leads somewhere, those within pictures included. */
@Tag("site")
class WikiLinksTest {

  /** What Wiki.js takes for a page; with a dot it would be a file, with one letter its own. */
  private static final Pattern PAGE = Pattern.compile("/en/([a-z0-9][a-z0-9-]+(?:/[a-z0-9-]+)*)");

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"homelab", "apps"})
  void samplesLeadSomewhere(String sample) throws Exception {
    Path wiki = temporary.resolve("wiki");
    Places.copy(Places.project().resolve("output/" + sample + "/wiki"), wiki);
    assertThat(broken(wiki)).isEmpty();
  }

  @Test
  void pagesWithNastyNamesLeadSomewhere() throws Exception {
    Map<String, String> texts = new TreeMap<>(NastyStack.rotated(0));
    NastyStack.write(temporary, texts);
    generate();
    assertThat(broken(temporary.resolve("wiki"))).isEmpty();
  }

  /** Names that are one as soon as all but letters and digits is taken from them. */
  @Test
  void namesThatBecomeOneLeadToTheirOwnPages() throws Exception {
    StringBuilder compose = new StringBuilder("services:\n");
    for (String name : List.of("a-b", "a_b", "a.b", "a-b-2", "A-b", "service", "page")) {
      compose.append("  ").append(name).append(": { image: nginx, networks: [n] }\n");
    }
    Files.writeString(temporary.resolve("compose.yaml"), compose + "networks: { n: {} }\n");
    Files.writeString(
        temporary.resolve("topology.yaml"),
        """
        compose: compose.yaml
        tiers: { n: {} }
        remote-access:
          proxy: a-b
          routes:
            x.example.org: { to: "a_b:80" }
            x-example.org: { to: "a.b:80" }
        pages:
          wikijs: { dir: wiki, path: names }
          include: { each-service: true, findings: true }
        """);
    generate();
    Path wiki = temporary.resolve("wiki");
    assertThat(broken(wiki)).isEmpty();
    assertThat(pages(wiki).stream().map(Path::toString).filter(page -> page.contains("/services/")))
        .hasSize(7);
  }

  @Test
  void noticesWhatLeadsNowhere() throws Exception {
    Path wiki = Files.createDirectory(temporary.resolve("wiki"));
    String svg = "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><a xlink:href=\"#far\"/></svg>";
    Files.writeString(
        wiki.resolve("page.md"),
        """
        # Head

        [gone](/en/gone), [file](/en/page.md), [there](/en/page), [head](#head), [none](#none)

        ```diagram
        %s
        ```
        """
            .formatted(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8))));
    assertThat(broken(wiki))
        .containsExactlyInAnyOrder(
            "page.md -> /en/gone", "page.md -> /en/page.md", "page.md -> #none", "page.md -> #far");
  }

  private void generate() {
    Run run = Run.driftless(temporary, "generate");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static List<String> broken(Path wiki) throws Exception {
    MarkdownReader.WIKIJS.orSkip();
    List<Path> pages = pages(wiki);
    MarkdownReader.WIKIJS.read(pages);
    Set<String> names = new HashSet<>();
    for (Path page : pages) {
      names.add(wiki.relativize(page).toString().replace('\\', '/').replaceFirst("\\.md$", ""));
    }
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      Document html = published(page);
      for (String link : links(html)) {
        if (!leadsSomewhere(link, names, html, wiki)) {
          broken.add(wiki.relativize(page) + " -> " + link);
        }
      }
      List<String> ids = html.select("[id]").eachAttr("id");
      assertThat(ids).as("ids of %s", page).doesNotHaveDuplicates();
    }
    return broken;
  }

  private static List<String> links(Document html) {
    List<String> links = new ArrayList<>(html.select("a[href]").eachAttr("href"));
    html.select("a[xlink:href]").forEach(link -> links.add(link.attr("xlink:href")));
    return links;
  }

  private static boolean leadsSomewhere(String link, Set<String> names, Document page, Path wiki)
      throws IOException {
    if (link.matches("(?s)(https?:|mailto:|//).*")) {
      return true;
    }
    String[] parts = link.split("#", 2);
    Document there = page;
    if (!parts[0].isEmpty()) {
      var named = PAGE.matcher(parts[0]);
      if (!named.matches() || !names.contains(named.group(1))) {
        return false;
      }
      there = published(wiki.resolve(named.group(1) + ".md"));
    }
    return parts.length == 1 || there.getElementById(parts[1]) != null;
  }

  /** A page as a browser gets it: pictures drawn, a name on each heading. */
  private static Document published(Path page) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.md$", ".html");
    Document html = Jsoup.parse(Files.readString(page.resolveSibling(name)));
    for (Element code : html.select("pre > code.language-diagram")) {
      String svg =
          new String(Base64.getMimeDecoder().decode(code.text().strip()), StandardCharsets.UTF_8);
      code.parent().after(Jsoup.parse(svg, "", org.jsoup.parser.Parser.xmlParser()).outerHtml());
    }
    for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
      String slug =
          heading.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
      if (!heading.hasAttr("id") && html.getElementById(slug) == null) {
        heading.attr("id", slug);
      }
    }
    return html;
  }

  private static List<Path> pages(Path wiki) throws IOException {
    try (Stream<Path> files = Files.walk(wiki)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
