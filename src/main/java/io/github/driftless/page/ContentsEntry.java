package io.github.driftless.page;

import java.util.List;

/**
 * A line of a list of contents, for templates.
 *
 * @param below the pages that stand below it, in the order in which they are read
 */
public record ContentsEntry(String title, String href, List<PageLink> below) {

  public ContentsEntry {
    below = List.copyOf(below);
  }
}
