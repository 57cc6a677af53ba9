package io.github.driftless.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How services are to be wired when some are to leave through a gateway. Who shares the network of
 * a service that moves goes with it.
 */
final class SwitchTarget {

  /** What becomes of a service's network. */
  enum Move {
    /** It joins the gateway's. */
    JOINS,
    /** It gets networks of its own. */
    LEAVES,
    STAYS
  }

  private final Wiring wiring;
  private final Service gateway;
  private final Predicate<String> through;
  private final Map<String, Service> owners = new HashMap<>();

  /**
   * @param through tells the ids of the services that are to leave through the gateway
   */
  SwitchTarget(Wiring wiring, Service gateway, Predicate<String> through) {
    this.wiring = wiring;
    this.gateway = gateway;
    this.through = through;
  }

  Move move(Service service) {
    if (service.id().equals(gateway.id()) || wiring.home(service).isEmpty()) {
      return Move.STAYS;
    }
    Optional<Service> joined = wiring.joined(service);
    boolean atGateway = joined.filter(other -> other.id().equals(gateway.id())).isPresent();
    if (!through.test(service.id())) {
      return atGateway ? Move.LEAVES : Move.STAYS;
    }
    boolean there = joined.map(this::owner).filter(gateway::equals).isPresent();
    return there ? Move.STAYS : Move.JOINS;
  }

  /** Returns the service whose network a service will have, itself included. */
  Service owner(Service service) {
    Service known = owners.get(service.id());
    if (known != null) {
      return known;
    }
    Service owner =
        switch (move(service)) {
          case JOINS -> gateway;
          case LEAVES -> service;
          case STAYS -> wiring.joined(service).map(this::owner).orElse(service);
        };
    owners.put(service.id(), owner);
    return owner;
  }

  /** Returns the service that will publish a port of a service that another publishes now. */
  Service publisher(Service owner, Service publisher) {
    boolean sameNetwork = wiring.owner(owner).equals(Optional.of(owner(owner)));
    return sameNetwork ? publisher : owner(owner);
  }
}
