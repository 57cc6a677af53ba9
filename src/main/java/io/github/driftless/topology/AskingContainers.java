package io.github.driftless.topology;

import io.github.driftless.beside.Beside;
import io.github.driftless.proxy.ProxyReader;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The containers of a mode that ask proxies for routes, by labels or variables. */
final class AskingContainers {

  /** {@code 8080}, {@code 8080/tcp}, {@code 8080-8090}. */
  private static final Pattern PORT = Pattern.compile("([0-9]{1,5})(?:[-/].*)?");

  private final Catalogue catalogue;
  private final Surroundings surroundings;
  private final Map<RouteReader, AroundServices<Container>> byReader = new LinkedHashMap<>();

  /**
   * Looks at each service once.
   *
   * @param composed what compose files say of services, by id
   */
  AskingContainers(
      List<Service> services,
      Map<String, io.github.driftless.compose.ComposeService> composed,
      Surroundings surroundings,
      Catalogue catalogue) {
    this.catalogue = catalogue;
    this.surroundings = surroundings;
    for (RouteReader reader : ProxyReader.all()) {
      byReader.put(reader, new AroundServices<>(surroundings));
    }
    List<Asking> asking =
        Beside.each(
            "driftless-containers",
            services.stream().filter(service -> composed.containsKey(service.id())).toList(),
            service -> asking(service, composed.get(service.id())));
    for (Asking each : asking) {
      each.heardBy().forEach(reader -> byReader.get(reader).add(each.service(), each.container()));
    }
  }

  /** A container, and those by whom it is asking for routes. */
  private record Asking(Service service, Container container, List<RouteReader> heardBy) {}

  private Asking asking(Service service, io.github.driftless.compose.ComposeService composed) {
    Container container = container(service, composed);
    return new Asking(
        service,
        container,
        ProxyReader.all().stream().filter(reader -> reader.asks(container)).toList());
  }

  /** Returns, for each way of asking, where those stand that ask a proxy so. */
  Map<RouteReader, Set<String>> placesNear(Service proxy, Set<RouteReader> heard) {
    Map<RouteReader, Set<String>> places = new LinkedHashMap<>();
    heard.forEach(reader -> places.put(reader, byReader.get(reader).placesNear(proxy)));
    return places;
  }

  /** Returns those that ask at some places. */
  Map<RouteReader, List<Container>> at(Map<RouteReader, Set<String>> places) {
    Map<RouteReader, List<Container>> asking = new LinkedHashMap<>();
    places.forEach((reader, where) -> asking.put(reader, byReader.get(reader).at(where)));
    return asking;
  }

  /**
   * Returns, for each way of asking, those that are near none of some proxies. A proxy that is told
   * by the engine hears of them all the same.
   *
   * @param taken where those stand that some proxy is near to, by reader
   */
  Map<RouteReader, List<Container>> elsewhere(Map<RouteReader, Set<String>> taken) {
    Map<RouteReader, List<Container>> left = new LinkedHashMap<>();
    taken.forEach((reader, where) -> left.put(reader, byReader.get(reader).allBut(where)));
    return left;
  }

  /** Returns all that ask in some ways, wherever they stand. */
  Map<RouteReader, List<Container>> anywhere(Set<RouteReader> heard) {
    Map<RouteReader, List<Container>> asking = new LinkedHashMap<>();
    heard.forEach(reader -> asking.put(reader, byReader.get(reader).all()));
    return asking;
  }

  private Container container(
      Service service, io.github.driftless.compose.ComposeService composed) {
    return new Container(
        service.id(),
        service.name(),
        service.project(),
        service.containerName(),
        words(composed.resolved().get("labels")),
        serviceLabels(composed.resolved()),
        words(composed.resolved().get("environment")),
        offered(service, composed),
        List.copyOf(surroundings.networksOf(service).keySet()));
  }

  /**
   * The lowest port that it exposes or publishes, or that answers HTTP in its image: an engine
   * knows all three as ports of the container.
   */
  private Optional<Integer> offered(
      Service service, io.github.driftless.compose.ComposeService composed) {
    return Stream.of(
            service.network().expose().stream()
                .map(PORT::matcher)
                .filter(Matcher::matches)
                .map(port -> Integer.valueOf(port.group(1))),
            composed.ports().stream()
                .map(io.github.driftless.compose.ComposeService.Port::target)
                .filter(port -> port > 0),
            service.image().flatMap(catalogue::find).stream()
                .flatMap(entry -> entry.web().stream().limit(1)))
        .flatMap(ports -> ports)
        .min(Integer::compare);
  }

  /** In a swarm proxies read the labels of the service, which stand under {@code deploy}. */
  private static Map<String, Container.Word> serviceLabels(MappingNode service) {
    return service
        .get("deploy")
        .filter(MappingNode.class::isInstance)
        .map(deploy -> words(((MappingNode) deploy).get("labels")))
        .orElse(Map.of());
  }

  private static Map<String, Container.Word> words(Optional<Node> node) {
    Map<String, Container.Word> words = new LinkedHashMap<>();
    if (node.isPresent() && node.get() instanceof MappingNode map) {
      for (MappingNode.Entry entry : map.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          words.put(entry.key(), new Container.Word(scalar.text(), entry.keyLocation()));
        }
      }
    }
    return words;
  }
}
