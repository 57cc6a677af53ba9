package io.github.driftless.preview;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.driftless.app.PageDrafts;
import io.github.driftless.page.target.PageSyntax;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Shows a page as the program it is written for would: Material's blocks for MkDocs, tab sets and
 * call-outs for Wiki.js. Diagrams are left to the browser, as there.
 */
final class PageHtml {

  private static final Reader MATERIAL =
      new Reader(
          new MutableDataSet()
              .set(
                  Parser.EXTENSIONS,
                  List.of(TablesExtension.create(), new MaterialBlocks(), new MaterialHtml()))
              .toImmutable(),
          HeadingNames.PYTHON_MARKDOWN,
          PageHtml::gatherTabs);

  /** Wiki.js breaks a line wherever its source does. */
  private static final Reader WIKIJS =
      new Reader(
          new MutableDataSet()
              .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
              .set(HtmlRenderer.SOFT_BREAK, "<br />\n")
              .toImmutable(),
          HeadingNames.WIKIJS,
          WikiBlocks::shape);

  private static final Reader GITHUB =
      new Reader(
          new MutableDataSet()
              .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
              .toImmutable(),
          HeadingNames.GITHUB,
          dom -> {});

  /**
   * What reads pages of one syntax.
   *
   * @param headings how headings are named
   * @param shape makes elements of what is beyond Markdown
   */
  private record Reader(DataHolder options, HeadingNames headings, Consumer<Document> shape) {

    static Reader of(PageSyntax syntax) {
      return switch (syntax) {
        case MATERIAL -> MATERIAL;
        case WIKIJS -> WIKIJS;
        case GITHUB -> GITHUB;
      };
    }
  }

  private PageHtml() {}

  /**
   * Returns a page as HTML in which no script and nothing fetched is left.
   *
   * @param names what the pages are called that links may lead to, by their files
   */
  static String of(PageDrafts.Page page, Map<Path, String> names) {
    Reader reader = Reader.of(page.syntax());
    String html =
        HtmlRenderer.builder(reader.options())
            .build()
            .render(Parser.builder(reader.options()).build().parse(PageBody.of(page).markdown()));
    Document dom = SafeHtml.of(Jsoup.parseBodyFragment(html));
    PageHeadings.name(dom, reader.headings());
    reader.shape().accept(dom);
    new PageLinks(page.file(), names).mend(dom);
    PageFences.show(dom);
    dom.select("table").forEach(table -> table.wrap("<div class=\"table\"></div>"));
    return dom.body().html();
  }

  /** Tabs that follow each other are one set. */
  private static void gatherTabs(Document dom) {
    for (Element tab : dom.select("div.tab")) {
      Element before = tab.previousElementSibling();
      Element set =
          before != null && before.hasClass("tabs")
              ? before
              : tab.before("<div class=\"tabs\"></div>").previousElementSibling();
      Element title = tab.firstElementChild();
      if (set != null && title != null && title.hasClass("title")) {
        tab.attr("data-title", title.text());
        title.remove();
        set.appendChild(tab);
      }
    }
  }
}
