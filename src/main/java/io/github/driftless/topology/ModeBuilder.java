package io.github.driftless.topology;

import io.github.driftless.address.IpRange;
import io.github.driftless.beside.Beside;
import io.github.driftless.compose.Project;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Overlay.ActorSpec;
import io.github.driftless.topology.Overlay.NetworkSpec;
import io.github.driftless.topology.Overlay.ServiceSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the services and networks of a mode: those of its projects, and those declared alone. */
final class ModeBuilder {

  private final Overlay overlay;
  private final ServiceBuilder builder;
  private final Problems problems;

  ModeBuilder(Overlay overlay, Catalogue catalogue, Problems problems) {
    this(overlay, overlay.services(), catalogue, problems);
  }

  /**
   * @param specs what is said of services, where that is more than the overlay says
   */
  ModeBuilder(
      Overlay overlay, Map<String, ServiceSpec> specs, Catalogue catalogue, Problems problems) {
    this.overlay = overlay;
    this.builder = new ServiceBuilder(catalogue, specs, overlay.inferring(), problems);
    this.problems = problems;
  }

  /**
   * What a mode runs, before it is known how it is drawn.
   *
   * @param networks by real name, in declared order
   * @param composed what compose files say of services, by id
   * @param given the files that compose gives services, by id
   * @param read files of other programs that were read
   */
  record Parts(
      List<Service> services,
      Map<String, Network> networks,
      Map<String, io.github.driftless.compose.ComposeService> composed,
      Map<String, List<GivenFiles.GivenFile>> given,
      List<Path> read) {}

  Parts build(List<LoadedProject> projects) {
    HostNetworks names = new HostNetworks(projects);
    Map<String, Network> networks = new LinkedHashMap<>();
    Map<String, Service> services = new LinkedHashMap<>();
    Map<String, io.github.driftless.compose.ComposeService> composed = new LinkedHashMap<>();
    for (LoadedProject loaded : projects) {
      boolean swarm = SwarmSigns.in(loaded.project());
      for (io.github.driftless.compose.ComposeNetwork network : loaded.project().networks()) {
        String name = names.of(loaded, network.name());
        networks.merge(name, network(name, network, swarm), ModeBuilder::same);
      }
    }
    for (NetworkSpec spec : overlay.networks()) {
      for (String name : names.all(spec.network().name())) {
        networks.merge(
            name, spec.network().named(name), (made, said) -> described(made, said, spec));
      }
    }
    Map<String, List<GivenFiles.GivenFile>> given = new LinkedHashMap<>();
    for (LoadedProject loaded : projects) {
      Project project = loaded.project();
      boolean swarm = SwarmSigns.in(project);
      NetworkSettingsBuilder settings = new NetworkSettingsBuilder(loaded, names);
      List<Service> all =
          Beside.each(
              "driftless-services",
              project.services(),
              service -> builder.ofCompose(loaded, service, settings, swarm));
      for (int i = 0; i < all.size(); i++) {
        io.github.driftless.compose.ComposeService service = project.services().get(i);
        Service built = all.get(i);
        for (Attachment attachment : built.attachments()) {
          networks.computeIfAbsent(
              attachment.network(), name -> Network.found(name, attachment.location()));
        }
        add(built, services);
        composed.putIfAbsent(built.id(), service);
        given.putIfAbsent(built.id(), GivenFiles.of(project, service));
      }
    }
    for (Service service : builder.declaredAlone(services.values(), networks)) {
      add(service, services);
    }
    TunnelFiles files = new TunnelFiles(overlay.file().getParent());
    List<Service> found = new TunnelFinder(List.copyOf(services.values()), composed, files).find();
    List<IpRange> lan = Actor.lan(overlay.actors().stream().map(ActorSpec::actor).toList());
    Map<String, Network> kinds =
        new NetworkKinds(found, composed, lan, driversSaid(names)).of(networks);
    return new Parts(new ArrayList<>(found), kinds, composed, given, files.read());
  }

  private Set<String> driversSaid(HostNetworks names) {
    return overlay.networks().stream()
        .filter(spec -> spec.driver().isPresent())
        .flatMap(spec -> names.all(spec.network().name()).stream())
        .collect(Collectors.toSet());
  }

  private void add(Service service, Map<String, Service> services) {
    Service first = services.putIfAbsent(service.id(), service);
    if (first != null) {
      problems.add(
          Problem.error(
                  "service-twice",
                  "service \"" + service.name() + "\" is defined twice in one project",
                  service.source())
              .withRelated(first.source(), "first defined here")
              .withHint(
                  "two entries are the project \""
                      + service.project().orElse("")
                      + "\": give one another \"name\", or exclude it"));
    }
  }

  /**
   * Networks are the same where their real names are; who makes one knows more than who uses it.
   */
  private static Network same(Network one, Network other) {
    Network maker = one.external() && !other.external() ? other : one;
    List<String> keys = new ArrayList<>(one.keys());
    other.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return maker.withKeys(keys);
  }

  /**
   * What {@code topology.yaml} says of an external network is what is known of it, which is not all
   * there is to know.
   */
  private static Network described(Network made, Network said, NetworkSpec spec) {
    if (!made.external()) {
      return same(made, said);
    }
    return new Network(
        made.name(),
        made.keys(),
        spec.driver().orElse(made.driver()),
        made.driverOptions(),
        made.internal() || said.internal(),
        true,
        made.attachable(),
        made.ipv6(),
        said.subnets().isEmpty() ? made.subnets() : said.subnets(),
        spec.driver().isPresent() ? List.of() : made.unset(),
        made.against(),
        said.source());
  }

  private static Network network(
      String name, io.github.driftless.compose.ComposeNetwork network, boolean swarm) {
    return new Network(
        name,
        List.of(network.key()),
        network.driver().orElse(swarm ? SwarmSigns.DRIVER : Network.DEFAULT_DRIVER),
        network.driverOptions(),
        network.internal(),
        network.external(),
        network.attachable(),
        network.ipv6(),
        network.subnets().stream()
            .map(it -> new Network.Subnet(it.range(), it.gateway(), it.location()))
            .toList(),
        network.unset(),
        Optional.empty(),
        network.location());
  }
}
