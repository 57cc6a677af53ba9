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

  /** YAML that others mount may be anything. */
  @Override
  public boolean isMounted(String inside, boolean own) {
    return own && ConfigFiles.isYaml(inside);
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    return files.yaml().stream().flatMap(root -> ingress(root).stream()).toList();
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
