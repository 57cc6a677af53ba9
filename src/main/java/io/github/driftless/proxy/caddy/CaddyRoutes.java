package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.syntax.Directive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes of Caddyfiles: what a site says is gathered by {@link CaddySite}, and what it imports is
 * put in its place first.
 */
final class CaddyRoutes {

  private static final Pattern ARGUMENT = Pattern.compile("\\{args(?:\\[|\\.)([0-9]+)\\]?\\}");

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

  private final ConfigFiles files;
  private final Map<Path, List<Directive>> parsed = new LinkedHashMap<>();
  private final Map<String, List<Directive>> snippets = new LinkedHashMap<>();
  private final Set<Path> taken = new HashSet<>();
  private int expansions;

  private CaddyRoutes(ConfigFiles files) {
    this.files = files;
  }

  /**
   * Reads the Caddyfiles of a proxy.
   *
   * @param caddy those of {@code files} that are Caddyfiles, and their texts
   */
  static List<Route> read(ConfigFiles files, Map<Path, String> caddy, Problems problems) {
    CaddyRoutes reader = new CaddyRoutes(files);
    caddy.forEach((file, text) -> reader.parsed.put(file, CaddySyntax.read(file, text, problems)));
    List<List<Directive>> all = List.copyOf(reader.parsed.values());
    all.forEach(reader::gather);
    all.stream()
        .flatMap(List::stream)
        .filter(each -> each.block().isPresent() && !isSnippet(each))
        .forEach(site -> reader.expanded(site.inside(), List.of(), 0));
    List<Route> routes = new ArrayList<>();
    reader.expansions = 0;
    reader.parsed.forEach(
        (file, directives) -> {
          if (!reader.taken.contains(file)) {
            routes.addAll(reader.routes(directives, "Caddyfile"));
          }
        });
    return routes;
  }

  /** Returns the routes of directives that were made of labels. */
  static List<Route> ofLabels(List<Directive> sites) {
    CaddyRoutes reader = new CaddyRoutes(ConfigFiles.none());
    reader.gather(sites);
    return reader.routes(sites, "label caddy");
  }

  private void gather(List<Directive> directives) {
    for (Directive each : directives) {
      if (isSnippet(each)) {
        String name = each.name();
        snippets.putIfAbsent(name.substring(1, name.length() - 1), each.inside());
      }
    }
  }

  private static boolean isSnippet(Directive directive) {
    return directive.name().startsWith("(") && directive.name().endsWith(")");
  }

  private List<Route> routes(List<Directive> directives, String origin) {
    List<Route> routes = new ArrayList<>();
    List<Directive> real =
        directives.stream()
            .filter(each -> !each.words().isEmpty() && !isSnippet(each))
            .filter(each -> !each.name().equals("import") && !each.name().startsWith("&("))
            .toList();
    if (real.isEmpty() || DIRECTIVES.contains(real.get(0).name())) {
      return routes;
    }
    if (real.get(0).block().isEmpty()) {
      // a file of one site may do without braces: its first line are the addresses
      List<Directive> rest =
          directives.subList(directives.indexOf(real.get(0)) + 1, directives.size());
      routes.addAll(
          CaddySite.routes(
              new Directive(
                  real.get(0).words(), Optional.of(expanded(rest, List.of(), 0)), real.get(0).at()),
              origin));
      return routes;
    }
    for (Directive site : real) {
      if (site.block().isPresent() && routes.size() < ProxyLimits.ROUTES) {
        routes.addAll(
            CaddySite.routes(
                new Directive(
                    site.words(), Optional.of(expanded(site.inside(), List.of(), 0)), site.at()),
                origin));
      }
    }
    return routes;
  }

  /** Puts what is imported in the place of the import, and arguments in their places. */
  private List<Directive> expanded(List<Directive> directives, List<String> arguments, int depth) {
    List<Directive> out = new ArrayList<>();
    for (Directive each : directives) {
      if (expansions++ > ProxyLimits.ROUTES) {
        return out;
      }
      if (each.name().equals("import")) {
        if (depth < ProxyLimits.INCLUDES) {
          out.addAll(imported(each, depth));
        }
        continue;
      }
      out.add(
          new Directive(
              each.words().stream().map(word -> filled(word, arguments)).toList(),
              each.block().map(inside -> expanded(inside, arguments, depth)),
              each.at()));
    }
    return out;
  }

  private List<Directive> imported(Directive directive, int depth) {
    String what = directive.argument(0).orElse("");
    List<String> arguments =
        directive
            .arguments()
            .subList(Math.min(1, directive.arguments().size()), directive.arguments().size());
    if (snippets.containsKey(what)) {
      return expanded(snippets.get(what), arguments, depth + 1);
    }
    List<Directive> all = new ArrayList<>();
    for (Path file : files.included(what)) {
      if (parsed.containsKey(file)) {
        taken.add(file);
        all.addAll(expanded(parsed.get(file), arguments, depth + 1));
      }
    }
    return all;
  }

  private static String filled(String word, List<String> arguments) {
    return ARGUMENT
        .matcher(word)
        .replaceAll(
            match -> {
              String digits = match.group(1);
              int index = digits.length() > 3 ? arguments.size() : Integer.parseInt(digits);
              return Matcher.quoteReplacement(
                  index < arguments.size() ? arguments.get(index) : match.group());
            });
  }
}
