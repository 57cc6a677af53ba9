package io.github.driftless.proxy.nginx;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import java.util.ArrayList;
import java.util.List;

/** Routes of nginx and those built on it: SWAG, Nginx Proxy Manager, nginx-proxy. */
public final class NginxReader implements RouteReader {

  @Override
  public boolean isImage(String image) {
    return image.contains("nginx");
  }

  @Override
  public boolean hears(String image) {
    return image.matches("nginx-proxy|docker-gen.*");
  }

  @Override
  public boolean asks(Container container) {
    return container.variables().containsKey(VirtualHosts.VARIABLE);
  }

  @Override
  public boolean isFile(String name) {
    return name.endsWith(".conf") || name.endsWith(".conf.template") || name.endsWith(".nginx");
  }

  /** SWAG's folder also holds settings of other programs that end in {@code .conf}. */
  @Override
  public boolean isMounted(String inside, boolean own) {
    return inside.matches(".*(nginx|conf\\.d|proxy_host).*\\.(conf|conf\\.template)");
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    List<Route> routes = new ArrayList<>(NginxRoutes.read(files, files.of(this), problems));
    routes.addAll(VirtualHosts.read(request.asking(this)));
    return routes;
  }
}
