package io.github.driftless.page.target;

import io.github.driftless.page.Pictures;
import io.github.driftless.page.SiteAsset;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the pages of one stack go: a target with what {@code topology.yaml} says of it. */
public interface Place {

  /** Returns the folder its files lie in, absolute and normalised. */
  Path directory();

  /** Returns who shows its pages, as it is written in a sentence: {@code Wiki.js}. */
  String shownBy();

  /** Returns what its pages are read as. */
  PageSyntax syntax();

  /**
   * Returns whether the regions of hand-written files are filled as this place's pages are written;
   * not where such a file would be overwritten by whoever shows the pages.
   */
  default boolean takesHandWritten() {
    return true;
  }

  /** Returns whether a wiki imports all files of the folder, those that are no pages as assets. */
  default boolean isImported() {
    return false;
  }

  /** Returns what speaks against its folder, a warning; empty for nothing. */
  default Optional<Problem> doubt() {
    return Optional.empty();
  }

  /** Returns whether its pages will ask for pictures that have never been drawn. */
  default boolean needsNewPictures() {
    return false;
  }

  /** Returns the files that {@code generate} puts beside pages and that are not to be committed. */
  default List<SiteAsset> assets() {
    return List.of();
  }

  /**
   * Returns where the map of the stack lies beside the pages, absolute; empty for none. {@code
   * generate} writes it, {@code check} does not ask for it: it is not committed.
   */
  default Optional<Path> map() {
    return Optional.empty();
  }

  /**
   * Begins to write; pictures that will be asked for may begin to be drawn.
   *
   * @param pages what is written about the stack
   * @param pictures draws what the place does not have yet
   */
  PlaceWriter writer(StackPages pages, Pictures pictures);
}
