package io.github.driftless.wikijs;

import io.github.driftless.output.UnifiedDiff;
import java.util.Optional;

/** Shows a page of the wiki as one text, for diffs: what stands above it first, no stamp. */
final class WikiPageText {

  private WikiPageText() {}

  static String diff(PageKey key, Optional<Revision> before, Optional<Revision> after) {
    return UnifiedDiff.of(
        key.toString(), before.map(WikiPageText::of), after.map(WikiPageText::of));
  }

  private static String of(Revision revision) {
    return line("title", revision.title())
        + line("description", revision.description())
        + line("tags", String.join(", ", revision.tags()))
        + (revision.published() ? "" : line("published", "no"))
        + "\n"
        + Stamp.body(revision.content());
  }

  private static String line(String name, String value) {
    return name + ":" + (value.isEmpty() ? "" : " " + value) + "\n";
  }
}
