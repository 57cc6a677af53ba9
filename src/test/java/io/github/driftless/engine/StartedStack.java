package io.github.driftless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A stack as it is started: the commands, who listens where, and by which names others are asked
 * for.
 *
 * @param name its folder's
 */
record StartedStack(
    String name, Topology topology, Mode mode, List<Step> steps, List<Listener> listeners) {

  /**
   * Loads a stack's first mode.
   *
   * @param firstPort the first of the ports that its services listen on, one each
   */
  static StartedStack load(Path folder, int firstPort) {
    Problems problems = new Problems();
    Optional<Topology> topology = TopologyLoader.load(folder, problems).map(Stack::topology);
    assertThat(problems.list()).as(folder.toString()).isEmpty();
    Mode mode = topology.orElseThrow().modes().get(0);
    return new StartedStack(
        folder.getFileName().toString(),
        topology.get(),
        mode,
        DockerCommands.of(topology.get(), mode),
        listeners(mode, firstPort));
  }

  /** Every service listens on a port of its own, and on those that its published ports lead to. */
  private static List<Listener> listeners(Mode mode, int firstPort) {
    Map<String, Listener> listeners = new LinkedHashMap<>();
    int port = firstPort;
    for (Service service : DockerCommands.services(mode)) {
      Optional<String> home = home(mode, service);
      if (home.isPresent()) {
        for (String protocol : List.of("tcp", "udp")) {
          listeners.put(
              home.get() + port + protocol,
              new Listener(service.containerName(), home.get(), port, protocol, service.id()));
        }
        for (PortMapping portMapping : service.portMappings()) {
          if (home.get().equals(service.containerName())) {
            listeners.put(
                home.get() + portMapping.target() + portMapping.protocol(),
                new Listener(
                    service.containerName(),
                    home.get(),
                    portMapping.target(),
                    portMapping.protocol(),
                    service.id()));
          }
        }
      }
      port++;
    }
    return List.copyOf(listeners.values());
  }

  /**
   * Returns the name of the container whose network namespace a service runs in; the empty text for
   * the host's; empty where it is in no file of the stack.
   */
  private static Optional<String> home(Mode mode, Service service) {
    Placement placement = service.placement();
    if (placement instanceof Placement.HostNetwork) {
      return Optional.of("");
    }
    if (placement instanceof Placement.JoinsService joins) {
      return DockerCommands.services(mode).stream()
          .filter(other -> other.id().equals(joins.service()))
          .findFirst()
          .flatMap(other -> home(mode, other));
    }
    if (placement instanceof Placement.JoinsContainer joins) {
      return DockerCommands.services(mode).stream()
          .filter(other -> other.containerName().equals(joins.container()))
          .findFirst()
          .flatMap(other -> home(mode, other));
    }
    return Optional.of(service.containerName());
  }

  /** Does so for a service of this stack. */
  Optional<String> home(Service service) {
    return home(mode, service);
  }

  List<Service> services() {
    return DockerCommands.services(mode);
  }

  Connectivity connectivity() {
    return Connectivity.of(topology, mode);
  }

  Reach reach() {
    return Reach.of(topology, connectivity());
  }

  List<Listener> listenersOf(String service) {
    return listeners.stream().filter(listener -> listener.name().equals(service)).toList();
  }

  /** Returns every name that anything in the stack bears. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Service service : services()) {
      names.add(service.name());
      names.add(service.containerName());
      service.network().hostname().ifPresent(names::add);
      service.attachments().stream().map(Attachment::aliases).forEach(names::addAll);
      service.network().links().stream().map(Link::alias).forEach(names::add);
      service.network().extraHosts().stream().map(ExtraHost::name).forEach(names::add);
    }
    return names;
  }

  /** Returns every port that is listened on, published or forwarded: {@code 80/tcp}. */
  Set<String> ports() {
    Set<String> ports = new LinkedHashSet<>(Set.of("7/tcp", "7/udp"));
    listeners.forEach(listener -> ports.add(listener.port() + "/" + listener.protocol()));
    ports.addAll(published());
    for (RemoteAccess.Forward forward : forwards()) {
      for (String protocol : forward.protocol().map(List::of).orElse(List.of("tcp", "udp"))) {
        ports.add(forward.router() + "/" + protocol);
      }
    }
    return ports;
  }

  private List<RemoteAccess.Forward> forwards() {
    return topology.remoteAccess().map(RemoteAccess::forwards).orElse(List.of());
  }

  private List<String> published() {
    List<String> ports = new ArrayList<>();
    for (Service service : services()) {
      for (PortMapping portMapping : service.portMappings()) {
        published(portMapping).forEach(port -> ports.add(port + "/" + portMapping.protocol()));
      }
    }
    return ports;
  }

  /** Returns the host's ports a publication names: none, one, or those of a range. */
  static List<Integer> published(PortMapping portMapping) {
    if (portMapping.published().isEmpty()) {
      return List.of();
    }
    String[] range = portMapping.published().get().split("-");
    return IntStream.rangeClosed(
            Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
        .boxed()
        .toList();
  }

  /** Returns what no other stack on the same machine can have: names, subnets, ports. */
  Set<String> claims() {
    Set<String> claims = new LinkedHashSet<>(published());
    steps.forEach(step -> claims.add(step.subject()));
    mode.networks().forEach(network -> claims.addAll(network.ranges()));
    return claims;
  }
}
