package io.github.driftless.wikijs;

import io.github.driftless.hash.Sha256;
import io.github.driftless.page.marker.MarkedPage;
import io.github.driftless.page.marker.MarkedRegion;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
      Pattern.compile("\\n*<!-- driftless:published sha256=([0-9a-f]{64}) over=([0-9a-f]{64}) -->");

  /**
   * What came of it.
   *
   * @param content the page with its regions filled, those with somebody's words included
   * @param edited the regions that hold somebody's words
   */
  record Filled(String content, List<MarkedRegion> edited) {}

  private RegionFilling() {}

  /** Returns empty where the page or its markers are wrong; the problems say how. */
  static Optional<Filled> fill(RegionPage page, Revision now, Problems problems) {
    String content = now.content();
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
        String found = marked.textOf(region);
        if (text.isPresent() && !isAsWanted(found, text.get())) {
          texts.put(region, text.get() + "\n\n" + stamp(text.get(), now));
          if (isEdited(found, text.get())) {
            edited.add(region);
          }
        }
      }
    }
    String filled = inPage.hasErrors() ? content : marked.with(texts, inPage);
    problems.addAll(inPage.list());
    return inPage.hasErrors() ? Optional.empty() : Optional.of(new Filled(filled, edited));
  }

  /** Returns the stamps in a page: each comment, and the hash of what its page said before. */
  static Map<String, String> stamps(String content) {
    Map<String, String> stamps = new LinkedHashMap<>();
    Matcher stamp = STAMP.matcher(content);
    while (stamp.find()) {
      stamps.put(stamp.group().strip(), stamp.group(2));
    }
    return stamps;
  }

  /** Returns a page whose stamps tell that it was put in the place of another text. */
  static String over(String content, Revision before) {
    String result = content;
    for (Map.Entry<String, String> stamp : stamps(content).entrySet()) {
      String told = stamp.getKey().replace(stamp.getValue(), before.hashInHistory());
      result = result.replace(stamp.getKey(), told);
    }
    return result;
  }

  private static String stamp(String text, Revision before) {
    return "<!-- driftless:published sha256="
        + Sha256.of(text)
        + " over="
        + before.hashInHistory()
        + " -->";
  }

  private static boolean isAsWanted(String found, String wanted) {
    Matcher stamp = STAMP.matcher(found);
    return stamp.find()
        && stamp.group(1).equals(Sha256.of(wanted))
        && without(found, stamp).equals(wanted);
  }

  private static boolean isEdited(String found, String wanted) {
    Matcher stamp = STAMP.matcher(found);
    boolean stamped = stamp.find();
    String text = stamped ? without(found, stamp) : found;
    boolean asPublished = stamped && stamp.group(1).equals(Sha256.of(text));
    return !text.isEmpty() && !text.equals(wanted) && !asPublished;
  }

  private static String without(String found, Matcher stamp) {
    return MarkedPage.tidy(found.substring(0, stamp.start()) + found.substring(stamp.end()));
  }
}
