package io.github.driftless.page.target;

import io.github.driftless.page.RegionRequest;
import io.github.driftless.page.SiteFile;
import java.util.List;
import java.util.Optional;

/** Writes the files of a place, for one run. */
public interface PlaceWriter {

  /**
   * Returns all files that are compared by {@code check}, with paths below the place's folder.
   *
   * @param dates dates pages, where the place has them dated
   * @return fewer where a template has an error, which is told in the problems of the run
   */
  List<SiteFile> files(Dates dates);

  /**
   * Returns what belongs into a marker region of a hand-written page.
   *
   * @return Markdown without line breaks at the end; empty where a template has an error
   */
  Optional<String> region(RegionRequest request);
}
