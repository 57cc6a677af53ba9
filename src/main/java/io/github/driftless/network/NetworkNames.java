package io.github.driftless.network;

import io.github.driftless.network.Sandbox.Joint;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine's name server answers on a network: service names and aliases, container names,
 * host names (measured); and links, which only the one who declares them can use.
 */
final class NetworkNames {

  private final Sandboxes sandboxes;
  private final Map<String, Map<String, Integer>> bearers = new HashMap<>();

  NetworkNames(Sandboxes sandboxes) {
    this.sandboxes = sandboxes;
  }

  /** Returns what one namespace can call another on a network that both are on. */
  List<String> of(Sandbox to, Joint joint, Sandbox from) {
    Set<String> names = new LinkedHashSet<>();
    if (joint.network().named()) {
      Map<String, Integer> counts =
          bearers.computeIfAbsent(joint.network().name(), this::countBearers);
      own(to, joint).stream().filter(name -> counts.get(name) == 1).forEach(names::add);
    }
    names.addAll(links(from, to));
    return List.copyOf(names);
  }

  private Map<String, Integer> countBearers(String network) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sandbox sandbox : sandboxes.on(network)) {
      sandbox
          .on(network)
          .ifPresent(
              joint -> own(sandbox, joint).forEach(name -> counts.merge(name, 1, Integer::sum)));
    }
    return counts;
  }

  private static Set<String> own(Sandbox sandbox, Joint joint) {
    Set<String> names = new LinkedHashSet<>();
    Service owner = sandbox.owner().orElseThrow();
    names.add(owner.name());
    joint.attachment().ifPresent(attachment -> names.addAll(attachment.aliases()));
    names.add(owner.containerName());
    owner.network().hostname().ifPresent(names::add);
    return names;
  }

  private static List<String> links(Sandbox from, Sandbox to) {
    List<String> names = new ArrayList<>();
    for (Link link : from.owner().map(owner -> owner.network().links()).orElse(List.of())) {
      if (to.owner().map(Service::id).filter(link.service()::equals).isPresent()) {
        names.add(link.alias());
      }
    }
    return names;
  }

  /** Returns the names of the machine that a namespace has been given. */
  static List<String> ofMachine(Sandbox from) {
    return from.owner().map(owner -> owner.network().extraHosts()).orElse(List.of()).stream()
        .filter(ExtraHost::isMachine)
        .map(ExtraHost::name)
        .toList();
  }
}
