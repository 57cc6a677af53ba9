package io.github.driftless.network;

import io.github.driftless.topology.Zone;

/** Who can be asked about: one end of a question that begins with "can it reach". */
public sealed interface Party {

  /** The machine itself: whatever runs in its own network namespace. */
  Party MACHINE = new OfMachine();

  /** Anybody on the Internet. */
  Party INTERNET = new OfZone(Zone.INTERNET);

  /** Anybody on the network at home. */
  Party LAN = new OfZone(Zone.LAN);

  /**
   * A service, on the machine or outside.
   *
   * @param id its id
   */
  record OfService(String id) implements Party {}

  /** The machine. */
  record OfMachine() implements Party {}

  /** Anybody in a zone outside the machine. */
  record OfZone(Zone zone) implements Party {}
}
