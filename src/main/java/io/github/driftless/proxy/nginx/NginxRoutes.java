package io.github.driftless.proxy.nginx;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.proxy.syntax.Directive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Routes of nginx configuration, also as SWAG and Nginx Proxy Manager write it: both name the
 * upstream in variables, and take authentication in by including a file.
 */
final class NginxRoutes {

  private static final Set<String> PASSES =
      Set.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "scgi_pass");

  private final ConfigFiles files;
  private final Map<Path, List<Directive>> parsed = new LinkedHashMap<>();
  private final Map<String, List<String>> upstreams = new LinkedHashMap<>();
  private final Set<Path> taken = new HashSet<>();
  private final List<Route> routes = new ArrayList<>();
  private final NginxNames names = new NginxNames();
  private final NginxMaps maps = new NginxMaps();
  private final Problems problems;
  private int expansions;
  private int told;

  private NginxRoutes(ConfigFiles files, Problems problems) {
    this.problems = problems;
    this.files = files;
  }

  /**
   * Reads the nginx files of a proxy.
   *
   * @param nginx those of {@code files} that are nginx configuration, and their texts
   */
  static List<Route> read(ConfigFiles files, Map<Path, String> nginx, Problems problems) {
    NginxRoutes reader = new NginxRoutes(files, problems);
    nginx.forEach((file, text) -> reader.parsed.put(file, NginxSyntax.read(file, text, problems)));
    reader.parsed.values().forEach(reader::gather);
    reader.routes();
    return reader.routes;
  }

  private void gather(List<Directive> directives) {
    for (Directive each : directives) {
      if (each.name().equals("upstream")) {
        List<String> servers =
            each.inside("server")
                .filter(server -> !server.arguments().contains("down"))
                .flatMap(server -> server.argument(0).stream())
                .map(NginxRoutes::withPort)
                .toList();
        each.argument(0).ifPresent(name -> upstreams.putIfAbsent(name, servers));
      } else {
        maps.add(each);
        gather(each.inside());
      }
    }
  }

  /**
   * Who names no port in a group is asked at 80 (nginx documentation, "ngx_http_upstream_module").
   */
  private static String withPort(String server) {
    boolean named = server.startsWith("unix:") || server.matches(".*:[0-9]+");
    return named ? server : server + ":80";
  }

  /** Whole servers first: what they include is not read again as a file of its own. */
  private void routes() {
    NginxScope start = NginxScope.start();
    parsed.values().forEach(directives -> servers(directives, start, 0));
    parsed.forEach(
        (file, directives) -> {
          if (!taken.contains(file) && directives.stream().noneMatch(NginxRoutes::isWhole)) {
            NginxScope here = start.in(expanded(directives, 0));
            locations(here, here);
          }
        });
  }

  private static boolean isWhole(Directive directive) {
    return Set.of("http", "server", "stream", "events", "upstream").contains(directive.name());
  }

  private void servers(List<Directive> directives, NginxScope scope, int depth) {
    NginxScope here = scope.in(directives);
    for (Directive each : directives) {
      switch (each.name()) {
        case "http", "stream" -> servers(expanded(each.inside(), depth), here, depth + 1);
        case "server" -> server(each, here);
        default -> {
          // nothing that routes
        }
      }
    }
  }

  private void server(Directive server, NginxScope scope) {
    List<Directive> inside = expanded(server.inside(), 0);
    NginxScope here = scope.in(inside).named(server, names);
    if (!here.hosts().isEmpty() && !here.returns()) {
      locations(here, here);
      pass(here, server);
    }
  }

  private void locations(NginxScope here, NginxScope server) {
    handed(here, server);
    for (Directive each : here.directives()) {
      if (each.name().equals("location") && !isInternal(each) && !isNamed(each)) {
        NginxScope inside = here.in(expanded(each.inside(), 0)).at(each.arguments());
        if (!inside.returns()) {
          pass(inside, each);
        }
        locations(inside, server);
      } else if (Set.of("if", "limit_except").contains(each.name())) {
        pass(here.in(expanded(each.inside(), 0)), each);
      }
    }
  }

  /** A named location answers for the place that hands requests to it. */
  private void handed(NginxScope here, NginxScope server) {
    List<String> to = here.handedTo();
    for (Directive each : server.directives()) {
      if (isNamed(each) && to.contains(each.argument(0).orElse(""))) {
        NginxScope inside = server.in(expanded(each.inside(), 0)).at(here);
        if (!inside.returns()) {
          pass(inside, each);
        }
      }
    }
  }

  private static boolean isNamed(Directive directive) {
    return directive.name().equals("location") && directive.argument(0).orElse("").startsWith("@");
  }

  /** Only nginx itself asks for an internal location: that is how it asks who is there. */
  private static boolean isInternal(Directive location) {
    return location.inside("internal").findAny().isPresent();
  }

  private void pass(NginxScope scope, Directive at) {
    Optional<Directive> pass =
        scope.directives().stream().filter(each -> PASSES.contains(each.name())).findFirst();
    Optional<String> to = pass.flatMap(each -> each.argument(0)).or(scope::passedByInclude);
    if (to.isEmpty() || NginxAccess.of(scope).closed()) {
      return;
    }
    List<NginxScope> known = maps.of(scope, to.get());
    known.forEach(each -> pass(each, to.get(), pass.orElse(at).at()));
    if (known.isEmpty() && told++ < ProxyLimits.PROBLEMS) {
      problems.add(
          Problem.warning(
                  "proxy-file",
                  "where this leads is known to a running proxy alone",
                  pass.orElse(at).at())
              .withHint("declare the route in topology.yaml if it is one"));
    }
  }

  private void pass(NginxScope scope, String to, Location at) {
    for (Target target : scope.value(to).map(this::targets).orElse(List.of())) {
      for (Optional<String> host : scope.hosts()) {
        if (routes.size() < ProxyLimits.ROUTES) {
          routes.add(
              new Route(
                  host,
                  scope.path(),
                  scope.ports(),
                  target,
                  NginxAuthentication.of(scope),
                  NginxAccess.of(scope).only(),
                  Optional.empty(),
                  "nginx",
                  at));
        }
      }
    }
  }

  private List<Target> targets(String to) {
    String host = to.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*", "");
    List<String> servers = upstreams.getOrDefault(host, List.of(to));
    return servers.stream()
        .flatMap(each -> UpstreamAddress.read(each).stream())
        .map(Target.class::cast)
        .toList();
  }

  /** Puts the directives of included files in the place of the include, which stays too. */
  private List<Directive> expanded(List<Directive> directives, int depth) {
    if (depth > ProxyLimits.INCLUDES || directives.stream().noneMatch(NginxRoutes::isInclude)) {
      return directives;
    }
    return directives.stream()
        .flatMap(
            each ->
                isInclude(each)
                    ? Stream.concat(Stream.of(each), included(each, depth).stream())
                    : Stream.of(each))
        .limit(ProxyLimits.ROUTES)
        .toList();
  }

  private List<Directive> included(Directive include, int depth) {
    List<Directive> all = new ArrayList<>();
    if (++expansions > ProxyLimits.ROUTES) {
      return all;
    }
    for (Path file : files.included(include.argument(0).orElse(""))) {
      List<Directive> found = parsed.getOrDefault(file, List.of());
      if (found.stream().noneMatch(NginxRoutes::isWhole)) {
        taken.add(file);
        all.addAll(expanded(found, depth + 1));
      }
    }
    return all;
  }

  private static boolean isInclude(Directive directive) {
    return directive.name().equals("include");
  }
}
