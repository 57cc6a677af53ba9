package io.github.driftless.analysis.network;

import io.github.driftless.topology.Zone;
import java.util.Optional;
import java.util.function.Function;

/** Who can be asked about: one end of a question that begins with "can it reach". */
public sealed interface Peer {

  /** Returns what is made of this, for each kind that there is. */
  <T> T match(
      Function<OfService, T> service, Function<OfMachine, T> machine, Function<OfZone, T> outside);

  /** The host itself: whatever runs in its own network namespace. */
  Peer MACHINE = new OfMachine();

  /** Anybody on the Internet. */
  Peer INTERNET = new OfZone(Zone.INTERNET, Optional.empty());

  /** Anybody on the network at home. */
  Peer LAN = new OfZone(Zone.LAN, Optional.empty());

  /**
   * A service, on the host or outside.
   *
   * @param id its id
   */
  record OfService(String id) implements Peer {
    @Override
    public <T> T match(
        Function<OfService, T> service,
        Function<OfMachine, T> machine,
        Function<OfZone, T> outside) {
      return service.apply(this);
    }
  }

  /** The host. */
  record OfMachine() implements Peer {
    @Override
    public <T> T match(
        Function<OfService, T> service,
        Function<OfMachine, T> machine,
        Function<OfZone, T> outside) {
      return machine.apply(this);
    }
  }

  /**
   * Anybody in a zone outside the host.
   *
   * @param actor the name of an actor who may dial into the VPN that lets people in; empty for
   *     whoever is there
   */
  record OfZone(Zone zone, Optional<String> actor) implements Peer {
    @Override
    public <T> T match(
        Function<OfService, T> service,
        Function<OfMachine, T> machine,
        Function<OfZone, T> outside) {
      return outside.apply(this);
    }
  }
}
