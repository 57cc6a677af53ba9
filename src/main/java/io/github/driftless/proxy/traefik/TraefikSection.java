package io.github.driftless.proxy.traefik;

import java.util.Locale;
import java.util.Optional;

/** What is said of one protocol: HTTP or TCP. */
record TraefikSection(
    boolean isHttp, TraefikBook routers, TraefikBook services, TraefikBook middlewares) {

  static TraefikSection of(boolean http) {
    return new TraefikSection(http, new TraefikBook(), new TraefikBook(), new TraefikBook());
  }

  /** Returns the book of a kind of part, as keys call it. */
  Optional<TraefikBook> book(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "routers" -> Optional.of(routers);
      case "services" -> Optional.of(services);
      case "middlewares" -> Optional.of(middlewares);
      default -> Optional.empty();
    };
  }
}
