package io.github.driftless.page.marker;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A hand-written Markdown page with regions that are filled with generated text. A region lies
 * between two comments, each on a line of its own:
 *
 * <pre>
 * &lt;!-- driftless:begin diagram mode=full-vpn --&gt;
 * &lt;!-- driftless:end diagram --&gt;
 * </pre>
 *
 * <p>The name says what to show, and {@code name=value} pairs after it say which; a value with a
 * blank stands in quotation marks. Markers in code are left alone. They may be indented, or stand
 * in a quotation: the text between them then is, too.
 */
public final class MarkedPage {

  private final Path file;
  private final String text;
  private final Lines lines;
  private final List<MarkerKind> kinds;
  private final List<Marker> markers;
  private final List<MarkerPairs.Pair> pairs;

  private MarkedPage(Path file, String text, List<MarkerKind> kinds, Problems problems) {
    this.file = file;
    this.text = text;
    this.kinds = List.copyOf(kinds);
    this.lines = new Lines(file, text);
    this.markers = markers(problems);
    this.pairs = MarkerPairs.of(markers, lines, problems);
  }

  /**
   * Reads a page.
   *
   * @param file for the places in problems
   * @param text the whole page; byte order mark and line ends as they are
   * @param kinds what regions there can be
   * @param problems takes every marker that is wrong; with an error, do not fill the page
   */
  public static MarkedPage read(Path file, String text, List<MarkerKind> kinds, Problems problems) {
    return new MarkedPage(file, text, kinds, problems);
  }

  /** Returns the regions in the order in which they stand. */
  public List<MarkedRegion> regions() {
    return pairs.stream().map(this::region).toList();
  }

  /**
   * Adds a problem, with the lines to paste, where the page has no region at all: somebody asked
   * for this page to be kept up to date.
   */
  public void requireRegions(Problems problems) {
    if (!pairs.isEmpty() || problems.hasErrors()) {
      return;
    }
    problems.add(
        Problem.error("marker-missing", "this page has no region to fill", Location.of(file))
            .withHint(
                kinds.stream()
                    .findFirst()
                    .map(kind -> "paste where the text should stand: " + kind.example())));
  }

  /**
   * Returns the page with regions filled. All else is as it was, to the byte.
   *
   * @param texts what to put where: Markdown with line feeds; regions that are missing here keep
   *     what they hold
   * @param problems takes an error where a text would end its region too early, or never
   */
  public String with(Map<MarkedRegion, String> texts, Problems problems) {
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    for (MarkerPairs.Pair pair : pairs) {
      String replacement = texts.get(region(pair));
      if (replacement != null) {
        Lines.Line begin = lines.at(pair.begin().at());
        filled.append(text, copied, begin.next());
        filled.append(laidOut(replacement, begin, pair.begin().at()));
        copied = lines.at(pair.end().at()).start();
      }
    }
    String page = filled.append(text, copied, text.length()).toString();
    if (!page.equals(text)) {
      checkMarkersOf(page, problems);
    }
    return page;
  }

  /** Returns the lines of all regions as they are, those of their markers with them. */
  public String marked() {
    return pairs.stream()
        .map(
            pair ->
                text.substring(
                    lines.at(pair.begin().at()).start(), lines.at(pair.end().at()).next()))
        .collect(Collectors.joining());
  }

  /**
   * Returns what a region holds now, as {@link #tidy} has it: without what its lines are indented
   * by.
   */
  public String textOf(MarkedRegion region) {
    return pairs.stream()
        .filter(pair -> region(pair).equals(region))
        .findFirst()
        .map(this::textBetween)
        .orElse("");
  }

  private String textBetween(MarkerPairs.Pair pair) {
    Lines.Line begin = lines.at(pair.begin().at());
    String indent = begin.text().substring(0, pair.begin().at() - begin.start());
    String inside = text.substring(begin.next(), lines.at(pair.end().at()).start());
    return tidy(
        inside
            .lines()
            .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
            .map(line -> line.equals(indent.stripTrailing()) ? "" : line)
            .collect(Collectors.joining("\n")));
  }

  /**
   * Returns a text as regions hold it: line feeds, no blank lines at its ends, nothing in blank
   * lines, no line feed at the end.
   */
  public static String tidy(String text) {
    List<String> all = text.lines().map(line -> line.isBlank() ? "" : line).toList();
    int from = 0;
    int to = all.size();
    while (from < to && all.get(from).isEmpty()) {
      from++;
    }
    while (to > from && all.get(to - 1).isEmpty()) {
      to--;
    }
    return String.join("\n", all.subList(from, to));
  }

  /** Blank lines stand at both ends: without them, not every Markdown sees where a table begins. */
  private static String laidOut(String replacement, Lines.Line begin, int markerAt) {
    String tidied = tidy(replacement);
    if (tidied.isEmpty()) {
      return "";
    }
    String indent = begin.text().substring(0, markerAt - begin.start());
    String blank = indent.stripTrailing() + begin.end();
    StringBuilder out = new StringBuilder(blank);
    for (String line : tidied.lines().toList()) {
      out.append(line.isEmpty() ? blank : indent + line + begin.end());
    }
    return out.append(blank).toString();
  }

  /** A generated text that holds a marker or an open code block must not spoil the page. */
  private void checkMarkersOf(String page, Problems problems) {
    List<String> before = markers.stream().map(Marker::text).toList();
    List<String> after =
        new MarkedPage(file, page, kinds, new Problems())
            .markers.stream().map(Marker::text).toList();
    if (!after.equals(before)) {
      int same = 0;
      while (same < Math.min(before.size(), after.size())
          && after.get(same).equals(before.get(same))) {
        same++;
      }
      // the first marker that is not where it was ends the region with the faulty text
      Marker begin = markers.get(Math.max(0, Math.min(same, markers.size()) - 1));
      problems.add(
          Problem.error(
                  "region-text",
                  "the text for this region would hide its end marker, or holds a marker itself",
                  lines.location(begin.at()))
              .withHint("close every code block and comment in its template or fragment"));
    }
  }

  private MarkedRegion region(MarkerPairs.Pair pair) {
    return new MarkedRegion(
        pair.begin().name(), pair.begin().attributes(), lines.location(pair.begin().at()));
  }

  private List<Marker> markers(Problems problems) {
    MarkerParser parser = new MarkerParser(lines, text, kinds, problems);
    List<Comment> comments = PlainComments.find(lines).orElseGet(() -> CommentFinder.find(lines));
    return comments.stream().map(parser::parse).flatMap(Optional::stream).toList();
  }
}
