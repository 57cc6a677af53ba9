package io.github.driftless.network;

import io.github.driftless.network.Sandbox.Joint;
import io.github.driftless.network.Sandbox.Kind;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network namespaces of a mode, and who is in them. Each service is looked at once. */
final class Sandboxes {

  private static final String MACHINE = "";

  private final Map<String, Sandbox> byService = new HashMap<>();
  private final Map<String, List<Sandbox>> byNetwork = new LinkedHashMap<>();
  private final List<Sandbox> all;
  private final Sandbox machine;

  Sandboxes(Mode mode, Namespaces namespaces) {
    Map<String, NetworkTraits> networks = new HashMap<>();
    for (Network network : mode.networks()) {
      networks.put(network.name(), NetworkTraits.of(network));
    }
    Map<String, Sandbox> byKey = new LinkedHashMap<>();
    Map<String, List<Service>> members = new HashMap<>();
    members.put(MACHINE, new ArrayList<>());
    machine = new Sandbox(Kind.MACHINE, MACHINE, Optional.empty(), members.get(MACHINE), List.of());
    byKey.put(MACHINE, machine);
    for (Service service : mode.services()) {
      if (service.outside().isPresent()) {
        continue;
      }
      Optional<Service> owner = namespaces.ownerOf(service);
      String key = key(service, owner, namespaces);
      List<Service> inside = members.computeIfAbsent(key, any -> new ArrayList<>());
      inside.add(service);
      byService.put(
          service.id(), byKey.computeIfAbsent(key, name -> sandbox(name, owner, inside, networks)));
    }
    all = List.copyOf(byKey.values());
    for (Sandbox sandbox : all) {
      for (Joint joint : sandbox.joints()) {
        byNetwork.computeIfAbsent(joint.network().name(), name -> new ArrayList<>()).add(sandbox);
      }
    }
  }

  private static String key(Service service, Optional<Service> owner, Namespaces namespaces) {
    if (owner.isEmpty()) {
      return "container:" + namespaces.of(service).owner().orElseThrow();
    }
    return owner.get().placement() instanceof Placement.HostNetwork ? MACHINE : owner.get().id();
  }

  private static Sandbox sandbox(
      String key,
      Optional<Service> owner,
      List<Service> members,
      Map<String, NetworkTraits> networks) {
    if (owner.isEmpty()) {
      String container = key.substring(key.indexOf(':') + 1);
      return new Sandbox(Kind.FOREIGN, container, owner, members, List.of());
    }
    List<Joint> joints = new ArrayList<>();
    if (owner.get().placement() instanceof Placement.DefaultBridge) {
      joints.add(new Joint(NetworkTraits.DEFAULT_BRIDGE, Optional.empty()));
    }
    for (Attachment attachment : owner.get().attachments()) {
      joints.add(new Joint(networks.get(attachment.network()), Optional.of(attachment)));
    }
    return new Sandbox(Kind.SERVICE, key, owner, members, joints);
  }

  List<Sandbox> all() {
    return all;
  }

  Sandbox machine() {
    return machine;
  }

  /**
   * Returns the namespace a service of the machine runs in.
   *
   * @throws IllegalArgumentException where there is none such
   */
  Sandbox of(String service) {
    Sandbox sandbox = byService.get(service);
    if (sandbox == null) {
      throw new IllegalArgumentException("no service " + service + " on the machine");
    }
    return sandbox;
  }

  boolean has(String service) {
    return byService.containsKey(service);
  }

  /** Returns the namespaces on a network, in the mode's order. */
  List<Sandbox> on(String network) {
    return byNetwork.getOrDefault(network, List.of());
  }
}
