package io.github.driftless.page.marker;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins begin and end markers; each way in which they can be wrong has its own answer. */
final class MarkerPairs {

  /** The two markers of a region. */
  record Pair(Marker begin, Marker end) {}

  private final Lines lines;
  private final Problems problems;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Marker> endsAlone = new ArrayList<>();
  private final Deque<Marker> open = new ArrayDeque<>();

  private MarkerPairs(Lines lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  static List<Pair> of(List<Marker> markers, Lines lines, Problems problems) {
    MarkerPairs all = new MarkerPairs(lines, problems);
    for (Marker marker : markers) {
      if (marker.begins()) {
        all.begin(marker);
      } else {
        all.end(marker);
      }
    }
    all.tellUnpaired();
    all.tellTwins();
    return List.copyOf(all.pairs);
  }

  private void begin(Marker marker) {
    Marker outer = open.peekLast();
    if (outer != null && !outer.name().equals(marker.name())) {
      error(
          "marker-nested",
          "the region \"" + marker.name() + "\" begins inside the region \"" + outer.name() + "\"",
          marker,
          outer,
          "which begins here",
          "end the outer one before it: paste "
              + MarkerSyntax.end(outer.name())
              + " above this line");
    } else if (outer != null) {
      open.removeLast();
      error(
          "marker-unended",
          "the region \"" + marker.name() + "\" begins again before it has ended",
          marker,
          outer,
          "begun here before",
          "paste " + MarkerSyntax.end(outer.name()) + " above this line, or remove this line");
    }
    open.addLast(marker);
  }

  private void end(Marker marker) {
    boolean begun = open.stream().anyMatch(each -> each.name().equals(marker.name()));
    if (!begun) {
      endsAlone.add(marker);
      return;
    }
    while (!open.peekLast().name().equals(marker.name())) {
      tellUnended(open.removeLast(), Optional.of(marker));
    }
    pairs.add(new Pair(open.removeLast(), marker));
  }

  private void tellUnpaired() {
    for (Marker begin : open) {
      Optional<Marker> before =
          endsAlone.stream()
              .filter(end -> end.name().equals(begin.name()) && end.at() < begin.at())
              .findFirst();
      if (before.isPresent()) {
        endsAlone.remove(before.get());
        error(
            "marker-order",
            "the end marker of \"" + begin.name() + "\" stands before its begin marker",
            before.get(),
            begin,
            "the begin marker is here",
            "swap the two lines: first " + begin.text() + ", then " + before.get().text());
      } else {
        tellUnended(begin, Optional.empty());
      }
    }
    for (Marker end : endsAlone) {
      problems.add(
          Problem.error(
                  "marker-unbegun",
                  "the region \"" + end.name() + "\" ends here, but nothing begins it",
                  at(end))
              .withHint(
                  "paste "
                      + MarkerSyntax.begin(end.name())
                      + " where it should begin, or remove this line"));
    }
  }

  private void tellUnended(Marker begin, Optional<Marker> within) {
    Problem problem =
        Problem.error(
                "marker-unended",
                "the region \"" + begin.name() + "\" begins here and never ends",
                at(begin))
            .withHint("paste " + MarkerSyntax.end(begin.name()) + " where it should end");
    problems.add(
        within
            .map(end -> problem.withRelated(at(end), "another region ends here"))
            .orElse(problem));
  }

  private void tellTwins() {
    Map<String, Marker> first = new HashMap<>();
    for (Pair pair : pairs) {
      Marker other = first.putIfAbsent(pair.begin().text(), pair.begin());
      if (other != null) {
        error(
            "marker-twice",
            "this page shows the same region twice",
            pair.begin(),
            other,
            "the first one",
            "remove one of the two, with its end marker");
      }
    }
  }

  private void error(
      String rule, String message, Marker marker, Marker related, String about, String hint) {
    problems.add(
        Problem.error(rule, message, at(marker)).withRelated(at(related), about).withHint(hint));
  }

  private Location at(Marker marker) {
    return lines.location(marker.at());
  }
}
