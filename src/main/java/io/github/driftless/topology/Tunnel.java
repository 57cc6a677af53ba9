package io.github.driftless.topology;

import java.util.List;

/**
 * Whether a service holds the client end of a VPN, by which all of its network namespace leaves the
 * machine.
 *
 * @param state whether it does
 * @param signs what says so, in a few words each, never a value: {@code image qmcgaw/gluetun},
 *     {@code NET_ADMIN}; empty where nothing does, or where it was declared
 * @param openings what its settings open beside the tunnel
 */
public record Tunnel(State state, List<String> signs, Openings openings) {

  /** Whether a service is a VPN client. */
  public enum State {
    /** It is none. */
    NONE,
    /** It is one. */
    CLIENT,
    /** Some signs say so, and not enough of them. */
    POSSIBLE
  }

  /** No VPN client. */
  public static final Tunnel NONE = new Tunnel(State.NONE, List.of(), Openings.NONE);

  public Tunnel {
    signs = List.copyOf(signs);
  }

  /** Returns whether it is a client for sure. */
  public boolean isClient() {
    return state == State.CLIENT;
  }

  /** Returns whether it may be a client. */
  public boolean isPossible() {
    return state == State.POSSIBLE;
  }
}
