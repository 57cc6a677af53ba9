package io.github.driftless.wikijs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page as the wiki's editor opens it. The editor is the one place where a key that may write
 * pages, and do nothing else, reads the dates, styles and scripts of a page.
 *
 * @param updated when the page was saved or rendered last; the epoch where the editor did not say
 */
record EditorPage(
    PageKey key,
    Revision revision,
    PageSettings settings,
    Permissions permissions,
    Instant updated) {

  /**
   * Reads the HTML that the wiki serves at {@code /e/LOCALE/PATH}: one element with all there is to
   * edit as attributes.
   *
   * @return empty where this is another page: a form to sign in, or the editor of a new page
   */
  static Optional<EditorPage> read(String html) {
    Element editor = Jsoup.parse(html).selectFirst("editor[init-mode=update]");
    if (editor == null) {
      return Optional.empty();
    }
    try {
      List<String> tags = new ArrayList<>();
      JsonMapper.shared().readTree(editor.attr(":tags")).forEach(tag -> tags.add(tag.asString()));
      byte[] content = Base64.getDecoder().decode(editor.attr("init-content"));
      return Optional.of(
          new EditorPage(
              new PageKey(editor.attr("locale"), editor.attr("path")),
              new Revision(
                  editor.attr("title"),
                  editor.attr("description"),
                  tags,
                  editor.attr(":is-published").equals("true"),
                  new String(content, StandardCharsets.UTF_8)),
              new PageSettings(
                  editor.attr("publish-start-date"),
                  editor.attr("publish-end-date"),
                  editor.attr("script-css"),
                  editor.attr("script-js")),
              Permissions.read(editor.attr("effective-permissions")),
              GraphQlApi.instant(editor.attr("checkout-date"))));
    } catch (IllegalArgumentException | JacksonException e) {
      // not the editor of a wiki that we know
      return Optional.empty();
    }
  }

  /** Returns whether a page is as it was when the plan was made. */
  boolean isAs(PageKey where, Revision planned) {
    return key.equals(where)
        && revision.content().equals(planned.content())
        && revision.tags().equals(planned.tags())
        && revision.published() == planned.published()
        && inAttribute(revision.title()).equals(inAttribute(planned.title()))
        && inAttribute(revision.description()).equals(inAttribute(planned.description()));
  }

  /** HTML keeps no carriage return, and no control character, as it was. */
  private static String inAttribute(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ");
  }
}
