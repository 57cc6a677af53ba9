package io.github.driftless.proxy.tunnel;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Routes of a Cloudflare tunnel: the {@code ingress} of its configuration file (Cloudflare
 * documentation, "Configuration file", "Ingress rules"). Nobody asks it for routes.
 */
public final class TunnelReader implements RouteReader {

  @Override
  public boolean isImage(String image) {
    return image.contains("cloudflare");
  }

  @Override
  public boolean hears(String image) {
    return false;
  }

  @Override
  public boolean asks(Container container) {
    return false;
  }

  @Override
  public boolean isFile(String name) {
    return ConfigFiles.isYaml(name);
  }

  /** A tunnel that has a token and no file is told its names by Cloudflare. */
  @Override
  public Optional<String> keptElsewhere(Request request) {
    List<String> words = request.arguments();
    boolean tunnel =
        words.contains("tunnel")
            || words.stream().anyMatch(word -> word.startsWith("tunnel "))
            || request.variables().keySet().stream().anyMatch(key -> key.startsWith("TUNNEL_"));
    boolean other = words.contains("proxy-dns") || words.contains("access");
    return tunnel && !other ? Optional.of("in the dashboard of Cloudflare") : Optional.empty();
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    return Stream.concat(
            files.yaml().stream().flatMap(root -> ingress(root).stream()), quick(request).stream())
        .toList();
  }

  /**
   * Returns the route of a tunnel that leads to one address, whatever name it is given (Cloudflare
   * documentation, "Tunnel run parameters", {@code url}).
   */
  private static Optional<Route> quick(Request request) {
    return request
        .option("--url")
        .or(() -> Optional.ofNullable(request.variables().get("TUNNEL_URL")))
        .flatMap(UpstreamAddress::read)
        .filter(target -> request.at().isPresent())
        .map(
            target ->
                new Route(
                    request
                        .option("--hostname")
                        .or(() -> Optional.ofNullable(request.variables().get("TUNNEL_HOSTNAME"))),
                    Optional.empty(),
                    List.of(),
                    target,
                    Optional.empty(),
                    List.of(),
                    Optional.of(Route.Way.TUNNEL),
                    "tunnel url",
                    request.at().orElseThrow()));
  }

  /** Returns the routes of a configuration file; none for other files. */
  private static List<Route> ingress(MappingNode root) {
    if (!(root.get("ingress").orElse(root) instanceof SequenceNode rules)) {
      return List.of();
    }
    List<Route> routes = new ArrayList<>();
    for (Node item : rules.items()) {
      if (item instanceof MappingNode rule) {
        text(rule, "service")
            .filter(service -> service.contains("://"))
            .flatMap(UpstreamAddress::read)
            .ifPresent(
                target ->
                    routes.add(
                        new Route(
                            text(rule, "hostname"),
                            text(rule, "path"),
                            List.of(),
                            target,
                            Optional.empty(),
                            List.of(),
                            Optional.of(Route.Way.TUNNEL),
                            "tunnel ingress",
                            rule.location())));
      }
    }
    return routes;
  }

  private static Optional<String> text(MappingNode map, String key) {
    return map.get(key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).text())
        .filter(text -> !text.isEmpty());
  }
}
