package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import java.util.ArrayList;
import java.util.List;

/** Routes of Caddy: Caddyfiles, and the labels of caddy-docker-proxy. */
public final class CaddyReader implements RouteReader {

  @Override
  public boolean isImage(String image) {
    return image.contains("caddy");
  }

  @Override
  public boolean hears(String image) {
    return isImage(image);
  }

  @Override
  public boolean asks(Container container) {
    return container.labels().keySet().stream().anyMatch(CaddyLabels::isLabel);
  }

  @Override
  public boolean isFile(String name) {
    return name.startsWith("caddyfile") || name.endsWith(".caddy") || name.endsWith(".caddyfile");
  }

  @Override
  public boolean isMounted(String inside, boolean own) {
    return inside.matches(".*/caddyfile[^/]*|.*\\.(caddy|caddyfile)");
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    List<Route> routes = new ArrayList<>(CaddyRoutes.read(files, files.of(this), problems));
    routes.addAll(CaddyLabels.read(request.asking(this)));
    return routes;
  }
}
