package io.github.driftless.topology;

import io.github.driftless.compose.Project;
import io.github.driftless.compose.Service.Attachment;
import io.github.driftless.compose.Service.Dependency;
import io.github.driftless.compose.Service.NetworkMode;
import io.github.driftless.compose.Service.Port;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Service.Publication;
import io.github.driftless.topology.Service.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds a mode from the compose project that it runs and what the overlay says of its services.
 */
final class ModeBuilder {

  private static final String ALL_ADDRESSES = "0.0.0.0";
  private static final String DEFAULT_DRIVER = "bridge";

  private final Catalogue catalogue;
  private final Map<String, ServiceSpec> specs;

  ModeBuilder(Catalogue catalogue, Map<String, ServiceSpec> specs) {
    this.catalogue = catalogue;
    this.specs = specs;
  }

  Mode build(String name, String title, Project project) {
    Map<String, Network> networks = new HashMap<>();
    List<Network> inOrder = new ArrayList<>();
    for (io.github.driftless.compose.Network network : project.networks()) {
      Network made = network(network);
      networks.put(network.key(), made);
      inOrder.add(made);
    }
    List<Service> services =
        project.services().stream().map(service -> service(project, service, networks)).toList();
    return new Mode(name, title, services, inOrder);
  }

  private Service service(
      Project project, io.github.driftless.compose.Service service, Map<String, Network> networks) {
    String id = id(project, service.name());
    ServiceSpec spec =
        Optional.ofNullable(specs.get(id))
            .or(() -> Optional.ofNullable(specs.get(service.name())))
            .orElseGet(() -> ServiceSpec.none(service.location()));
    Optional<Catalogue.Entry> known = service.image().flatMap(catalogue::find);
    return new Service(
        id,
        service.name(),
        project.name(),
        service.containerName().orElse(project.name() + "-" + service.name() + "-1"),
        spec.title().orElseGet(() -> title(service.name(), known)),
        service.image(),
        role(spec, service, known),
        placement(project, service),
        attachments(service, networks),
        service.ports().stream().map(ModeBuilder::publication).toList(),
        spec.ports(),
        known.map(Catalogue.Entry::ports).orElse(List.of()),
        service.dependsOn().stream().map(Dependency::service).map(on -> id(project, on)).toList(),
        spec.note(),
        service.location());
  }

  private static String id(Project project, String service) {
    return project.name() + "/" + service;
  }

  /** The makers' spelling, where the service is called what they call it. */
  private static String title(String name, Optional<Catalogue.Entry> known) {
    return known
        .map(Catalogue.Entry::title)
        .filter(title -> letters(title).equals(letters(name)))
        .orElse(name);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Role role(
      ServiceSpec spec,
      io.github.driftless.compose.Service service,
      Optional<Catalogue.Entry> known) {
    if (spec.role().isPresent()) {
      return new Role(spec.role().get(), Optional.empty());
    }
    return known
        .flatMap(Catalogue.Entry::role)
        .map(role -> new Role(role, service.image().map(image -> "image " + image)))
        .orElse(new Role(Role.APPLICATION, Optional.of("nothing else known")));
  }

  private static Placement placement(Project project, io.github.driftless.compose.Service service) {
    if (service.networkMode().isEmpty()) {
      return new Placement.OwnNetworks();
    }
    NetworkMode mode = service.networkMode().get();
    return switch (mode.kind()) {
      case NONE -> new Placement.NoNetwork();
      case HOST -> new Placement.HostNetwork();
      case BRIDGE -> new Placement.DefaultBridge();
      case SERVICE -> new Placement.JoinsService(id(project, mode.target()));
      case CONTAINER -> new Placement.JoinsContainer(mode.target());
      case OTHER -> new Placement.OwnNetworks();
    };
  }

  private static List<Service.Attachment> attachments(
      io.github.driftless.compose.Service service, Map<String, Network> networks) {
    return service.networks().stream()
        .map(
            attachment ->
                new Service.Attachment(
                    networks.get(attachment.network()).name(),
                    attachment.aliases(),
                    addresses(attachment)))
        .toList();
  }

  private static List<String> addresses(Attachment attachment) {
    return Stream.of(attachment.ipv4Address(), attachment.ipv6Address())
        .flatMap(Optional::stream)
        .toList();
  }

  private static Publication publication(Port port) {
    return new Publication(
        port.hostAddress().orElse(ALL_ADDRESSES),
        port.published(),
        port.target(),
        port.protocol(),
        port.variables(),
        port.comment(),
        port.location());
  }

  private static Network network(io.github.driftless.compose.Network network) {
    return new Network(
        network.name(),
        List.of(network.key()),
        network.driver().orElse(DEFAULT_DRIVER),
        network.driverOptions(),
        network.internal(),
        network.external(),
        network.subnets());
  }
}
