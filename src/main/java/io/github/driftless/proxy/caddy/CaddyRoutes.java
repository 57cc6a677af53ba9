package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.syntax.Directive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Routes of Caddyfiles: what a site says is gathered by {@link CaddySite}, and what it imports is
 * put in its place first.
 */
final class CaddyRoutes {

  /** Words that only directives are called: a file that begins with one is a piece of a site. */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "reverse_proxy",
          "handle",
          "handle_path",
          "route",
          "forward_auth",
          "basic_auth",
          "basicauth",
          "php_fastcgi",
          "header",
          "tls",
          "encode",
          "log",
          "respond",
          "redir",
          "root",
          "file_server",
          "rewrite",
          "uri",
          "request_header",
          "authorize");

  private CaddyRoutes() {}

  /**
   * Reads the Caddyfiles of a proxy.
   *
   * @param caddy those of {@code files} that may be Caddyfiles, and their texts
   * @param main where the first one lies inside the container; empty where nothing says so
   * @param values fills in variables of a word
   */
  static List<Route> read(
      ConfigFiles files,
      Map<Path, String> caddy,
      Optional<String> main,
      UnaryOperator<String> values,
      Problems problems) {
    Map<Path, List<Directive>> parsed = new LinkedHashMap<>();
    caddy.forEach((file, text) -> parsed.put(file, CaddySyntax.read(file, text, problems)));
    CaddyImports imports = new CaddyImports(files, parsed, values, problems);
    List<Path> begins =
        main.flatMap(files::at).filter(parsed::containsKey).map(List::of).orElse(List.of());
    Set<Path> first = new LinkedHashSet<>(begins.isEmpty() ? parsed.keySet() : begins);
    if (!begins.isEmpty()) {
      // what a person names besides counts too
      parsed.keySet().stream().filter(file -> !files.isPlaced(file)).forEach(first::add);
    }
    first.forEach(file -> imports.gather(parsed.get(file)));
    Map<Path, List<Directive>> expanded = new LinkedHashMap<>();
    first.forEach(file -> expanded.put(file, imports.expanded(parsed.get(file))));
    List<Route> routes = new ArrayList<>();
    expanded.forEach(
        (file, directives) -> {
          if (begins.contains(file) || !imports.taken().contains(file)) {
            routes.addAll(routes(directives, "Caddyfile"));
          }
        });
    return routes;
  }

  /**
   * Returns the routes of directives that were made of labels.
   *
   * @param values fills in variables of a word
   */
  static List<Route> ofLabels(
      List<Directive> sites, UnaryOperator<String> values, Problems problems) {
    CaddyImports imports = new CaddyImports(ConfigFiles.none(), Map.of(), values, problems);
    imports.gather(sites);
    return routes(imports.expanded(sites), "label caddy");
  }

  private static List<Route> routes(List<Directive> directives, String origin) {
    List<Route> routes = new ArrayList<>();
    List<Directive> real =
        directives.stream()
            .filter(each -> !each.words().isEmpty() && !CaddyImports.isSnippet(each))
            .filter(each -> !CaddyImports.isNamedRoute(each))
            .toList();
    if (real.isEmpty() || DIRECTIVES.contains(real.get(0).name())) {
      return routes;
    }
    if (real.get(0).block().isEmpty()) {
      // a file of one site may do without braces: its first line are the addresses
      List<Directive> rest =
          directives.subList(directives.indexOf(real.get(0)) + 1, directives.size());
      return CaddySite.routes(
          new Directive(real.get(0).words(), Optional.of(rest), real.get(0).at()), origin);
    }
    for (Directive site : real) {
      if (site.block().isPresent() && routes.size() < ProxyLimits.ROUTES) {
        routes.addAll(CaddySite.routes(site, origin));
      }
    }
    return routes;
  }
}
