package io.github.driftless.diagram.map;

/**
 * An upright rectangle, in pixels of its map.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Rect(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  Rect moved(double right, double down) {
    return new Rect(x + right, y + down, width, height);
  }

  /** Returns whether the two have more than an edge in common. */
  boolean overlaps(Rect other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Returns whether another one lies within this one. */
  boolean holds(Rect other) {
    return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
  }
}
