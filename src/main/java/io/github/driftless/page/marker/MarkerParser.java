package io.github.driftless.page.marker;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comments as markers. What looks like a marker and is none is told, never passed over; only
 * the remark that publishing leaves in a wiki's page, {@code driftless:published}, is no marker.
 */
final class MarkerParser {

  private static final Pattern OURS =
      Pattern.compile("\\s*driftless\\s*:.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK =
      Pattern.compile("\\s*driftless:published\\s.*", Pattern.DOTALL);
  private static final Pattern MARKER =
      Pattern.compile("[ \\t]*driftless:([a-z-]+)[ \\t]+([^\\s=]+)((?:[ \\t].*)?)");
  private static final Pattern VERB =
      Pattern.compile("\\s*driftless\\s*:\\s*(\\S*).*", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[ \\t]+([^\\s=\"']+)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))(?=[ \\t]|$)");
  private static final List<String> VERBS = List.of(MarkerSyntax.BEGIN, MarkerSyntax.END);

  private final Lines lines;
  private final String page;
  private final List<MarkerKind> kinds;
  private final Problems problems;

  MarkerParser(Lines lines, String page, List<MarkerKind> kinds, Problems problems) {
    this.lines = lines;
    this.page = page;
    this.kinds = kinds;
    this.problems = problems;
  }

  /** Returns the marker a comment is; empty where it is none, or a problem was added. */
  Optional<Marker> parse(Comment comment) {
    String inside =
        page.substring(comment.start() + "<!--".length(), comment.end() - "-->".length());
    if (!OURS.matcher(inside).matches() || REMARK.matcher(inside).matches()) {
      return Optional.empty();
    }
    Location at = lines.location(comment.start());
    Matcher marker = MARKER.matcher(inside);
    if (!marker.matches() || !VERBS.contains(marker.group(1))) {
      notAMarker(inside, at);
      return Optional.empty();
    }
    if (!standsAlone(comment)) {
      error(
          "marker-shares-line",
          "a marker must stand on a line of its own",
          at,
          Optional.of("move what stands beside it to another line"));
      return Optional.empty();
    }
    boolean begins = marker.group(1).equals(MarkerSyntax.BEGIN);
    SortedMap<String, String> attributes = attributes(marker.group(3).stripTrailing(), comment);
    if (!begins && !attributes.isEmpty()) {
      error(
          "marker-attribute",
          "an end marker says nothing but the name of its region",
          at,
          Optional.of("write " + MarkerSyntax.end(marker.group(2))));
      attributes = new TreeMap<>();
    }
    Marker read = new Marker(begins, marker.group(2), attributes, comment.start());
    if (begins) {
      checkKind(read, at);
    }
    return Optional.of(read);
  }

  private void notAMarker(String inside, Location at) {
    Matcher verb = VERB.matcher(inside);
    String written = verb.matches() ? verb.group(1) : "";
    Optional<String> near = Nearest.to(written, VERBS);
    error(
        "marker-malformed",
        "this is not a marker that Driftless knows",
        at,
        Optional.of(
            (near.isPresent() && !near.get().equals(written)
                    ? "did you mean \"" + near.get() + "\"? "
                    : "")
                + "a marker is one line like "
                + MarkerSyntax.begin(kinds.isEmpty() ? "NAME" : kinds.get(0).name())));
  }

  /** Beside a marker only blanks may stand, and the signs of a quotation before it. */
  private boolean standsAlone(Comment comment) {
    Lines.Line line = lines.at(comment.start());
    if (comment.end() > line.start() + line.text().length()) {
      return false;
    }
    String before = line.text().substring(0, comment.start() - line.start());
    String after = line.text().substring(comment.end() - line.start());
    return after.isBlank() && before.chars().allMatch(c -> c == ' ' || c == '\t' || c == '>');
  }

  private SortedMap<String, String> attributes(String text, Comment comment) {
    SortedMap<String, String> attributes = new TreeMap<>();
    Location at = lines.location(comment.start());
    Matcher attribute = ATTRIBUTE.matcher(text);
    int read = 0;
    while (read < text.length()) {
      if (!attribute.find(read) || attribute.start() != read) {
        error(
            "marker-attribute",
            "cannot read \"" + text.substring(read).strip() + "\" in this marker",
            at,
            Optional.of("write name=value, or name=\"value\" where the value holds a blank"));
        return attributes;
      }
      String value = attribute.group(2);
      value = value == null ? attribute.group(3) : value;
      value = value == null ? attribute.group(4) : value;
      if (attributes.put(attribute.group(1), value) != null) {
        error(
            "marker-attribute",
            "this marker says \"" + attribute.group(1) + "\" twice",
            at,
            Optional.of("keep one of them"));
      }
      read = attribute.end();
    }
    return attributes;
  }

  private void checkKind(Marker marker, Location at) {
    Optional<MarkerKind> kind =
        kinds.stream().filter(each -> each.name().equals(marker.name())).findFirst();
    if (kind.isEmpty()) {
      List<String> names = kinds.stream().map(MarkerKind::name).toList();
      error(
          "marker-unknown",
          "there is no region called \"" + marker.name() + "\"",
          at,
          Optional.of(nearestOrAll(marker.name(), names)));
      return;
    }
    marker.attributes().forEach((name, value) -> checkAttribute(kind.get(), name, value, at));
    for (MarkerKind.Attribute attribute : kind.get().attributes()) {
      if (attribute.required() && !marker.attributes().containsKey(attribute.name())) {
        String values = attribute.values().isEmpty() ? "" : ", one of " + attribute.values();
        error(
            "marker-attribute",
            "a marker for \"" + marker.name() + "\" must say its " + attribute.name(),
            at,
            Optional.of("add " + attribute.name() + "=…" + values));
      }
    }
  }

  private void checkAttribute(MarkerKind kind, String name, String value, Location at) {
    Optional<MarkerKind.Attribute> attribute = kind.attribute(name);
    if (attribute.isEmpty()) {
      List<String> names = kind.attributes().stream().map(MarkerKind.Attribute::name).toList();
      error(
          "marker-attribute",
          "a marker for \"" + kind.name() + "\" says nothing called \"" + name + "\"",
          at,
          names.isEmpty()
              ? Optional.of("it says its name alone")
              : Optional.of(nearestOrAll(name, names)));
    } else if (!attribute.get().values().isEmpty() && !attribute.get().values().contains(value)) {
      error(
          "marker-attribute",
          "there is no " + name + " \"" + value + "\"",
          at,
          Optional.of(nearestOrAll(value, attribute.get().values())));
    }
  }

  private static String nearestOrAll(String written, Collection<String> names) {
    return Nearest.hint(written, names).orElse("there are: " + String.join(", ", names));
  }

  private void error(String rule, String message, Location at, Optional<String> hint) {
    problems.add(Problem.error(rule, message, at).withHint(hint));
  }
}
