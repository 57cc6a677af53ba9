package io.github.driftless.diagram.map;

import io.github.driftless.diagram.map.Placed.PlacedFrame;
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

  /** Returns it as large as this at least, where it is a frame alone; any other stays as it is. */
  Block stretched(double toWidth, double toHeight) {
    return parts.size() == 1 && parts.get(0) instanceof PlacedFrame frame
        ? new Block(
            Math.max(width, toWidth),
            Math.max(height, toHeight),
            List.of(frame.stretched(Math.max(width, toWidth), Math.max(height, toHeight))))
        : this;
  }
}
