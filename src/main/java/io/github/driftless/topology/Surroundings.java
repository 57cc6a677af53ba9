package io.github.driftless.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the services of a mode stand: in which network namespace, and on which networks that is.
 */
final class Surroundings {

  /** The namespace of the host; not the name of any other one. */
  static final String HOST = "the host";

  private final Map<String, Place> places = new HashMap<>();

  /**
   * Where a service stands.
   *
   * @param namespace tells its network namespace from others
   * @param owner whose namespace it is; the service itself where that is a container outside the
   *     stack
   * @param networks the real names of the networks it is on, each with its place in their declared
   *     order
   */
  private record Place(String namespace, Service owner, Map<String, Integer> networks) {}

  Surroundings(List<Service> services) {
    NamespaceOwners owners = new NamespaceOwners(services);
    Map<String, Map<String, Integer>> networksByOwner = new HashMap<>();
    for (Service service : services) {
      NamespaceOwners.Owner owner = owners.of(service);
      places.put(
          service.id(),
          new Place(
              namespace(owner, service),
              owner.service().orElse(service),
              owner
                  .service()
                  .map(of -> networksByOwner.computeIfAbsent(of.id(), id -> networks(of)))
                  .orElse(Map.of())));
    }
  }

  private static String namespace(NamespaceOwners.Owner owner, Service service) {
    if (owner.service().filter(of -> of.placement() instanceof Placement.HostNetwork).isPresent()) {
      return HOST;
    }
    return owner.service().map(Service::id).or(owner::container).orElse(service.id());
  }

  private static Map<String, Integer> networks(Service owner) {
    Map<String, Integer> networks = new HashMap<>();
    owner
        .attachments()
        .forEach(attachment -> networks.putIfAbsent(attachment.network(), networks.size()));
    return networks;
  }

  /** Returns what tells a service's network namespace from others. */
  String namespaceOf(Service service) {
    return places.get(service.id()).namespace();
  }

  /**
   * Returns whose namespace a service is in; itself where that is a container outside the stack.
   */
  Service ownerOf(Service service) {
    return places.get(service.id()).owner();
  }

  /** Returns the networks a service is on, each with its place in their declared order. */
  Map<String, Integer> networksOf(Service service) {
    return places.get(service.id()).networks();
  }

  boolean isOnHost(Service service) {
    return namespaceOf(service).equals(HOST);
  }

  /** Returns whether two services are in one network namespace: what joins them is no flow. */
  boolean together(Service one, Service other) {
    return namespaceOf(one).equals(namespaceOf(other));
  }

  /** Returns whether two services share a network or a namespace, or one is on the host's own. */
  boolean near(Service one, Service other) {
    if (together(one, other) || isOnHost(one) || isOnHost(other)) {
      return true;
    }
    Map<String, Integer> few = networksOf(one);
    Map<String, Integer> many = networksOf(other);
    return few.size() <= many.size()
        ? few.keySet().stream().anyMatch(many::containsKey)
        : many.keySet().stream().anyMatch(few::containsKey);
  }
}
