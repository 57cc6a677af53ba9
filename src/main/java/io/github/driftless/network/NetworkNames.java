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
import java.util.stream.Collectors;

/**
 * What the engine's name server answers on a network: service names and aliases, container names,
 * host names (measured); and links, which only the one who declares them can use.
 */
final class NetworkNames {

  private final Sandboxes sandboxes;
  private final Map<String, Map<String, List<Sandbox>>> bearers = new HashMap<>();

  NetworkNames(Sandboxes sandboxes) {
    this.sandboxes = sandboxes;
  }

  /** Returns what one namespace can call another on a network that both are on. */
  List<String> of(Sandbox to, Joint joint, Sandbox from) {
    Service owner = to.owner().orElseThrow();
    Set<String> names = new LinkedHashSet<>();
    if (!joint.network().named()) {
      links(from).stream()
          .filter(link -> link.service().equals(owner.id()))
          .forEach(link -> names.addAll(inHostsFile(link, owner)));
      return List.copyOf(names);
    }
    Set<String> taken = links(from).stream().map(Link::alias).collect(Collectors.toSet());
    own(to, joint).stream()
        .filter(name -> !taken.contains(name) && means(name, to, joint, from))
        .forEach(names::add);
    links(from).stream()
        .filter(link -> link.service().equals(owner.id()))
        .filter(link -> means(owner.containerName(), to, joint, from))
        .forEach(link -> names.add(link.alias()));
    return List.copyOf(names);
  }

  /**
   * Tells whether a name leads to a namespace on a network, and nowhere else: the first network
   * that knows it answers. Internal ones come last, in any order.
   */
  private boolean means(String name, Sandbox to, Joint joint, Sandbox from) {
    List<Joint> knowing =
        from.lookups().stream().filter(it -> !bearers(it, name).isEmpty()).toList();
    List<Joint> answering = knowing.get(0).network().internal() ? knowing : List.of(knowing.get(0));
    return answering.stream().anyMatch(it -> it.network().name().equals(joint.network().name()))
        && answering.stream()
            .allMatch(it -> it.network().talks() && bearers(it, name).equals(List.of(to)));
  }

  private List<Sandbox> bearers(Joint joint, String name) {
    return bearers
        .computeIfAbsent(joint.network().name(), this::bearersOn)
        .getOrDefault(name, List.of());
  }

  private Map<String, List<Sandbox>> bearersOn(String network) {
    Map<String, List<Sandbox>> found = new HashMap<>();
    for (Sandbox sandbox : sandboxes.on(network)) {
      for (String name : own(sandbox, sandbox.on(network).orElseThrow())) {
        found.computeIfAbsent(name, any -> new ArrayList<>()).add(sandbox);
      }
    }
    return found;
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

  private static List<Link> links(Sandbox from) {
    return from.owner().map(owner -> owner.network().links()).orElse(List.of());
  }

  /** On the default bridge a link is a line of {@code /etc/hosts} (measured). */
  private static List<String> inHostsFile(Link link, Service owner) {
    List<String> names = new ArrayList<>(List.of(link.alias(), owner.containerName()));
    owner.network().hostname().ifPresent(names::add);
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
