package io.github.driftless.lint;

import io.github.driftless.topology.Publication;
import java.util.Locale;

/** Published ports in words. */
final class Ports {

  private Ports() {}

  /** Returns for example {@code port 8080}, {@code UDP port 53}, {@code a port of 3000-3005}. */
  static String words(Publication publication) {
    String kind = kind(publication);
    return publication
        .published()
        .map(port -> port.contains("-") ? "a " + kind + "of " + port : kind + port)
        .orElse("a free " + kind.strip() + " for " + publication.target());
  }

  /** Returns for example {@code port 80}: the container's. */
  static String target(Publication publication) {
    return kind(publication) + publication.target();
  }

  private static String kind(Publication publication) {
    return publication.protocol().equals("tcp")
        ? "port "
        : publication.protocol().toUpperCase(Locale.ROOT) + " port ";
  }
}
