package io.github.driftless.proxy.route;

import java.util.Optional;

/**
 * Who asks, before a request is passed on, who is there.
 *
 * @param kind how
 * @param name for {@code FORWARD} the host of the service that is asked; for {@code NAMED} what the
 *     configuration calls it; empty otherwise
 */
public record Authentication(Kind kind, Optional<String> name) {

  /** How it is asked. */
  public enum Kind {
    /** Another service is asked about each request. */
    FORWARD,
    /** The proxy keeps a list of passwords. */
    PASSWORDS,
    /** Something with a name that tells of authentication and is configured elsewhere. */
    NAMED
  }

  /** Another service is asked, by its host name. */
  public static Authentication forward(String host) {
    return new Authentication(Kind.FORWARD, Optional.of(host));
  }

  /** Something is asked that the configuration only names. */
  public static Authentication named(String name) {
    return new Authentication(Kind.NAMED, Optional.of(name));
  }

  /** The proxy asks for a password that it keeps itself. */
  public static Authentication passwords() {
    return new Authentication(Kind.PASSWORDS, Optional.empty());
  }
}
