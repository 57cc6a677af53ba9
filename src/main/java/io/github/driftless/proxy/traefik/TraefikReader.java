package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
    return container.labels().keySet().stream().anyMatch(TraefikLabels::isTraefik)
        || container.serviceLabels().keySet().stream().anyMatch(TraefikLabels::isTraefik);
  }

  @Override
  public boolean isFile(String name) {
    return ConfigFiles.isYaml(name) || isToml(name);
  }

  private static boolean isToml(String name) {
    return name.endsWith(".toml");
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    TraefikSettings settings =
        TraefikSettings.read(
            request.tag(),
            files.yaml().stream().filter(TraefikFiles::isSettings).toList(),
            request.arguments(),
            request.variables());
    files.of(this).keySet().stream()
        .filter(file -> isToml(file.getFileName().toString().toLowerCase(Locale.ROOT)))
        .forEach(file -> problems.add(unread(file)));
    TraefikSection http = TraefikSection.of(true);
    TraefikSection tcp = TraefikSection.of(false);
    files.yaml().forEach(root -> TraefikFiles.add(root, http, tcp));
    TraefikContainers containers = new TraefikContainers(http, tcp, problems);
    List<Container> asking = request.asking(this);
    List<TraefikProvider> providers = settings.providers();
    providers.forEach(provider -> asking.forEach(container -> containers.add(container, provider)));
    if (providers.isEmpty() && !asking.isEmpty()) {
      problems.add(unheard(asking));
    }
    return new TraefikRoutes(settings, http, tcp, problems)
        .routes(containers.routers(), containers.networks());
  }

  private static Problem unread(Path file) {
    return Problem.warning("proxy-file", "files of TOML are not read", Location.of(file))
        .withHint("routes that it holds are not known; in YAML they would be");
  }

  private static Problem unheard(List<Container> asking) {
    return Problem.warning(
            "proxy-labels",
            "no provider of Traefik reads labels, and "
                + (asking.size() == 1
                    ? "one service has some"
                    : asking.size() + " services have some")
                + ": no route is made of them",
            asking.get(0).allLabels().values().iterator().next().at())
        .withHint("switch the provider on: --providers.docker=true");
  }
}
