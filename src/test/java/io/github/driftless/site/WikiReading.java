package io.github.driftless.site;

import io.github.driftless.page.target.WikiFile;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Pages of a Wiki.js as readers get them: read by its Markdown, rendered as its server does it
 * ({@code server/modules/rendering}), then, in the browser, sanitised by DOMPurify and taken by Vue
 * for a template, in a sheet with the sizes and colours of the wiki's own.
 */
final class WikiReading {

  private static final Map<String, String> SCRIPTS =
      Map.of(
          "purify.js", "dompurify/dist/purify.min.js",
          "vue.js", "vue/dist/vue.min.js",
          "mermaid.js", "mermaid/dist/mermaid.min.js");

  private WikiReading() {}

  /** Writes pages of HTML beside those of a wiki; ends the test as skipped without the readers. */
  static void write(Path wiki) throws IOException, InterruptedException {
    MarkdownReader.WIKIJS.orSkip();
    Path packages = Places.project().resolve("target/npm/node_modules");
    for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
      Path published = packages.resolve(script.getValue());
      Browser.skipWithout(published, "./verify puts it there");
      Files.copy(published, wiki.resolve(script.getKey()));
    }
    Files.copy(Places.resources("site/wikijs.css"), wiki.resolve("wikijs.css"));
    List<Path> pages = HostilePages.pages(wiki);
    MarkdownReader.WIKIJS.read(pages);
    for (Path page : pages) {
      write(wiki, page);
    }
  }

  /** Returns where the HTML of a page is, relative to its folder. */
  static String address(Path wiki, Path page) {
    return wiki.relativize(page).toString().replace('\\', '/').replaceFirst("\\.md$", ".html");
  }

  private static void write(Path wiki, Path page) throws IOException {
    String file = Files.readString(page);
    String rendered = rendered(Jsoup.parse(HostilePages.html(page)));
    // it is large, and no page of ours asks for it
    boolean mermaid = rendered.contains("<pre class=\"mermaid\"");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("@mermaid@", mermaid ? "<script src=\"@root@mermaid.js\"></script>" : "");
    values.put("@root@", "../".repeat(wiki.relativize(page).getNameCount() - 1));
    values.put("@title@", field(file, "title"));
    values.put("@description@", field(file, "description"));
    values.put(
        "@rendered@",
        Base64.getEncoder().encodeToString(rendered.getBytes(StandardCharsets.UTF_8)));
    String html = Files.readString(Places.resources("site/wikijs.html"));
    for (Map.Entry<String, String> value : values.entrySet()) {
      html = html.replace(value.getKey(), value.getValue());
    }
    Files.writeString(wiki.resolve(address(wiki, page)), html);
  }

  private static String field(String file, String key) {
    String value = WikiFile.field(file, key).orElse("");
    return new Element("b").text(value.replaceAll("^\"|\"$", "")).html();
  }

  /** Does what the wiki does between its Markdown and its sanitiser. */
  private static String rendered(Document html) {
    html.outputSettings().prettyPrint(false);
    for (Element code : html.select("pre > code.language-diagram")) {
      String svg =
          new String(Base64.getMimeDecoder().decode(code.text().strip()), StandardCharsets.UTF_8);
      Element frame = new Element("div").addClass("diagram");
      frame.append(Jsoup.parse(svg, "", Parser.xmlParser()).outerHtml());
      code.parent().replaceWith(frame);
    }
    html.select("pre > code.language-mermaid")
        .forEach(code -> code.parent().text(code.text()).addClass("mermaid"));
    for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
      if (!heading.hasAttr("id")) {
        heading.attr(
            "id", heading.text().toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-"));
      }
      heading.prependElement("a").addClass("toc-anchor").attr("href", "#" + heading.id()).text("¶");
    }
    html.select("a[href*=://]").addClass("is-external-link");
    html.select("body > table").wrap("<div class=\"table-container\"></div>");
    html.select("pre").attr("v-pre", "true");
    html.getAllElements().stream()
        .flatMap(each -> each.childNodes().stream())
        .filter(Comment.class::isInstance)
        .toList()
        .forEach(org.jsoup.nodes.Node::remove);
    return html.body().html();
  }
}
