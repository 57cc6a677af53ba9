package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService.NetworkMode;
import io.github.driftless.compose.ComposeService.Port;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Builds what the services of a compose project declare about their network. */
final class NetworkSettingsBuilder {

  private static final Placement OWN = new Placement.OwnNetworks();

  /** The networks every engine has, and what being on one of them means. */
  private static final Map<String, Placement> OF_THE_ENGINE =
      Map.of(
          "host", new Placement.HostNetwork(),
          "none", new Placement.NoNetwork(),
          "bridge", new Placement.DefaultBridge(),
          "default", new Placement.DefaultBridge());

  private final String project;
  private final Map<String, String> realNames = new HashMap<>();
  private final UnaryOperator<String> called;

  /**
   * Prepares for the services of a project.
   *
   * @param networks what its networks are called
   */
  NetworkSettingsBuilder(LoadedProject loaded, HostNetworks networks) {
    project = loaded.qualifiedName();
    called = name -> networks.of(loaded, name);
    loaded
        .project()
        .networks()
        .forEach(network -> realNames.put(network.key(), called.apply(network.name())));
  }

  /**
   * Returns the id of a service of a project.
   *
   * @param project its name, with its host before it where hosts are told apart
   */
  static String id(String project, String service) {
    return project + "/" + service;
  }

  NetworkSettings of(io.github.driftless.compose.ComposeService service) {
    List<Attachment> attachments = new ArrayList<>();
    service.networks().forEach(at -> attachments.add(attachment(at)));
    foreignNetwork(service).ifPresent(attachments::add);
    Placement placement = service.networkMode().map(this::placement).orElse(OWN);
    if (placement instanceof Placement.OwnNetworks && attachments.size() == 1) {
      // an external network may be one of the engine's own
      String only = attachments.get(0).network();
      placement = OF_THE_ENGINE.getOrDefault(only, OWN);
    }
    return new NetworkSettings(
        placement,
        service.networkMode().map(NetworkMode::location).orElse(service.location()),
        placement instanceof Placement.OwnNetworks ? attachments : List.of(),
        service.ports().stream().map(NetworkSettingsBuilder::portMapping).toList(),
        service.expose(),
        service.hostname(),
        service.links().stream()
            .map(link -> new Link(id(project, link.service()), link.alias(), link.location()))
            .toList(),
        service.extraHosts().stream()
            .map(host -> new ExtraHost(host.name(), host.address(), host.location()))
            .toList(),
        service.networkMode().map(NetworkMode::unset).orElse(List.of()));
  }

  private Placement placement(NetworkMode mode) {
    return switch (mode.kind()) {
      case NONE -> new Placement.NoNetwork();
      case HOST -> new Placement.HostNetwork();
      case BRIDGE -> new Placement.DefaultBridge();
      case SERVICE -> new Placement.JoinsService(id(project, mode.target()));
      case CONTAINER -> new Placement.JoinsContainer(mode.target());
      case OTHER -> OWN;
    };
  }

  private Attachment attachment(io.github.driftless.compose.ComposeService.Attachment attachment) {
    return new Attachment(
        realNames.get(attachment.network()),
        attachment.aliases(),
        Stream.of(attachment.ipv4Address(), attachment.ipv6Address())
            .flatMap(Optional::stream)
            .toList(),
        attachment.gatewayPriority(),
        attachment.location());
  }

  /**
   * The engine takes any other {@code network_mode} as the name of a network that is there. Where a
   * variable has no value, the text is the name of nothing.
   */
  private Optional<Attachment> foreignNetwork(io.github.driftless.compose.ComposeService service) {
    return service
        .networkMode()
        .filter(mode -> mode.kind() == NetworkMode.Kind.OTHER && mode.unset().isEmpty())
        .map(
            mode ->
                new Attachment(
                    called.apply(mode.target()), List.of(), List.of(), 0, mode.location()));
  }

  private static PortMapping portMapping(Port port) {
    return new PortMapping(
        port.hostAddress().orElse(PortMapping.ALL_ADDRESSES),
        port.hostAddress().isPresent(),
        port.published(),
        port.target(),
        port.openTarget(),
        port.protocol(),
        port.variables(),
        port.unset(),
        port.comment(),
        port.location());
  }
}
