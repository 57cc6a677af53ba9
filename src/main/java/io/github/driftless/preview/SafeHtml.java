package io.github.driftless.preview;

import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Keeps of a page's HTML what means something to a reader: no script, no style, no form, no frame,
 * nothing that would be fetched. Whoever opens a stranger's stack opens a stranger's pages.
 */
final class SafeHtml {

  private static final Safelist KEPT =
      Safelist.none()
          .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span")
          .addTags("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "kbd", "samp")
          .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .addTags("a", "img", "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small")
          .addTags("sub", "sup", "abbr", "details", "summary", "figure", "figcaption")
          .addAttributes(":all", "id", "class", "title")
          .addAttributes("a", "href", "name")
          .addAttributes("img", "src", "alt", "width", "height")
          .addAttributes("td", "align", "colspan", "rowspan")
          .addAttributes("th", "align", "colspan", "rowspan")
          .addAttributes("ol", "start")
          .addAttributes("details", "open");

  private SafeHtml() {}

  /** Returns what is kept. Links and pictures lead anywhere yet: {@link PageLinks} decides. */
  static Document of(Document page) {
    Document clean = new Cleaner(KEPT).clean(page);
    clean.outputSettings().prettyPrint(false);
    return clean;
  }
}
