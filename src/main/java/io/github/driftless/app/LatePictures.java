package io.github.driftless.app;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.page.PictureSource;
import io.github.driftless.page.Pictures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws nothing yet: a page gets an empty picture that says which one belongs in its place, and the
 * diagram is kept for whoever wishes to see it.
 */
final class LatePictures implements Pictures {

  private final Map<String, Diagram> diagrams = new LinkedHashMap<>();

  @Override
  public Optional<String> svg(Diagram diagram) {
    String source = PictureSource.of(diagram);
    diagrams.put(source, diagram);
    return Optional.of(PageDrafts.stand(source));
  }

  /** Returns what was asked for, by the source of its picture. */
  Map<String, Diagram> diagrams() {
    return diagrams;
  }
}
