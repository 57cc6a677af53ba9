package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.Layout.Box;
import io.github.driftless.diagram.format.Layout.Line;
import io.github.driftless.diagram.format.Layout.Point;
import io.github.driftless.diagram.format.Layout.Thing;
import io.github.driftless.diagram.view.SizedStacks;
import io.github.driftless.problem.Problems;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PlantUML draws stacks of every size so that they can be read: measured. */
class SvgLayoutTest {

  /**
   * Pixels that a page leaves for a picture between two columns, and how small letters of 13 may
   * become there.
   */
  private static final double PAGE = 690;

  /** A picture that is less wide leaves no way around titles. */
  private static final double SMALL = 400;

  private static final double LETTERS = 13;
  private static final double SMALLEST = 9;

  /** Each command of a path: a letter and its numbers. */
  private static final Pattern COMMAND = Pattern.compile("([A-Z])([^A-Z]*)");

  /** By so much may the sides of a polygon be off the curve they stand for. */
  private static final double FLAT = 0.5;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  @Test
  void drawsSampleStacks() {
    SoftAssertions all = new SoftAssertions();
    for (String name : List.of("mediastack", "homelab", "apps")) {
      readable(all, name, SizedStacks.sample(name));
    }
    all.assertAll();
  }

  @Test
  void drawsALargeStack(@TempDir Path folder) throws IOException {
    SoftAssertions all = new SoftAssertions();
    readable(all, "150", SizedStacks.made(folder, 150));
    all.assertAll();
  }

  @Test
  void drawsRealStacksTogether(@TempDir Path folder) throws IOException {
    var stack = SizedStacks.real(folder);
    Assumptions.assumeTrue(stack.isPresent(), "there are no corpora beside the project");
    SoftAssertions all = new SoftAssertions();
    readable(all, "real", stack.orElseThrow());
    all.assertAll();
  }

  private static void readable(SoftAssertions all, String name, Path stack) {
    for (Diagram diagram : SizedStacks.diagrams(stack)) {
      Problems problems = new Problems();
      Layout layout = layout(SvgMarks.drawn(diagram, problems).orElseThrow());
      String what = name + " " + diagram.id() + ", " + layout.width() + " wide";
      assertThat(layout.nodes()).as(what).isNotEmpty();
      all.assertThat(layout.complaints(diagram)).as(what).isEmpty();
      all.assertThat(layout.textsOnTexts()).as(what).isEmpty();
      all.assertThat(layout.overBoxes()).as(what).isEmpty();
      // the title of a small machine's box is as wide as the box
      if (layout.width() > SMALL) {
        all.assertThat(layout.overTitles()).as(what).isEmpty();
      }
      all.assertThat(layout.throughGroups(diagram)).as(what).isEmpty();
      all.assertThat(LETTERS * Math.min(1, PAGE / layout.width()))
          .as("size of letters: " + what)
          .isGreaterThanOrEqualTo(SMALLEST);
    }
  }

  static Layout layout(String svg) {
    Document picture = Jsoup.parse(svg, Parser.xmlParser());
    List<Thing> labels = new ArrayList<>();
    for (Element text : picture.select("g.link > text")) {
      labels.add(new Thing(text.text(), text(text), text(text)));
    }
    return new Layout(
        Double.parseDouble(picture.selectFirst("svg").attr("width")),
        Double.parseDouble(picture.selectFirst("svg").attr("height")),
        things(picture, "g.entity"),
        things(picture, "g.cluster[data-item]"),
        labels,
        lines(picture));
  }

  private static List<Line> lines(Document picture) {
    List<Line> lines = new ArrayList<>();
    for (Element drawn : picture.select("g.link[data-from]")) {
      for (Element path : drawn.select("path")) {
        lines.add(new Line(drawn.attr("data-from"), drawn.attr("data-to"), points(path.attr("d"))));
      }
    }
    return lines;
  }

  /** Every few pixels of a path. */
  private static List<Point> points(String commands) {
    Path2D path = new Path2D.Double();
    for (MatchResult command : COMMAND.matcher(commands).results().toList()) {
      double[] at =
          NUMBER
              .matcher(command.group(2))
              .results()
              .mapToDouble(each -> Double.parseDouble(each.group()))
              .toArray();
      switch (command.group(1)) {
        case "M" -> path.moveTo(at[0], at[1]);
        case "L" -> path.lineTo(at[0], at[1]);
        case "C" -> {
          for (int i = 0; i < at.length; i += 6) {
            path.curveTo(at[i], at[i + 1], at[i + 2], at[i + 3], at[i + 4], at[i + 5]);
          }
        }
        default -> throw new AssertionError(commands);
      }
    }
    List<Point> points = new ArrayList<>();
    double[] at = new double[2];
    for (PathIterator each = path.getPathIterator(null, FLAT); !each.isDone(); each.next()) {
      each.currentSegment(at);
      points.add(new Point(at[0], at[1]));
    }
    return points;
  }

  private static List<Thing> things(Document picture, String selector) {
    List<Thing> things = new ArrayList<>();
    for (Element drawn : picture.select(selector)) {
      if (drawn.selectFirst("text") == null) {
        // the point where the line of a frame begins
        continue;
      }
      Box words =
          drawn.select("text").stream()
              .map(SvgLayoutTest::text)
              .reduce(SvgLayoutTest::join)
              .orElseThrow();
      Box shape =
          drawn.select("rect, path, ellipse").stream()
              .map(SvgLayoutTest::shape)
              .reduce(SvgLayoutTest::join)
              .orElseThrow();
      // a person's name stands below the person
      Box box = drawn.selectFirst("ellipse") == null ? shape : join(shape, words);
      // remarks have no name
      String id = drawn.hasAttr("data-item") ? drawn.attr("data-item") : "_note";
      things.add(new Thing(id, box, words));
    }
    return things;
  }

  private static Box join(Box one, Box other) {
    return new Box(
        Math.min(one.left(), other.left()),
        Math.min(one.top(), other.top()),
        Math.max(one.right(), other.right()),
        Math.max(one.bottom(), other.bottom()));
  }

  private static Box text(Element text) {
    double x = number(text, "x");
    double y = number(text, "y");
    double width = text.hasAttr("textLength") ? number(text, "textLength") : 0;
    return new Box(x, y - 0.75 * number(text, "font-size"), x + width, y);
  }

  private static double number(Element element, String key) {
    return Double.parseDouble(element.attr(key));
  }

  private static Box shape(Element shape) {
    return switch (shape.normalName().toLowerCase(Locale.ROOT)) {
      case "rect" ->
          new Box(
              number(shape, "x"),
              number(shape, "y"),
              number(shape, "x") + number(shape, "width"),
              number(shape, "y") + number(shape, "height"));
      case "ellipse" ->
          new Box(
              number(shape, "cx") - number(shape, "rx"),
              number(shape, "cy") - number(shape, "ry"),
              number(shape, "cx") + number(shape, "rx"),
              number(shape, "cy") + number(shape, "ry"));
      default -> path(shape.attr("d"));
    };
  }

  /** The box around the points of a path; of an arc only the end is a point. */
  private static Box path(String commands) {
    List<Double> points = new ArrayList<>();
    for (MatchResult command : COMMAND.matcher(commands).results().toList()) {
      List<Double> numbers =
          NUMBER
              .matcher(command.group(2))
              .results()
              .map(each -> Double.valueOf(each.group()))
              .toList();
      points.addAll(command.group(1).equals("A") ? numbers.subList(5, 7) : numbers);
    }
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < points.size(); i += 2) {
      left = Math.min(left, points.get(i));
      right = Math.max(right, points.get(i));
      top = Math.min(top, points.get(i + 1));
      bottom = Math.max(bottom, points.get(i + 1));
    }
    return new Box(left, top, right, bottom);
  }
}
