package io.github.driftless.analysis.network;

import java.util.Locale;
import java.util.Optional;

/**
 * The network namespace a service runs in.
 *
 * @param kind whose it is
 * @param owner the id of the service whose namespace is shared; only where {@code kind} is {@code
 *     JOINED}; the bare container name where no service of the stack has it
 * @param external whether {@code owner} is a container outside the stack
 */
public record ServiceNamespace(Kind kind, Optional<String> owner, boolean external) {

  /** Whose namespace it is. */
  public enum Kind {
    /** Its own, attached to its networks. */
    OWN,
    /** Another service's: both are one host to the rest of the world. */
    JOINED,
    /** The host's. */
    HOST,
    /** Its own, with loopback only. */
    NONE;

    /** Returns the word used in the model's JSON: the name in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final ServiceNamespace OWN = new ServiceNamespace(Kind.OWN, Optional.empty(), false);
  static final ServiceNamespace HOST = new ServiceNamespace(Kind.HOST, Optional.empty(), false);
  static final ServiceNamespace NONE = new ServiceNamespace(Kind.NONE, Optional.empty(), false);

  public ServiceNamespace {
    if (owner.isPresent() != (kind == Kind.JOINED)) {
      throw new IllegalArgumentException("only a joined namespace has another owner");
    }
  }

  static ServiceNamespace joined(String owner, boolean external) {
    return new ServiceNamespace(Kind.JOINED, Optional.of(owner), external);
  }
}
