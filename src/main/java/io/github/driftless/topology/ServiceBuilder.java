package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService.Dependency;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Overlay.Declaration;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.topology.Service.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds services from what compose files and {@code topology.yaml} say of them. */
final class ServiceBuilder {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

  private final Catalogue catalogue;
  private final RoleFinder roles;
  private final Map<String, ServiceSpec> specs;
  private final Inferring inferring;
  private final Problems problems;

  ServiceBuilder(
      Catalogue catalogue, Map<String, ServiceSpec> specs, Inferring inferring, Problems problems) {
    this.catalogue = catalogue;
    this.roles = new RoleFinder(catalogue);
    this.specs = specs;
    this.inferring = inferring;
    this.problems = problems;
  }

  /**
   * Builds a service of a compose project.
   *
   * @param networks reads what the services of its project declare about their network
   * @param swarm whether the project is meant for a swarm
   */
  Service ofCompose(
      LoadedProject loaded,
      io.github.driftless.compose.ComposeService service,
      NetworkSettingsBuilder networks,
      boolean swarm) {
    String project = loaded.project().name();
    String id = loaded.id(service.name());
    ServiceSpec spec =
        Overlay.spec(specs, id, service.name())
            .orElseGet(() -> ServiceSpec.none(service.location()));
    Optional<Catalogue.Entry> known = service.image().flatMap(catalogue::find);
    DashboardLabels dashboard = DashboardLabels.of(service, swarm);
    return new Service(
        id,
        service.name(),
        Optional.of(project),
        service.containerName().orElseGet(() -> usualName(project, service.name(), swarm)),
        spec.title().or(dashboard::title).orElseGet(() -> title(service.name(), known)),
        service.image(),
        role(spec, service.name(), service.image(), Optional.of(service)),
        Optional.empty(),
        spec.stereotype(),
        Optional.empty(),
        networks.of(service),
        spec.ports().stream().map(DeclaredPort::read).toList(),
        ProgramBuilder.of(known, service),
        service.dependsOn().stream().map(Dependency::service).map(loaded::id).toList(),
        service.mounts().stream().map(ServiceBuilder::mount).toList(),
        spec.note(),
        dashboard,
        Deployment.of(service, swarm),
        service.location());
  }

  /** In a swarm it is the service that has a name, which the name server knows too. */
  private static String usualName(String project, String service, boolean swarm) {
    return swarm ? project + "_" + service : project + "-" + service + "-1";
  }

  /** Builds the services that only {@code topology.yaml} declares. */
  List<Service> declaredAlone(Collection<Service> composed, Map<String, Network> networks) {
    Set<String> taken = new HashSet<>();
    for (Service service : composed) {
      taken.add(service.id());
      taken.add(service.name());
    }
    List<Service> services = new ArrayList<>();
    specs.forEach(
        (name, spec) ->
            spec.declaration()
                .filter(declaration -> !taken.contains(name))
                .ifPresent(declaration -> services.add(alone(name, spec, declaration, networks))));
    return services;
  }

  private Service alone(
      String name, ServiceSpec spec, Declaration declaration, Map<String, Network> networks) {
    Optional<Catalogue.Entry> known = declaration.image().flatMap(catalogue::find);
    List<Attachment> attachments = new ArrayList<>();
    for (Text network : declaration.networks()) {
      if (networks.containsKey(network.value())) {
        attachments.add(
            new Attachment(network.value(), List.of(), List.of(), 0, network.location()));
      } else {
        problems.add(
            Problem.error(
                    "unknown-network",
                    "there is no network \"" + network.value() + "\"",
                    network.location())
                .withHint(
                    Nearest.hint(network.value(), networks.keySet())
                        .or(() -> Optional.of("declare it under \"networks\""))));
      }
    }
    return new Service(
        name,
        name,
        Optional.empty(),
        name,
        spec.title().orElseGet(() -> title(name, known)),
        declaration.image(),
        role(spec, name, declaration.image(), Optional.empty()),
        Optional.empty(),
        spec.stereotype(),
        declaration.outside(),
        new NetworkSettings(
            declaration
                .networkMode()
                .map(ServiceBuilder::placement)
                .orElse(new Placement.OwnNetworks()),
            declaration.networkMode().map(Text::location).orElse(spec.location()),
            attachments,
            spec.ports().stream().map(DeclaredPort::read).toList(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()),
        List.of(),
        ProgramBuilder.of(known),
        List.of(),
        List.of(),
        spec.note(),
        DashboardLabels.NONE,
        Optional.empty(),
        spec.location());
  }

  /** The makers' spelling, where the service is called what they call it. */
  private static String title(String name, Optional<Catalogue.Entry> known) {
    return known
        .flatMap(Catalogue.Entry::title)
        .filter(title -> letters(title).equals(letters(name)))
        .orElse(name);
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Role role(
      ServiceSpec spec,
      String service,
      Optional<String> image,
      Optional<io.github.driftless.compose.ComposeService> composed) {
    boolean infer = inferring.and(spec.inferring()).roles();
    return roles.find(spec.role(), service, image, composed, infer);
  }

  /** The schema has approved the form. */
  private static Placement placement(Text mode) {
    int colon = mode.value().indexOf(':');
    String target = mode.value().substring(colon + 1);
    return switch (colon < 0 ? mode.value() : mode.value().substring(0, colon)) {
      case "host" -> new Placement.HostNetwork();
      case "none" -> new Placement.NoNetwork();
      case "bridge" -> new Placement.DefaultBridge();
      // a container's name is its service's where topology.yaml alone declares it
      default -> new Placement.JoinsContainer(target);
    };
  }

  private static Mount mount(io.github.driftless.compose.ComposeService.Mount mount) {
    return new Mount(
        mount.type(), mount.source(), mount.target(), mount.readOnly(), mount.location());
  }
}
