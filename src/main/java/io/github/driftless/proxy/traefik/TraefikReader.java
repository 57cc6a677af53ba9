package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import java.util.List;

/** Routes of Traefik: its static and dynamic files, its arguments and variables, and labels. */
public final class TraefikReader implements RouteReader {

  @Override
  public boolean isImage(String image) {
    return image.contains("traefik");
  }

  @Override
  public boolean hears(String image) {
    return isImage(image);
  }

  @Override
  public boolean asks(Container container) {
    return container.labels().keySet().stream().anyMatch(TraefikRoutes::isTraefik);
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
    TraefikSettings settings = new TraefikSettings();
    files.yaml().stream()
        .filter(TraefikFiles::isSettings)
        .forEach(root -> settings.addFile("", root));
    request.variables().forEach(settings::addVariable);
    request.arguments().forEach(settings::addArgument);
    TraefikRoutes routes = new TraefikRoutes(settings, problems);
    files.yaml().forEach(root -> TraefikFiles.add(root, routes));
    request.asking(this).forEach(routes::add);
    return routes.routes();
  }
}
