package io.github.driftless.wikijs;

import java.time.Instant;
import java.util.List;

/**
 * A page as the wiki's list has it: enough to find it, without its content.
 *
 * @param markdown whether it is written in Markdown
 * @param updated when it was saved or rendered last; the epoch where the wiki did not tell
 * @param description what stands below the title
 * @param tags as in {@link WikiPage}
 * @param isPrivate whether only its author sees it; must be said again with every update
 */
record ListedPage(
    int id,
    PageKey key,
    String description,
    List<String> tags,
    boolean markdown,
    boolean isPrivate,
    Instant updated) {

  ListedPage {
    tags = WikiPage.canonical(tags);
  }
}
