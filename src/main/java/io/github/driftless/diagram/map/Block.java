package io.github.driftless.diagram.map;

import java.util.List;

/** Things with their places among each other, the upper left corner of them all at the origin. */
record Block(double width, double height, List<Placed> parts) {

  Block {
    parts = List.copyOf(parts);
  }

  /** Returns its parts where they are when its corner is at a place. */
  List<Placed> at(double x, double y) {
    return parts.stream().map(each -> each.moved(x, y)).toList();
  }
}
