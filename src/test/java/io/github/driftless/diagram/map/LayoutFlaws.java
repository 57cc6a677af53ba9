package io.github.driftless.diagram.map;

import io.github.driftless.diagram.map.Placed.PlacedCrowd;
import io.github.driftless.diagram.map.Placed.PlacedFrame;
import io.github.driftless.diagram.map.PlacedLine.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what nobody wants to see in a map. */
final class LayoutFlaws {

  private static final double SLACK = 0.6;
  private static final int MOST_BOXES = 150;

  private final List<String> flaws = new ArrayList<>();
  private final List<PlacedText> texts = new ArrayList<>();
  private final Map<String, Set<String>> around = new HashMap<>();
  private final Map<String, Rect> solid = new HashMap<>();
  private final Map<String, Rect> frames = new HashMap<>();

  private LayoutFlaws() {}

  static List<String> of(MapLayout layout) {
    LayoutFlaws found = new LayoutFlaws();
    Rect all = new Rect(0, 0, layout.width(), layout.height());
    found.inside(layout.parts(), all, Set.of());
    layout.lines().forEach(line -> line.label().ifPresent(found.texts::add));
    layout.legend().entries().forEach(entry -> found.texts.add(entry.text()));
    found.texts(all);
    layout.lines().forEach(found::line);
    return found.flaws;
  }

  /** What keeps a first picture from being read at a glance, what is drawn badly included. */
  static List<String> atAGlance(MapLayout layout) {
    List<String> flaws = new ArrayList<>(of(layout));
    if (layout.letters() < MapLayout.READABLE) {
      flaws.add("letters of " + layout.letters() + " pixels");
    }
    if (layout.width() < layout.height()) {
      flaws.add("higher than wide: " + layout.width() + " by " + layout.height());
    }
    int boxes = boxes(layout.parts());
    if (boxes > MOST_BOXES) {
      flaws.add(boxes + " boxes");
    }
    return flaws;
  }

  private void inside(List<Placed> parts, Rect whole, Set<String> ancestors) {
    for (int i = 0; i < parts.size(); i++) {
      Placed part = parts.get(i);
      check(whole.holds(part.rect()), "outside: " + name(part));
      for (Placed other : parts.subList(i + 1, parts.size())) {
        check(!part.rect().overlaps(other.rect()), "overlap: " + name(part) + " / " + name(other));
      }
      for (PlacedText text : part.texts()) {
        check(part.rect().holds(text.rect()), "text out of its box: " + text);
      }
      texts.addAll(part.texts());
      around.put(name(part), ancestors);
      part.visit(
          box -> solid.put(name(box), box.rect()),
          frame -> {
            frames.put(name(frame), frame.rect());
            Set<String> more = new HashSet<>(ancestors);
            more.add(name(frame));
            inside(frame.inside(), frame.rect(), more);
          },
          crowd -> {
            solid.put(name(crowd), crowd.rect());
            crowd.marks().forEach(mark -> check(crowd.rect().holds(mark.rect()), "mark: " + mark));
            Rect room = new Rect(0, 0, crowd.inside().width(), crowd.inside().height());
            LayoutFlaws within = new LayoutFlaws();
            within.inside(crowd.inside().parts(), room, Set.of());
            within.texts(room);
            flaws.addAll(within.flaws);
          });
    }
  }

  private void texts(Rect whole) {
    for (int i = 0; i < texts.size(); i++) {
      PlacedText text = texts.get(i);
      check(whole.holds(text.rect()), "text outside: " + text);
      for (PlacedText other : texts.subList(i + 1, texts.size())) {
        check(!text.rect().overlaps(other.rect()), "texts: " + text + " / " + other);
      }
    }
  }

  private void line(PlacedLine line) {
    String from = line.edge().from();
    String to = line.edge().to();
    Set<String> crossed = new HashSet<>(around.get(from));
    crossed.addAll(around.get(to));
    crossed.add(from);
    crossed.add(to);
    String name = from + " -> " + to;
    for (int i = 1; i < line.points().size(); i++) {
      Rect segment = segment(line.points().get(i - 1), line.points().get(i));
      check(
          Math.min(segment.width(), segment.height()) <= 2 * SLACK + 0.01, "not upright: " + name);
      Rect thin =
          new Rect(
              segment.x() + SLACK,
              segment.y() + SLACK,
              Math.max(0.01, segment.width() - 2 * SLACK),
              Math.max(0.01, segment.height() - 2 * SLACK));
      solid.forEach(
          (id, rect) -> check(!thin.overlaps(inner(rect)), "through " + id + ": " + name));
      frames.forEach(
          (id, rect) ->
              check(
                  crossed.contains(id) || !thin.overlaps(inner(rect)),
                  "through " + id + ": " + name));
      for (PlacedText text : texts) {
        check(!thin.overlaps(text.rect()), "through the words " + text + ": " + name);
      }
    }
    line.label()
        .ifPresent(
            label ->
                solid.forEach(
                    (id, rect) ->
                        check(
                            !label.rect().overlaps(inner(rect)), "label on " + id + ": " + name)));
  }

  private static Rect inner(Rect rect) {
    return new Rect(rect.x() + 1, rect.y() + 1, rect.width() - 2, rect.height() - 2);
  }

  private static Rect segment(Point from, Point to) {
    return new Rect(
        Math.min(from.x(), to.x()) - SLACK,
        Math.min(from.y(), to.y()) - SLACK,
        Math.abs(from.x() - to.x()) + 2 * SLACK,
        Math.abs(from.y() - to.y()) + 2 * SLACK);
  }

  private static String name(Placed part) {
    String[] name = {""};
    part.visit(
        box -> name[0] = box.node().id(),
        frame -> name[0] = frame.group().id(),
        crowd -> name[0] = crowd.group().id());
    return name[0];
  }

  private void check(boolean fine, String flaw) {
    if (!fine) {
      flaws.add(flaw);
    }
  }

  /** Returns how many boxes and crowds are seen. */
  static int boxes(List<Placed> parts) {
    int count = 0;
    for (Placed part : parts) {
      count += part instanceof PlacedFrame frame ? boxes(frame.inside()) : 1;
    }
    return count;
  }

  /** Returns how many boxes there are, seen or counted. */
  static int all(List<Placed> parts) {
    int count = 0;
    for (Placed part : parts) {
      count +=
          part instanceof PlacedFrame frame
              ? all(frame.inside())
              : part instanceof PlacedCrowd crowd ? all(crowd.inside().parts()) : 1;
    }
    return count;
  }
}
