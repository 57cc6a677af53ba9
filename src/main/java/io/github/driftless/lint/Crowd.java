package io.github.driftless.lint;

import io.github.driftless.network.Answer;
import io.github.driftless.network.Namespace;
import io.github.driftless.network.Party;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Many who may reach somebody. They are held by namespace and by network, so that asking whether
 * any of them gets somewhere looks at a few of them only: those in one place are alike.
 */
final class Crowd {

  private static final String MACHINE = "";

  private final Scene scene;
  private final Map<String, List<String>> byNamespace = new LinkedHashMap<>();
  private final Map<String, List<String>> byNetwork = new LinkedHashMap<>();

  /** One namespace of each set of networks: from there the machine's ports are seen alike. */
  private final Map<Set<String>, String> abroad = new LinkedHashMap<>();

  private final List<Party> others = new ArrayList<>();

  /**
   * @param services ids
   * @param others who is no service
   */
  Crowd(Scene scene, Collection<String> services, Collection<Party> others) {
    this.scene = scene;
    this.others.addAll(others);
    for (String id : services) {
      if (scene.connectivity().find(id).isEmpty()) {
        this.others.add(new Party.OfService(id));
        continue;
      }
      String namespace = namespace(scene, id);
      List<String> members = byNamespace.computeIfAbsent(namespace, any -> new ArrayList<>());
      members.add(id);
      if (members.size() == 1) {
        Set<String> networks = networks(scene, namespace);
        networks.forEach(
            network -> byNetwork.computeIfAbsent(network, any -> new ArrayList<>()).add(id));
        abroad.putIfAbsent(networks, id);
      }
    }
  }

  /** Returns what tells the namespace of a service of the machine from others. */
  private static String namespace(Scene scene, String id) {
    Namespace namespace = scene.connectivity().of(id).namespace();
    return switch (namespace.kind()) {
      case HOST -> MACHINE;
      case JOINED ->
          scene.byId().containsKey(namespace.owner().orElseThrow())
                  && scene.byId().get(namespace.owner().get()).placement()
                      instanceof Placement.HostNetwork
              ? MACHINE
              : namespace.owner().get();
      case OWN, NONE -> id;
    };
  }

  private static Set<String> networks(Scene scene, String namespace) {
    Service owner = scene.byId().get(namespace);
    if (owner == null) {
      return Set.of(namespace);
    }
    Set<String> networks = new LinkedHashSet<>();
    if (owner.placement() instanceof Placement.DefaultBridge) {
      networks.add("bridge");
    }
    owner.attachments().stream().map(Attachment::network).forEach(networks::add);
    return networks;
  }

  /** Returns how one of them reaches a service, by id; empty where none of them does. */
  Optional<Answer> reaching(String target) {
    Party to = new Party.OfService(target);
    if (scene.connectivity().find(target).isEmpty()) {
      return Stream.concat(
              byNamespace.values().stream().<Party>map(ids -> new Party.OfService(ids.get(0))),
              others.stream())
          .flatMap(party -> reached(party, to).stream())
          .findFirst();
    }
    String namespace = namespace(scene, target);
    Set<String> tried = new HashSet<>();
    for (String id : byNamespace.getOrDefault(namespace, List.of())) {
      if (!id.equals(target) && tried.size() < 2 && tried.add(id)) {
        Optional<Answer> answer = reached(new Party.OfService(id), to);
        if (answer.isPresent()) {
          return answer;
        }
      }
    }
    List<String> candidates = new ArrayList<>();
    for (String network : networks(scene, namespace)) {
      byNetwork.getOrDefault(network, List.of()).stream()
          .filter(id -> !namespace(scene, id).equals(namespace))
          .limit(2)
          .forEach(candidates::add);
    }
    byNamespace.getOrDefault(MACHINE, List.of()).stream().limit(1).forEach(candidates::add);
    if (namespace.equals(MACHINE) || hasPorts(target)) {
      candidates.addAll(abroad.values());
    }
    for (String id : candidates) {
      if (!id.equals(target) && tried.add(id)) {
        Optional<Answer> answer = reached(new Party.OfService(id), to);
        if (answer.isPresent()) {
          return answer;
        }
      }
    }
    return others.stream().flatMap(party -> reached(party, to).stream()).findFirst();
  }

  /** A port that is not opened on the machine may be open at the container's own address. */
  private boolean hasPorts(String target) {
    return !scene.reach().exposuresOf(target).isEmpty()
        || !scene.reach().unopenedOf(target).isEmpty();
  }

  private Optional<Answer> reached(Party from, Party to) {
    return Optional.of(scene.reach().between(from, to)).filter(Answer::reaches);
  }
}
