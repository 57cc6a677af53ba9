package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.ServiceNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How somebody on the Internet gets to services.
 *
 * @param direct what leads to a service without another one before it, in a word or two, by its id
 * @param names the names that lead to a service, by its id
 * @param hops from a service that passes requests on, by its id, to those it passes them to, each
 *     with the names
 */
record MapEntrances(
    Map<String, Set<String>> direct,
    Map<String, Set<String>> names,
    Map<String, Map<String, Set<String>>> hops) {

  /** Returns what is known of a mode. */
  static MapEntrances of(ModeAnalysis mode) {
    MapEntrances found =
        new MapEntrances(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (ServiceNetwork each : mode.connectivity().services()) {
      String id = each.service().id();
      for (NetworkPath way : mode.reach().between(Peer.INTERNET, new Peer.OfService(id)).ways()) {
        found.add(id, way);
      }
    }
    return found;
  }

  private void add(String service, NetworkPath way) {
    if (way instanceof NetworkPath.ByRoute route) {
      String host = route.route().name();
      names.computeIfAbsent(service, any -> new LinkedHashSet<>()).add(host);
      List<String> stations = new ArrayList<>(route.through());
      stations.add(service);
      direct.computeIfAbsent(stations.get(0), any -> new LinkedHashSet<>());
      for (int i = 1; i < stations.size(); i++) {
        if (!stations.get(i - 1).equals(stations.get(i))) {
          hops.computeIfAbsent(stations.get(i - 1), any -> new LinkedHashMap<>())
              .computeIfAbsent(stations.get(i), any -> new LinkedHashSet<>())
              .add(host);
        }
      }
    } else {
      direct.computeIfAbsent(service, any -> new LinkedHashSet<>()).add(way.read(new WayIn()));
    }
  }

  /** Returns whether somebody on the Internet gets to a service. */
  boolean leadTo(String service) {
    return direct.containsKey(service) || names.containsKey(service);
  }

  /** Returns the names that lead to a service, in the order of the routes. */
  List<String> namesOf(String service) {
    return List.copyOf(names.getOrDefault(service, Set.of()));
  }
}
