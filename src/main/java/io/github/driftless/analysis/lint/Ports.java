package io.github.driftless.analysis.lint;

import io.github.driftless.topology.PortMapping;
import java.util.Locale;

/** Published ports in words. */
final class Ports {

  private Ports() {}

  /** Returns for example {@code port 8080}, {@code UDP port 53}, {@code a port of 3000-3005}. */
  static String words(PortMapping portMapping) {
    String kind = kind(portMapping);
    return portMapping
        .published()
        .map(port -> port.contains("-") ? "a " + kind + "of " + port : kind + port)
        .orElse("a free " + kind.strip() + " for " + portMapping.targetText());
  }

  /** Returns for example {@code port 80}: the container's. */
  static String target(PortMapping portMapping) {
    return kind(portMapping) + portMapping.targetText();
  }

  private static String kind(PortMapping portMapping) {
    return portMapping.protocol().equals("tcp")
        ? "port "
        : portMapping.protocol().toUpperCase(Locale.ROOT) + " port ";
  }
}
