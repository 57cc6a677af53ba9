package io.github.driftless.wikijs;

import io.github.driftless.page.MarkedPage;
import io.github.driftless.page.MarkedRegion;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the regions of a hand-written page. Each region ends in a comment with the hash of what was
 * published in it, so that words somebody put between the markers are seen.
 */
final class RegionFilling {

  private static final Pattern STAMP =
      Pattern.compile("\\n*<!-- driftless:published sha256=([0-9a-f]{64}) -->");

  /**
   * What came of it.
   *
   * @param content the page with its regions filled, those with somebody's words included
   * @param edited the regions that hold somebody's words
   */
  record Filled(String content, List<MarkedRegion> edited) {}

  private RegionFilling() {}

  /** Returns empty where the page or its markers are wrong; the problems say how. */
  static Optional<Filled> fill(RegionPage page, String content, Problems problems) {
    Problems inPage = new Problems();
    MarkedPage marked =
        MarkedPage.read(
            Path.of("wiki", page.key().locale(), page.key().path()), content, page.kinds(), inPage);
    marked.requireRegions(inPage);
    Map<MarkedRegion, String> texts = new HashMap<>();
    List<MarkedRegion> edited = new ArrayList<>();
    if (!inPage.hasErrors()) {
      for (MarkedRegion region : marked.regions()) {
        Optional<String> text = page.texts().apply(region).map(MarkedPage::tidy);
        text.ifPresent(wanted -> texts.put(region, stamped(wanted)));
        if (text.isPresent() && isEdited(marked.textOf(region), text.get())) {
          edited.add(region);
        }
      }
    }
    String filled = inPage.hasErrors() ? content : marked.with(texts, inPage);
    problems.addAll(inPage.list());
    return inPage.hasErrors() ? Optional.empty() : Optional.of(new Filled(filled, edited));
  }

  private static String stamped(String text) {
    return text + "\n\n<!-- driftless:published sha256=" + Sha256.of(text) + " -->";
  }

  private static boolean isEdited(String found, String wanted) {
    Matcher stamp = STAMP.matcher(found);
    boolean stampedHere = stamp.find();
    String text =
        MarkedPage.tidy(
            stampedHere ? found.substring(0, stamp.start()) + found.substring(stamp.end()) : found);
    boolean asPublished = stampedHere && stamp.group(1).equals(Sha256.of(text));
    return !text.isEmpty() && !text.equals(wanted) && !asPublished;
  }
}
