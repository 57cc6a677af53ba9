package io.github.driftless.map;

import static io.github.driftless.map.MapData.JSON;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;

/**
 * Lists who does not work without whom: flows, the order of starting, shared networks, and the VPN
 * that traffic leaves through. For each service that needs another a list: its place, then the
 * places of those it needs.
 */
final class NeedsData {

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, TreeSet<Integer>> needs = new TreeMap<>();

  private NeedsData(ModeAnalysis mode) {
    List<Service> services = mode.mode().services();
    for (int i = 0; i < services.size(); i++) {
      places.put(services.get(i).id(), i);
    }
    for (Flow flow : mode.mode().flows()) {
      for (Peer from : mode.peers().of(flow.from())) {
        for (Peer to : mode.peers().of(flow.to())) {
          add(id(from), id(to));
          if (flow.both()) {
            add(id(to), id(from));
          }
        }
      }
    }
    for (Service service : services) {
      service.dependsOn().forEach(other -> add(service.id(), other));
    }
    for (ServiceNetwork each : mode.connectivity().services()) {
      String id = each.service().id();
      each.namespace().owner().ifPresent(owner -> add(id, owner));
      each.gateway().ifPresent(gateway -> add(id, gateway));
      mode.connectivity().httpThrough(id).ifPresent(use -> add(id, use.through()));
    }
  }

  static ArrayNode of(ModeAnalysis mode) {
    ArrayNode lists = JSON.arrayNode();
    new NeedsData(mode)
        .needs.forEach(
            (from, others) -> {
              ArrayNode list = lists.addArray().add(from);
              others.forEach(list::add);
            });
    return lists;
  }

  private static String id(Peer peer) {
    return peer.match(service -> service.id(), machine -> "", zone -> "");
  }

  private void add(String from, String to) {
    Integer start = places.get(from);
    Integer end = places.get(to);
    if (start != null && end != null && !start.equals(end)) {
      needs.computeIfAbsent(start, any -> new TreeSet<>()).add(end);
    }
  }
}
