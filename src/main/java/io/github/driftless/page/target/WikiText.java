package io.github.driftless.page.target;

import java.util.List;

/**
 * A page for Wiki.js.
 *
 * @param description empty for none
 * @param tags in declared order
 * @param content Markdown, with line feeds, ending in one
 */
public record WikiText(String title, String description, List<String> tags, String content) {

  public WikiText {
    tags = List.copyOf(tags);
  }
}
