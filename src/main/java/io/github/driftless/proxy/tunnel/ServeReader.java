package io.github.driftless.proxy.tunnel;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Routes of Tailscale Serve and Funnel: the file that {@code TS_SERVE_CONFIG} names (Tailscale
 * documentation, "Using Tailscale with Docker", {@code TS_SERVE_CONFIG}; "tailscale serve").
 */
public final class ServeReader implements RouteReader {

  private static final String FILE = "TS_SERVE_CONFIG";
  private static final String DOMAIN = "${TS_CERT_DOMAIN}";

  @Override
  public boolean isImage(String image) {
    return image.equals("tailscale");
  }

  @Override
  public boolean passesOn(String image) {
    return isImage(image);
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
    return ConfigFiles.isJson(name);
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    Optional<String> named = Optional.ofNullable(request.variables().get(FILE));
    if (named.isEmpty()) {
      return List.of();
    }
    String host =
        Optional.ofNullable(request.variables().get("TS_HOSTNAME"))
            .filter(name -> !name.isBlank())
            .orElse(request.hostname());
    return files.at(named.get()).flatMap(files::tree).stream()
        .flatMap(root -> routes(root, host).stream())
        .toList();
  }

  private static List<Route> routes(MappingNode root, String host) {
    List<Route> routes = new ArrayList<>();
    for (MappingNode.Entry site : entries(root.get("Web"))) {
      Route.Way way = way(root, site.key());
      for (MappingNode.Entry handler : entries(map(site.value()).flatMap(m -> m.get("Handlers")))) {
        Optional<String> path = Optional.of(handler.key()).filter(each -> each.length() > 1);
        map(handler.value())
            .flatMap(each -> each.get("Proxy"))
            .flatMap(ServeReader::address)
            .ifPresent(
                target ->
                    routes.add(route(site.key(), host, path, target, way, handler.keyLocation())));
      }
    }
    for (MappingNode.Entry port : entries(root.get("TCP"))) {
      map(port.value())
          .flatMap(each -> each.get("TCPForward"))
          .flatMap(ServeReader::address)
          .ifPresent(
              target ->
                  routes.add(
                      route(
                          DOMAIN + ":" + port.key(),
                          host,
                          Optional.empty(),
                          target,
                          way(root, DOMAIN + ":" + port.key()),
                          port.keyLocation())));
    }
    return routes;
  }

  private static Route route(
      String site, String host, Optional<String> path, Target target, Route.Way way, Location at) {
    int colon = site.lastIndexOf(':');
    String name = colon < 0 ? site : site.substring(0, colon);
    return new Route(
        Optional.of(name.contains("TS_CERT_DOMAIN") ? host : name),
        path,
        colon < 0 ? List.of() : List.of(site.substring(colon + 1)),
        target,
        Optional.empty(),
        List.of(),
        Optional.of(way),
        way == Route.Way.TUNNEL ? "Tailscale Funnel" : "Tailscale Serve",
        at);
  }

  /** Funnel opens a name to the Internet; without it it is the tailnet's alone. */
  private static Route.Way way(MappingNode root, String site) {
    boolean funnel =
        entries(root.get("AllowFunnel")).stream()
            .filter(entry -> entry.key().equals(site))
            .anyMatch(
                entry ->
                    entry.value() instanceof ScalarNode scalar && scalar.text().equals("true"));
    return funnel ? Route.Way.TUNNEL : Route.Way.TAILNET;
  }

  /** A bare number is a port of its own. */
  private static Optional<Target> address(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    return OwnAddress.port(scalar.text())
        .map(port -> new Target.Named("localhost", Optional.of(port)))
        .or(() -> UpstreamAddress.read(scalar.text()))
        .map(Target.class::cast);
  }

  private static Optional<MappingNode> map(Node node) {
    return Optional.of(node).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  private static List<MappingNode.Entry> entries(Optional<Node> node) {
    return node.flatMap(ServeReader::map).map(MappingNode::entries).orElse(List.of());
  }
}
