package io.github.driftless.analysis.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.Zone;
import java.util.HashMap;
import java.util.Map;

/** What people call the peers and networks of a mode. */
final class Titles {

  private final Map<String, Service> services = new HashMap<>();
  private final ServiceNames names;
  private final Connectivity connectivity;

  Titles(Connectivity connectivity) {
    Mode mode = connectivity.mode();
    for (Service service : mode.services()) {
      services.put(service.id(), service);
    }
    names = connectivity.names();
    this.connectivity = connectivity;
  }

  String of(Peer peer) {
    return peer.match(
        service -> ofService(service.id()),
        machine -> "the host",
        outside ->
            outside.actor().orElse(outside.zone() == Zone.INTERNET ? "the Internet" : "the LAN"));
  }

  /** Returns a service's title; what was given where the mode has no such service. */
  String ofService(String id) {
    Service service = services.get(id);
    return service == null ? id : service.title();
  }

  /** Returns the title of a service told by name or id. */
  String ofWritten(String written) {
    return names.find(written).map(Service::id).map(this::ofService).orElse(written);
  }

  /** Returns the shortest that people can write for a service. */
  String written(String id) {
    return names.shortest(id);
  }

  String ofNetwork(String name) {
    return name;
  }

  /** Returns whether a service runs in another one's namespace, and has no name of its own. */
  boolean isGuest(Peer peer) {
    return peer instanceof Peer.OfService service
        && connectivity
            .find(service.id())
            .filter(found -> found.namespace().kind() == ServiceNamespace.Kind.JOINED)
            .isPresent();
  }
}
