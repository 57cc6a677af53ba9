package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.EngineContainer;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.ScalarNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stack with Traefik: the containers that an engine runs of it, what Traefik is told, and the
 * routes that the model has.
 *
 * @param files the configuration that Traefik mounts or is given
 * @param tag that of its image
 * @param containers all of the stack, by who is in whose network namespace
 * @param routes with the containers' ids as targets
 * @param names the containers' ids by what others call them
 * @param declared whether {@code topology.yaml} says how people get in
 */
public record TraefikStack(
    List<Path> files,
    List<String> arguments,
    Map<String, String> variables,
    String tag,
    List<EngineContainer> containers,
    List<Route> routes,
    Map<String, String> names,
    boolean declared) {

  /** What the model says of passwords that the proxy keeps itself. */
  private static final String PASSWORDS = "password";

  /**
   * Loads a stack.
   *
   * @return empty where it cannot be loaded, or has no Traefik
   */
  public static Optional<TraefikStack> load(Path stack) {
    Problems problems = new Problems();
    Optional<Topology> topology = TopologyLoader.load(stack, problems).map(Stack::topology);
    Optional<Overlay> overlay = TopologyLoader.overlay(stack, new Problems());
    return topology.flatMap(
        made -> {
          Overlay said = overlay.orElseThrow();
          Problems again = new Problems();
          List<LoadedProject> projects =
              new ProjectLoader(said.env(), again)
                  .all(said.modes())
                  .getOrDefault(made.modes().get(0).name(), List.of());
          ModeBuilder.Parts parts =
              new ModeBuilder(said, Catalogue.shared(), again).build(projects);
          return parts.services().stream()
              .filter(TraefikStack::isTraefik)
              .findFirst()
              .map(proxy -> of(proxy, parts, made, said.remoteAccess().isPresent()));
        });
  }

  private static boolean isTraefik(Service service) {
    return service.image().isPresent() && ProxyMounts.image(service).equals("traefik");
  }

  private static TraefikStack of(
      Service proxy, ModeBuilder.Parts parts, Topology topology, boolean declared) {
    ComposeService composed = parts.composed().get(proxy.id());
    ProxyMounts mounts = new ProxyMounts(topology.directory());
    Set<Path> files = new LinkedHashSet<>(mounts.of(proxy).keySet());
    files.addAll(mounts.given(proxy, parts.given().getOrDefault(proxy.id(), List.of())).keySet());
    Map<String, String> variables = new LinkedHashMap<>();
    composed
        .environment()
        .forEach((key, value) -> value.ifPresent(text -> variables.put(key, text)));
    List<String> arguments =
        new ArrayList<>(RouteFinder.texts(composed.resolved().get("entrypoint")));
    arguments.addAll(RouteFinder.texts(composed.resolved().get("command")));
    NamespaceOwners owners = new NamespaceOwners(parts.services());
    ServiceNames names = new ServiceNames(topology.modes().get(0).services());
    Map<String, String> called = new LinkedHashMap<>();
    for (Service service : parts.services()) {
      String id = owners.of(service).service().orElse(service).id();
      called.putIfAbsent(service.name(), id);
      called.putIfAbsent(service.containerName(), id);
      service.network().hostname().ifPresent(name -> called.putIfAbsent(name, id));
    }
    return new TraefikStack(
        List.copyOf(files),
        arguments,
        variables,
        ProxyMounts.tag(proxy).orElse(""),
        containers(parts),
        topology.remoteAccess().stream()
            .flatMap(access -> access.routes().stream())
            .filter(route -> route.inferred().filter(TraefikStack::isOfTraefik).isPresent())
            .map(route -> route(route, names, owners, proxy))
            .toList(),
        called,
        declared);
  }

  /**
   * Returns the stacks of which is written down what is true, by name.
   *
   * @param folder takes the files that name theirs
   */
  public static Map<String, Path> written(Path folder) throws IOException {
    Map<String, Path> stacks = new LinkedHashMap<>();
    for (Truth truth : TruthStack.truths()) {
      Optional<Path> stack = TruthStack.folder(truth);
      if (stack.isPresent()) {
        TruthStack.load(truth, stack.get(), folder);
        stacks.put(truth.name(), folder.resolve(truth.name()).resolve(TopologyLoader.FILE_NAME));
      }
    }
    return stacks;
  }

  private static boolean isOfTraefik(String inferred) {
    return inferred.startsWith("label traefik.") || inferred.startsWith("Traefik file");
  }

  private static Route route(
      RemoteAccess.Route route, ServiceNames names, NamespaceOwners owners, Service proxy) {
    Optional<Service> to = route.outside() ? Optional.empty() : names.find(route.service());
    Route.Target target =
        to.filter(service -> service.id().equals(proxy.id()) && route.port().isEmpty())
            .map(own -> (Route.Target) new Route.Target.Proxy())
            .or(
                () ->
                    to.map(
                        service ->
                            new Route.Target.Bearer(
                                owners.of(service).service().orElse(service).id(),
                                route.port(),
                                route.over())))
            .orElseGet(() -> new Route.Target.Named(route.service(), route.port()));
    Optional<Authentication> authentication =
        route
            .auth()
            .map(
                name ->
                    name.equals(PASSWORDS)
                        ? Authentication.passwords()
                        : Authentication.forward(
                            names.find(name).map(each -> "bearer " + each.id()).orElse(name)));
    return new Route(
        Optional.of(route.host()).filter(host -> !host.equals(RemoteAccess.Route.ANY_HOST)),
        route.path(),
        List.of(),
        target,
        authentication,
        route.only(),
        route.way(),
        route.inferred().orElse(""),
        route.location());
  }

  private static List<EngineContainer> containers(ModeBuilder.Parts parts) {
    List<String> networks = List.copyOf(parts.networks().keySet());
    List<EngineContainer> all = new ArrayList<>();
    for (Service service : parts.services()) {
      ComposeService composed = parts.composed().get(service.id());
      if (composed == null) {
        continue;
      }
      Map<String, String> addresses = new LinkedHashMap<>();
      service
          .attachments()
          .forEach(
              each ->
                  addresses.put(
                      each.network(),
                      EngineContainer.address(networks.indexOf(each.network()), all.size())));
      Map<String, String> labels = new LinkedHashMap<>(composed.labels());
      labels.put("com.docker.compose.service", service.name());
      service.project().ifPresent(name -> labels.put("com.docker.compose.project", name));
      all.add(
          new EngineContainer(
              service.id(),
              service.containerName(),
              service.project().map(project -> project + "_").orElse("") + service.name(),
              labels,
              serviceLabels(composed.resolved()),
              mode(service, addresses),
              addresses,
              ports(composed)));
    }
    return all;
  }

  private static String mode(Service service, Map<String, String> addresses) {
    return service
        .placement()
        .match(
            own -> addresses.keySet().stream().findFirst().orElse("none"),
            bridge -> "bridge",
            host -> "host",
            none -> "none",
            joined -> "container:" + joined.service(),
            container -> "container:" + container.container());
  }

  private static List<Integer> ports(ComposeService composed) {
    Set<Integer> ports =
        composed.ports().stream()
            .filter(port -> port.protocol().equals("tcp"))
            .map(ComposeService.Port::target)
            .filter(port -> port > 0)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    composed.expose().forEach(port -> ports.add(Integer.valueOf(port.replaceFirst("[-/].*", ""))));
    return ports.isEmpty() ? List.of(EngineContainer.OF_IMAGE) : List.copyOf(ports);
  }

  private static Map<String, String> serviceLabels(MappingNode service) {
    Map<String, String> labels = new LinkedHashMap<>();
    service
        .get("deploy")
        .filter(MappingNode.class::isInstance)
        .flatMap(deploy -> ((MappingNode) deploy).get("labels"))
        .filter(MappingNode.class::isInstance)
        .ifPresent(
            map ->
                ((MappingNode) map)
                    .entries()
                    .forEach(each -> labels.put(each.key(), ((ScalarNode) each.value()).text())));
    return labels;
  }
}
