package io.github.driftless.topology;

import java.util.Optional;

/**
 * A layer of the picture: a network, or the host's own.
 *
 * @param name the network's real name, or {@value #HOST}
 * @param title for people
 * @param color what it is filled with; empty: the theme decides
 * @param inferred where it was taken from where nobody declared it; empty where it is declared
 */
public record Tier(
    String name, String title, Optional<NamedColor> color, Optional<String> inferred) {

  /** The tier of services on the host's own network. */
  public static final String HOST = "host";
}
