package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.StyleClass;
import java.util.List;
import java.util.function.Consumer;

/** Something of a diagram with its place in the map. */
sealed interface Placed {

  /** Returns where it is. */
  Rect rect();

  /** Returns what is written in it, not in what is within it. */
  List<PlacedText> texts();

  /** Returns the same at another place. */
  Placed moved(double right, double down);

  /** Does what is done with this, for each kind that there is. */
  void visit(Consumer<PlacedBox> box, Consumer<PlacedFrame> frame, Consumer<PlacedCrowd> crowd);

  /**
   * A box.
   *
   * @param texts its label first
   * @param icon whether its icon is drawn
   */
  record PlacedBox(Rect rect, Node node, List<PlacedText> texts, boolean icon) implements Placed {

    @Override
    public PlacedBox moved(double right, double down) {
      return new PlacedBox(rect.moved(right, down), node, Placed.moved(texts, right, down), icon);
    }

    @Override
    public void visit(
        Consumer<PlacedBox> box, Consumer<PlacedFrame> frame, Consumer<PlacedCrowd> crowd) {
      box.accept(this);
    }
  }

  /**
   * A frame around others.
   *
   * @param texts its title first
   */
  record PlacedFrame(Rect rect, Group group, List<PlacedText> texts, List<Placed> inside)
      implements Placed {

    /** Returns it at its place and of another size. */
    PlacedFrame stretched(double width, double height) {
      return new PlacedFrame(new Rect(rect.x(), rect.y(), width, height), group, texts, inside);
    }

    @Override
    public PlacedFrame moved(double right, double down) {
      return new PlacedFrame(
          rect.moved(right, down),
          group,
          Placed.moved(texts, right, down),
          inside.stream().map(each -> each.moved(right, down)).toList());
    }

    @Override
    public void visit(
        Consumer<PlacedBox> box, Consumer<PlacedFrame> frame, Consumer<PlacedCrowd> crowd) {
      frame.accept(this);
    }
  }

  /**
   * Many that are counted until somebody looks closer.
   *
   * @param group whom it stands for
   * @param texts how many they are
   * @param marks one for each
   * @param inside themselves, as if they stood alone, the first at the origin
   * @param window where they are shown, all of them made smaller
   */
  record PlacedCrowd(
      Rect rect, Group group, List<PlacedText> texts, List<Mark> marks, Block inside, Rect window)
      implements Placed {

    /** One of them. */
    record Mark(Rect rect, StyleClass tone) {}

    @Override
    public PlacedCrowd moved(double right, double down) {
      return new PlacedCrowd(
          rect.moved(right, down),
          group,
          Placed.moved(texts, right, down),
          marks.stream()
              .map(each -> new Mark(each.rect().moved(right, down), each.tone()))
              .toList(),
          inside,
          window.moved(right, down));
    }

    /** Returns how much smaller those inside are drawn, from 0 to 1. */
    double scale() {
      return Math.min(
          1, Math.min(window.width() / inside.width(), window.height() / inside.height()));
    }

    @Override
    public void visit(
        Consumer<PlacedBox> box, Consumer<PlacedFrame> frame, Consumer<PlacedCrowd> crowd) {
      crowd.accept(this);
    }
  }

  private static List<PlacedText> moved(List<PlacedText> texts, double right, double down) {
    return texts.stream().map(each -> each.moved(right, down)).toList();
  }
}
