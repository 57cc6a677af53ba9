package io.github.driftless.page.target;

import io.github.driftless.page.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What an MkDocs site may have besides its pages; {@code mkdocs.yml} names each. */
enum SiteExtras {
  /** A script that lets readers enlarge diagrams and move in them: {@code extra_javascript}. */
  ZOOM("/site/zoom.js", "assets/javascripts/driftless-zoom.js"),
  /** A style sheet that keeps names in tables whole: {@code extra_css}. */
  STYLES("/site/driftless.css", "assets/stylesheets/driftless.css");

  private final String resource;
  private final String place;

  SiteExtras(String resource, String place) {
    this.resource = resource;
    this.place = place;
  }

  SiteFile file() {
    try (InputStream in = SiteExtras.class.getResourceAsStream(resource)) {
      return new SiteFile(place, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
