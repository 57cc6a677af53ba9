package io.github.driftless.page.marker;

import java.util.List;

/** The YAML block that may stand at the very top of a page, between two lines of {@code ---}. */
final class FrontMatter {

  private FrontMatter() {}

  /** Returns how many lines it takes; 0 where there is none. */
  static int length(List<Lines.Line> lines) {
    if (lines.isEmpty() || !lines.get(0).text().stripTrailing().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      String text = lines.get(i).text().stripTrailing();
      if (text.equals("---") || text.equals("...")) {
        return i + 1;
      }
    }
    return 0;
  }
}
