package io.github.driftless.wikijs;

import java.util.List;
import java.util.Locale;

/**
 * A page as it shall be on the wiki.
 *
 * @param path {@code [a-z0-9-]} between single slashes, none at the ends
 * @param locale for example {@code en}
 * @param title shown above the page and in menus, at most 255 characters
 * @param description shown below the title, at most 255 characters; empty for none
 * @param tags as the wiki keeps them: lower-case, trimmed, each once, sorted
 * @param content Markdown for Wiki.js, with line feeds
 */
public record WikiPage(
    String path,
    String locale,
    String title,
    String description,
    List<String> tags,
    String content) {

  public WikiPage {
    tags = canonical(tags);
  }

  /** Returns what the wiki tells this page apart by. */
  public PageKey key() {
    return new PageKey(locale, path);
  }

  /** Returns what it shall say, without a stamp; readers see it. */
  Revision revision() {
    return new Revision(title, description, tags, true, content);
  }

  /** The wiki answers tags in lower case and in no order. */
  static List<String> canonical(List<String> tags) {
    return tags.stream()
        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
