package io.github.driftless.engine;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The commands with which Compose would start a stack, read off what its files declare: nothing
 * here knows what package {@code network} concludes.
 */
final class DockerCommands {

  private static final Set<String> OF_THE_ENGINE = Set.of("bridge", "host", "none");

  private final Topology topology;
  private final Mode mode;
  private final Map<String, Service> byId = new HashMap<>();
  private final Map<String, Service> byContainer = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private DockerCommands(Topology topology, Mode mode) {
    this.topology = topology;
    this.mode = mode;
    for (Service service : services(mode)) {
      byId.put(service.id(), service);
      byContainer.put(service.containerName(), service);
    }
  }

  /** Returns the commands in the order in which they are to be run. */
  static List<Step> of(Topology topology, Mode mode) {
    DockerCommands commands = new DockerCommands(topology, mode);
    mode.networks().stream()
        .filter(network -> !OF_THE_ENGINE.contains(network.name()))
        .forEach(commands::create);
    commands.inOrder().forEach(commands::start);
    topology.remoteAccess().ifPresent(access -> access.forwards().forEach(commands::forward));
    return List.copyOf(commands.steps);
  }

  /** Returns the services that run on the host. */
  static List<Service> services(Mode mode) {
    return mode.services().stream().filter(service -> service.outside().isEmpty()).toList();
  }

  /** Networks that no file makes are there before, as plain ones. */
  private void create(Network network) {
    List<String> command = new ArrayList<>(List.of("docker", "network", "create"));
    command.add("--driver=" + network.driver());
    network.driverOptions().forEach((key, value) -> command.add("--opt=" + key + "=" + value));
    if (network.internal()) {
      command.add("--internal");
    }
    if (network.ipv6()) {
      command.add("--ipv6");
    }
    for (Network.Subnet subnet : network.subnets()) {
      command.add("--subnet=" + subnet.range());
      subnet.gateway().ifPresent(gateway -> command.add("--gateway=" + gateway));
    }
    command.add(network.name());
    steps.add(new Step(network.name(), List.of(), command, false));
  }

  /** A container comes after those it joins or links to. */
  private Set<Service> inOrder() {
    Set<Service> ordered = new LinkedHashSet<>();
    services(mode).forEach(service -> after(service, ordered, new LinkedHashSet<>()));
    return ordered;
  }

  private void after(Service service, Set<Service> ordered, Set<Service> waiting) {
    if (!ordered.contains(service) && waiting.add(service)) {
      needs(service).forEach(other -> after(other, ordered, waiting));
      ordered.add(service);
    }
  }

  private List<Service> needs(Service service) {
    return Stream.concat(
            joined(service).stream(),
            service.network().links().stream().map(Link::service).map(byId::get))
        .distinct()
        .toList();
  }

  private Optional<Service> joined(Service service) {
    if (service.placement() instanceof Placement.JoinsService joins) {
      return Optional.of(byId.get(joins.service()));
    }
    return service.placement() instanceof Placement.JoinsContainer joins
        ? Optional.ofNullable(byContainer.get(joins.container()))
        : Optional.empty();
  }

  private void start(Service service) {
    List<Attachment> attachments =
        service.attachments().stream().sorted(Comparator.comparing(this::key)).toList();
    List<String> command = new ArrayList<>(List.of("docker", "create"));
    command.add("--name=" + service.containerName());
    service.network().hostname().ifPresent(name -> command.add("--hostname=" + name));
    for (ExtraHost host : service.network().extraHosts()) {
      command.add("--add-host=" + host.name() + ":" + host.address());
    }
    for (PortMapping portMapping : service.portMappings()) {
      command.add("--publish=" + publish(portMapping));
    }
    if (attachments.isEmpty()) {
      network(service.placement()).ifPresent(network -> command.add("--network=" + network));
      command.addAll(links(service));
    } else {
      command.add("--network=" + attachments.get(0).network());
      endpoint("--network-alias=", service, attachments.get(0), command);
    }
    command.addAll(List.of("busybox:local", "sleep", "1000000"));
    List<String> needs =
        Stream.concat(
                needs(service).stream().map(Service::containerName),
                attachments.stream().map(Attachment::network))
            .toList();
    add(service, needs, command);
    for (Attachment further :
        attachments.subList(Math.min(1, attachments.size()), attachments.size())) {
      List<String> connect = new ArrayList<>(List.of("docker", "network", "connect"));
      endpoint("--alias=", service, further, connect);
      connect.addAll(List.of(further.network(), service.containerName()));
      add(service, List.of(service.containerName()), connect);
    }
    add(
        service,
        List.of(service.containerName()),
        List.of("docker", "start", service.containerName()));
  }

  private void add(Service service, List<String> needs, List<String> command) {
    steps.add(new Step(service.containerName(), needs, command, true));
  }

  /** Compose takes the networks by their keys in the file. */
  private String key(Attachment attachment) {
    return mode.networks().stream()
        .filter(network -> network.name().equals(attachment.network()))
        .findFirst()
        .orElseThrow()
        .keys()
        .get(0);
  }

  private void endpoint(
      String alias, Service service, Attachment attachment, List<String> command) {
    command.add(alias + service.name());
    attachment.aliases().forEach(name -> command.add(alias + name));
    for (String address : attachment.addresses()) {
      command.add((address.contains(":") ? "--ip6=" : "--ip=") + address);
    }
    command.addAll(links(service));
  }

  private List<String> links(Service service) {
    return service.network().links().stream()
        .map(link -> "--link=" + byId.get(link.service()).containerName() + ":" + link.alias())
        .toList();
  }

  /** Without a word the engine takes its default bridge; with one, docker refuses links there. */
  private Optional<String> network(Placement placement) {
    if (placement instanceof Placement.HostNetwork) {
      return Optional.of("host");
    }
    if (placement instanceof Placement.NoNetwork) {
      return Optional.of("none");
    }
    if (placement instanceof Placement.JoinsService joins) {
      return Optional.of("container:" + byId.get(joins.service()).containerName());
    }
    return placement instanceof Placement.JoinsContainer joins
        ? Optional.of("container:" + joins.container())
        : Optional.empty();
  }

  private static String publish(PortMapping portMapping) {
    StringBuilder text = new StringBuilder();
    if (portMapping.addressNamed()) {
      String address = portMapping.address();
      text.append(address.contains(":") ? "[" + address + "]" : address).append(':');
    }
    if (portMapping.addressNamed() || portMapping.published().isPresent()) {
      text.append(portMapping.published().orElse("")).append(':');
    }
    return text.append(portMapping.target()).append('/').append(portMapping.protocol()).toString();
  }

  /** The router stands in the house that engine.sh puts around the host. */
  private void forward(Forward forward) {
    for (String protocol : forward.protocol().map(List::of).orElse(List.of("tcp", "udp"))) {
      String rule =
          "ip netns exec router iptables -t nat -A PREROUTING -i wan -p %s --dport %d -j DNAT --to %s"
              .formatted(protocol, forward.router(), "192.168.1.5:" + forward.machine());
      steps.add(
          new Step("router port " + forward.router(), List.of(), List.of(rule.split(" ")), false));
    }
  }
}
