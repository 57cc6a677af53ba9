package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.NetworkMembers.Kind;
import io.github.driftless.analysis.network.NetworkMembers.Member;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out who is on which network of a mode. */
final class NetworkMembersFinder {

  /**
   * A network, or what stands for one.
   *
   * @param host the host it is on, where the stack tells hosts apart and its name does not; or
   *     blank
   */
  private record Place(Kind kind, String name, String host) {

    Place(Kind kind, String name) {
      this(kind, name, "");
    }
  }

  private final Connectivity connectivity;
  private final Reach reach;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final Map<String, Network> networks = new LinkedHashMap<>();
  private final Map<String, List<Service>> guests = new HashMap<>();
  private final Map<Place, List<Member>> members = new LinkedHashMap<>();

  NetworkMembersFinder(Topology topology, Connectivity connectivity, Reach reach) {
    this.connectivity = connectivity;
    this.reach = reach;
    topology.tiers().forEach(tier -> titles.putIfAbsent(tier.name(), tier.title()));
    topology.hosts().forEach(host -> hosts.put(host.name(), host.title()));
    for (Network network : connectivity.mode().networks()) {
      networks.put(network.name(), network);
      members.put(new Place(Kind.NETWORK, network.name()), new ArrayList<>());
    }
  }

  List<NetworkMembers> all() {
    for (ServiceNetwork each : connectivity.services()) {
      host(each)
          .ifPresent(
              host -> guests.computeIfAbsent(host, any -> new ArrayList<>()).add(each.service()));
    }
    for (ServiceNetwork each : connectivity.services()) {
      if (host(each).isEmpty()) {
        places(each).forEach(place -> add(place, each));
      }
    }
    return members.keySet().stream().sorted(order()).map(this::row).toList();
  }

  private Comparator<Place> order() {
    List<String> tiers = List.copyOf(titles.keySet());
    return Comparator.comparingInt(
            (Place place) ->
                tiers.contains(place.name()) ? tiers.indexOf(place.name()) : tiers.size())
        .thenComparing(Place::kind);
  }

  /** Returns the id of the service whose network namespace another one has joined. */
  private static Optional<String> host(ServiceNetwork service) {
    ServiceNamespace namespace = service.namespace();
    return namespace.external() ? Optional.empty() : namespace.owner();
  }

  private List<Place> places(ServiceNetwork each) {
    if (!each.service().network().unset().isEmpty()) {
      return List.of(new Place(Kind.UNKNOWN, ""));
    }
    List<String> on = reach.networksOf(each.service().id());
    return on.isEmpty()
        ? List.of(without(each))
        : on.stream().map(network -> place(network, each.service())).toList();
  }

  private Place place(String network, Service service) {
    return networks.containsKey(network)
        ? new Place(Kind.NETWORK, network)
        : new Place(Kind.DEFAULT_BRIDGE, network, service.host().orElse(""));
  }

  /** Says where a service is that is on no network of the engine's. */
  private static Place without(ServiceNetwork each) {
    if (each.namespace().external()) {
      return new Place(Kind.ELSEWHERE, "");
    }
    if (each.namespace().kind() == ServiceNamespace.Kind.HOST) {
      return new Place(Kind.HOST, Tier.HOST, each.service().host().orElse(""));
    }
    return new Place(Kind.NONE, "");
  }

  private void add(Place place, ServiceNetwork each) {
    Service service = each.service();
    List<Place> all = places(each);
    Place home =
        all.stream()
            .filter(one -> service.tier().equals(Optional.of(one.name())))
            .findFirst()
            .orElse(all.get(0));
    List<Attachment> here =
        service.attachments().stream()
            .filter(attachment -> attachment.network().equals(place.name()))
            .toList();
    members
        .computeIfAbsent(place, any -> new ArrayList<>())
        .add(
            new Member(
                service,
                guests.getOrDefault(service.id(), List.of()),
                home.equals(place),
                here.stream().flatMap(attachment -> attachment.addresses().stream()).toList(),
                aliases(service, here),
                all.stream().filter(one -> !one.equals(place)).map(this::title).toList(),
                title(home)));
  }

  private static List<String> aliases(Service service, List<Attachment> here) {
    Set<String> aliases = new LinkedHashSet<>();
    here.forEach(attachment -> aliases.addAll(attachment.aliases()));
    aliases.remove(service.name());
    aliases.remove(service.containerName());
    return List.copyOf(aliases);
  }

  private String title(Place place) {
    String title =
        Optional.ofNullable(titles.get(place.name()))
            .orElseGet(() -> place.kind() == Kind.NETWORK ? place.name() : place.kind().words());
    return place.host().isEmpty()
        ? title
        : title + " of " + hosts.getOrDefault(place.host(), place.host());
  }

  private String name(Place place) {
    return switch (place.kind()) {
      case NETWORK -> place.name();
      case DEFAULT_BRIDGE ->
          place.host().isEmpty() ? place.name() : place.host() + "/" + place.name();
      case HOST, ELSEWHERE, UNKNOWN, NONE -> title(place);
    };
  }

  private NetworkMembers row(Place place) {
    return new NetworkMembers(
        place.kind(),
        name(place),
        title(place),
        Optional.ofNullable(networks.get(place.name())).filter(any -> place.kind() == Kind.NETWORK),
        members.get(place));
  }
}
