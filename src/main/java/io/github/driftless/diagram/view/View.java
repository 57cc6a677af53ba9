package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import java.util.Optional;

/** A way to look at a mode. {@link Views} lists them. */
public interface View {

  /** Returns what templates, addresses and files call it, unique: {@code [a-z]+(-[a-z]+)*}. */
  String name();

  /** Returns what people call it where it shows a mode, a word or two. */
  String title(ModeAnalysis mode);

  /** Returns the question that it answers, a sentence. */
  String question();

  /**
   * Returns whether it shows something of its own about a mode; otherwise pages leave it out, and
   * it is never the first one. Quick to say, where {@link #draw} takes its time.
   */
  default boolean isInformative(ModeAnalysis mode) {
    return true;
  }

  /**
   * Returns the diagram of a mode, its id the view's name, a hyphen and the mode's name.
   *
   * @return empty where there is nothing to show
   */
  Optional<Diagram> draw(ModeAnalysis mode);
}
