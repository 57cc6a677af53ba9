package io.github.driftless.analysis.network;

import io.github.driftless.topology.Zone;

/** Who can be asked about: one end of a question that begins with "can it reach". */
public sealed interface Peer {

  /** The machine itself: whatever runs in its own network namespace. */
  Peer MACHINE = new OfMachine();

  /** Anybody on the Internet. */
  Peer INTERNET = new OfZone(Zone.INTERNET);

  /** Anybody on the network at home. */
  Peer LAN = new OfZone(Zone.LAN);

  /**
   * A service, on the machine or outside.
   *
   * @param id its id
   */
  record OfService(String id) implements Peer {}

  /** The machine. */
  record OfMachine() implements Peer {}

  /** Anybody in a zone outside the machine. */
  record OfZone(Zone zone) implements Peer {}
}
