package io.github.driftless.analysis.network;

import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceNames;
import io.github.driftless.topology.Zone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the peers and networks of a mode. */
final class Titles {

  private final ServiceNames names;
  private final Connectivity connectivity;
  private final Map<String, Service> services;
  private final PairMarks marks;

  Titles(Connectivity connectivity) {
    this(
        connectivity,
        connectivity.mode().services().stream()
            .collect(Collectors.toMap(Service::id, service -> service, (one, other) -> one)),
        PairMarks.NONE);
  }

  private Titles(Connectivity connectivity, Map<String, Service> services, PairMarks marks) {
    this.connectivity = connectivity;
    this.services = services;
    this.names = connectivity.names();
    this.marks = marks;
  }

  /** Returns these titles, with marks for what is particular to the peers of one pair. */
  Titles with(PairMarks other) {
    return new Titles(connectivity, services, other);
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
    return marks.service(id).orElseGet(() -> unmarked(id));
  }

  /** Returns a service's title, even where a mark stands for it elsewhere. */
  String unmarked(String id) {
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

  /** Returns what people call a network at whose gateway the host is asked. */
  String ofGateway(String network) {
    return marks.gateway(network).orElseGet(() -> ofNetwork(network));
  }

  /** Returns what people call all networks of one side, as a list in words. */
  String ofNetworks(List<String> all) {
    return marks
        .networks(all)
        .orElseGet(() -> NetworkPathText.list(all.stream().map(this::ofNetwork).toList()));
  }

  /** Returns whether a service runs in another one's namespace, and has no name of its own. */
  boolean isGuest(Peer peer) {
    return peer instanceof Peer.OfService service
        && connectivity
            .find(service.id())
            .filter(found -> found.namespace().kind() == ServiceNamespace.Kind.JOINED)
            .isPresent();
  }

  /**
   * Returns a sentence on whose network a service shares, with a blank before it; blank where it
   * shares none that the stack has.
   */
  String sharing(String id) {
    return marks
        .sharing(id)
        .orElseGet(
            () ->
                connectivity
                    .find(id)
                    .flatMap(found -> found.namespace().owner())
                    .filter(owner -> connectivity.find(owner).isPresent())
                    .map(
                        owner ->
                            " "
                                + connectivity.shortName(id)
                                + " shares the network of "
                                + connectivity.shortName(owner)
                                + ": it is on those networks that "
                                + connectivity.shortName(owner)
                                + " is on.")
                    .orElse(""));
  }
}
