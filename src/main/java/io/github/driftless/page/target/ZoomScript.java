package io.github.driftless.page.target;

import io.github.driftless.page.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script that lets readers of an MkDocs page enlarge its diagrams and move in them. */
final class ZoomScript {

  private static final String SCRIPT = "/site/zoom.js";

  /** {@code mkdocs.yml} names it in {@code extra_javascript}. */
  private static final String PLACE = "assets/javascripts/driftless-zoom.js";

  private ZoomScript() {}

  static SiteFile file() {
    try (InputStream in = ZoomScript.class.getResourceAsStream(SCRIPT)) {
      return new SiteFile(PLACE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
