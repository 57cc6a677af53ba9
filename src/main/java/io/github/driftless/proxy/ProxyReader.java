package io.github.driftless.proxy;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.proxy.Request.Asking;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what one reverse proxy is told. Stateless. */
public final class ProxyReader {

  private ProxyReader() {}

  /**
   * Returns the routes of a proxy, in reading order: files first, then labels and variables.
   *
   * @param problems takes a warning for every piece that cannot be read; the rest is read on.
   *     Messages hold no value of the configuration
   */
  public static List<Route> read(Request request, Problems problems) {
    ConfigFiles files = ConfigFiles.read(request.files(), problems);
    List<Path> nginx = new ArrayList<>();
    List<Path> caddy = new ArrayList<>();
    List<MappingNode> yaml = new ArrayList<>();
    for (Map.Entry<Path, String> file : files.texts().entrySet()) {
      switch (kind(file.getKey())) {
        case "nginx" -> nginx.add(file.getKey());
        case "caddy" -> caddy.add(file.getKey());
        case "yaml" -> mapping(file.getKey(), file.getValue(), problems).ifPresent(yaml::add);
        default -> {
          // scripts, keys and the like
        }
      }
    }
    List<Route> routes = new ArrayList<>(NginxReader.read(files, nginx, problems));
    routes.addAll(CaddyReader.read(files, caddy, problems));
    yaml.forEach(root -> routes.addAll(YamlRoutes.ofTunnel(root)));
    routes.addAll(traefik(request, yaml, problems));
    if (request.asking().contains(Asking.CADDY)) {
      routes.addAll(CaddyLabels.read(request.containers()));
    }
    if (request.asking().contains(Asking.VIRTUAL_HOST)) {
      routes.addAll(VirtualHosts.read(request.containers()));
    }
    return routes.stream().distinct().limit(ProxyLimits.ROUTES).toList();
  }

  /** Returns the kind of a configuration file by its name. */
  private static String kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith("caddyfile") || name.endsWith(".caddy") || name.endsWith(".caddyfile")) {
      return "caddy";
    }
    if (name.endsWith(".conf") || name.endsWith(".conf.template") || name.endsWith(".nginx")) {
      return "nginx";
    }
    return name.endsWith(".yml") || name.endsWith(".yaml") ? "yaml" : "other";
  }

  private static List<Route> traefik(Request request, List<MappingNode> yaml, Problems problems) {
    TraefikSettings settings = new TraefikSettings();
    yaml.stream().filter(YamlRoutes::isTraefikSettings).forEach(root -> settings.addFile("", root));
    request.variables().forEach(settings::addVariable);
    request.arguments().forEach(settings::addArgument);
    TraefikReader reader = new TraefikReader(settings, problems);
    yaml.forEach(root -> YamlRoutes.addTraefik(root, reader));
    if (request.asking().contains(Asking.TRAEFIK)) {
      request.containers().forEach(reader::add);
    }
    return reader.routes();
  }

  /** A proxy's file that is wrong is no reason to stop: what is an error elsewhere is told only. */
  private static Optional<MappingNode> mapping(Path file, String text, Problems problems) {
    Problems found = new Problems();
    List<Node> documents = YamlReader.readAll(file, text, found);
    for (Problem problem : found.list()) {
      problems.add(
          new Problem(
              Severity.WARNING,
              "proxy-syntax",
              "the proxy's file cannot be read: " + problem.message(),
              problem.location().or(() -> Optional.of(Location.of(file))),
              problem.related(),
              Optional.of(Advice.of("routes that it holds are not known"))));
    }
    return documents.stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .findFirst();
  }
}
