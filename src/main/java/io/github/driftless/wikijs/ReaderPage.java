package io.github.driftless.wikijs;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A page as the wiki serves it to readers.
 *
 * @param permissions what the key may do with it
 * @param text what was rendered last, without tags and without what is drawn, then where its links
 *     lead
 */
record ReaderPage(Permissions permissions, String text) {

  /**
   * Reads the HTML that the wiki serves at {@code /LOCALE/PATH}.
   *
   * @return empty where this is no page of a wiki: a form to sign in
   */
  static Optional<ReaderPage> read(String html) {
    Element page = Jsoup.parse(html).selectFirst("page[effective-permissions]");
    if (page == null) {
      return Optional.empty();
    }
    page.select("svg, script, style").remove();
    Elements contents = page.select("template[slot=contents]");
    String links = String.join(" ", contents.select("a[href]").eachAttr("href"));
    return Optional.of(
        new ReaderPage(
            Permissions.read(page.attr("effective-permissions")), contents.text() + " " + links));
  }
}
