package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.map.Placed.PlacedBox;
import io.github.driftless.diagram.map.PlacedText.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures and draws boxes: an icon, a name, and below it as many details as there is room for.
 *
 * @param facts what else there is to know of nodes
 * @param details how many lines of details a box has at most
 */
record Boxes(Facts facts, int details) {

  /** How wide a box with details is at most, and one without, in pixels. */
  private static final double WIDEST = 210;

  /** And one whose details are not cut short. */
  private static final double WIDEST_WHOLE = 480;

  /** More lines of details than these are all that there are. */
  private static final int SOME = 3;

  private static final double WIDEST_PLAIN = 190;

  private static final double NARROWEST = 72;
  static final double SIDE = 9;
  static final double ABOVE = 6;
  private static final double LABEL = 18;
  private static final double DETAIL = 16;

  /** The icon and the gap behind it; signs and the gap before them. */
  static final double ICON = 16;

  private static final double GAP = 6;
  private static final double GLOBE = 14;

  /** How much higher a box is whose upper and lower edges are round. */
  private static final double LID = 8;

  /** How much more there is cannot be said: a line may hold several things, or part of one. */
  private static final String MORE = "and more";

  private static final String WARNING = "\u26a0 ";

  /** Returns how wide a node's box is where nothing else decides it. */
  double width(Node node) {
    double label = 0;
    for (String line : labels(node)) {
      label = Math.max(label, Style.LABEL.width(line));
    }
    double widest = label + icon(node) + signs(node);
    for (String line : details(node)) {
      widest = Math.max(widest, Style.DETAIL.width(line));
    }
    double most = widest();
    return Math.ceil(Math.max(NARROWEST, Math.min(most, widest + 2 * SIDE)));
  }

  private double widest() {
    return details == 0 ? WIDEST_PLAIN : details <= SOME ? WIDEST : WIDEST_WHOLE;
  }

  double height(Node node) {
    int labels = labels(node).size();
    return 2 * ABOVE + labels * LABEL + details(node).size() * DETAIL + lid(node);
  }

  /** Returns a node's box, its corner at a place. */
  PlacedBox box(Node node, Rect rect) {
    List<PlacedText> texts = new ArrayList<>();
    double y = rect.y() + ABOVE + lid(node) + 14;
    double left = rect.x() + SIDE + icon(node);
    double room = rect.right() - SIDE - signs(node) - left;
    for (String line : labels(node)) {
      texts.add(new PlacedText(Style.LABEL.fitted(line, room), left, y, Style.LABEL));
      y += LABEL;
    }
    for (String line : details(node)) {
      texts.add(
          new PlacedText(
              Style.DETAIL.fitted(line, rect.width() - 2 * SIDE),
              rect.x() + SIDE,
              y - 2,
              Style.DETAIL));
      y += DETAIL;
    }
    int findings = facts.of(node.id()).findings();
    if (findings > 0) {
      String sign = sign(findings);
      texts.add(
          new PlacedText(
              sign,
              rect.right() - SIDE - Style.SIGN.width(sign),
              rect.y() + ABOVE + lid(node) + 14,
              Style.SIGN));
    }
    return new PlacedBox(rect, node, texts, node.icon().isPresent());
  }

  /** Returns the lines of a node's label: what is too long for one has two. */
  private List<String> labels(Node node) {
    String text = node.label().replace('\n', ' ');
    double room = widest() - 2 * SIDE - icon(node) - signs(node);
    if (Style.LABEL.width(text) <= room) {
      return List.of(text);
    }
    int cut = text.lastIndexOf(' ');
    while (cut > 0 && Style.LABEL.width(text.substring(0, cut)) > room) {
      cut = text.lastIndexOf(' ', cut - 1);
    }
    return cut <= 0 ? List.of(text) : List.of(text.substring(0, cut), text.substring(cut + 1));
  }

  /** That a list goes on is said; with room for one line, the rest is left to the panel. */
  private List<String> details(Node node) {
    List<String> all = node.detail().stream().flatMap(String::lines).toList();
    if (all.size() <= details || details < 2) {
      return all.subList(0, Math.min(all.size(), details));
    }
    List<String> shown = new ArrayList<>(all.subList(0, details - 1));
    shown.add(MORE);
    return shown;
  }

  private static double icon(Node node) {
    return node.icon().isPresent() ? ICON + GAP : 0;
  }

  private double signs(Node node) {
    int findings = facts.of(node.id()).findings();
    return (findings > 0 ? GAP + Style.SIGN.width(sign(findings)) : 0)
        + (facts.of(node.id()).named() ? GAP + GLOBE : 0);
  }

  /** Returns where the sign of what the Internet gets to begins in a box. */
  static double globe(PlacedBox box, int findings) {
    return box.rect().right()
        - SIDE
        - (findings > 0 ? GAP + Style.SIGN.width(sign(findings)) : 0)
        - GLOBE;
  }

  private static String sign(int findings) {
    return WARNING + findings;
  }

  static double lid(Node node) {
    return node.shape() == Shape.CYLINDER ? LID : 0;
  }
}
