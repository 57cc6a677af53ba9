package io.github.driftless.proxy.caddy;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes of one Caddy site (Caddy documentation, "reverse_proxy", "handle", "Request matchers",
 * "forward_auth", "basic_auth"). What asks who is there holds for everything beside and below it,
 * whatever the order: Caddy sorts directives so.
 */
final class CaddySite {

  private static final Set<String> BLOCKS = Set.of("handle", "handle_path", "route");
  private static final Pattern BEARER =
      Pattern.compile("\\{\\{bearer (\\S+?)(?: ([0-9]{1,5}))?\\}\\}");

  /** The names and paths for which something holds. */
  private record Reach(List<Optional<String>> hosts, List<Optional<String>> paths) {}

  private final List<String> ports;
  private final String origin;
  private final List<Route> routes = new ArrayList<>();

  private CaddySite(List<String> ports, String origin) {
    this.ports = ports;
    this.origin = origin;
  }

  static List<Route> routes(Directive site, String origin) {
    List<String> addresses =
        site.words().stream()
            .flatMap(word -> Stream.of(word.split(",")))
            .filter(word -> !word.isEmpty())
            .toList();
    List<Optional<String>> hosts = new ArrayList<>();
    List<Optional<String>> paths = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String address : addresses) {
      String rest = address.replaceFirst("^[a-z]+://", "");
      int slash = rest.indexOf('/');
      String host = slash < 0 ? rest : rest.substring(0, slash);
      if (host.matches(".*:[0-9]{1,5}")) {
        ports.add(host.substring(host.lastIndexOf(':') + 1));
        host = host.substring(0, host.lastIndexOf(':'));
      }
      hosts.add(Optional.of(host).filter(each -> !each.isEmpty()));
      paths.add(slash < 0 ? Optional.empty() : path(rest.substring(slash)));
    }
    CaddySite reader = new CaddySite(ports.stream().distinct().toList(), origin);
    reader.block(
        site.inside(),
        new Reach(hosts.stream().distinct().toList(), paths.stream().distinct().toList()),
        Map.of(),
        Optional.empty());
    return reader.routes;
  }

  private void block(
      List<Directive> directives,
      Reach reach,
      Map<String, Reach> outer,
      Optional<Authentication> from) {
    Map<String, Reach> matchers = new LinkedHashMap<>(outer);
    directives.stream()
        .filter(each -> each.name().startsWith("@"))
        .forEach(each -> matchers.put(each.name(), matcher(each, reach)));
    Optional<Authentication> auth = authentication(directives).or(() -> from);
    for (Directive each : directives) {
      Optional<String> matcher = each.argument(0).filter(CaddySite::isMatcher);
      Reach here = matcher.map(name -> reached(name, matchers, reach)).orElse(reach);
      if (BLOCKS.contains(each.name())) {
        block(each.inside(), here, matchers, auth);
      } else if (each.name().equals("reverse_proxy") || each.name().equals("php_fastcgi")) {
        List<String> words =
            each.arguments().subList(matcher.isPresent() ? 1 : 0, each.arguments().size());
        Stream<String> inside = each.inside("to").flatMap(to -> to.arguments().stream());
        Stream.concat(words.stream(), inside)
            .flatMap(word -> target(word).stream())
            .forEach(target -> add(here, target, auth, each));
      }
    }
  }

  private void add(Reach reach, Target target, Optional<Authentication> auth, Directive at) {
    for (Optional<String> host : reach.hosts()) {
      for (Optional<String> path : reach.paths()) {
        if (routes.size() < ProxyLimits.ROUTES) {
          routes.add(new Route(host, path, ports, target, auth, List.of(), origin, at.at()));
        }
      }
    }
  }

  /** Labels know their own container only by a template, which was made into this. */
  private static Optional<Target> target(String word) {
    Matcher bearer = BEARER.matcher(word);
    if (bearer.matches()) {
      return Optional.of(
          new Target.Bearer(
              bearer.group(1),
              Optional.ofNullable(bearer.group(2)).map(Integer::valueOf),
              List.of()));
    }
    return UpstreamAddress.read(word)
        .map(
            named ->
                // Caddy asks at port 80 where nothing else is said
                new Target.Named(named.host(), named.port().or(() -> Optional.of(80))));
  }

  private static Optional<Authentication> authentication(List<Directive> directives) {
    for (Directive each : directives) {
      if (each.argument(0)
          .filter(word -> word.matches("/.+"))
          .filter(word -> !word.equals("/*"))
          .isPresent()) {
        // only a part is asked: the rest is open, so the site counts as open
        continue;
      }
      switch (each.name()) {
        case "forward_auth" -> {
          int at = each.argument(0).filter(CaddySite::isMatcher).isPresent() ? 1 : 0;
          Optional<String> asked =
              Stream.concat(
                      each.argument(at).stream(),
                      each.inside("to").flatMap(to -> to.argument(0).stream()))
                  .flatMap(word -> UpstreamAddress.host(word).stream())
                  .findFirst();
          return Optional.of(
              asked.map(Authentication::forward).orElse(Authentication.named("forward_auth")));
        }
        case "basic_auth", "basicauth" -> {
          return Optional.of(Authentication.passwords());
        }
        case "authorize" -> {
          return Optional.of(Authentication.named("authorize"));
        }
        default -> {
          // asks nobody
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMatcher(String word) {
    return word.startsWith("@") || word.startsWith("/") || word.equals("*");
  }

  private static Reach reached(String matcher, Map<String, Reach> named, Reach around) {
    if (matcher.startsWith("/")) {
      return new Reach(around.hosts(), List.of(path(matcher)));
    }
    return named.getOrDefault(matcher, around);
  }

  private static Reach matcher(Directive matcher, Reach around) {
    List<Directive> parts =
        matcher.block().isPresent()
            ? matcher.inside()
            : List.of(new Directive(matcher.arguments(), Optional.empty(), matcher.at()));
    List<Optional<String>> hosts = around.hosts();
    List<Optional<String>> paths = around.paths();
    for (Directive part : parts) {
      if (part.name().equals("host") && !part.arguments().isEmpty()) {
        hosts = part.arguments().stream().map(Optional::of).toList();
      } else if (part.name().equals("path") && !part.arguments().isEmpty()) {
        paths = part.arguments().stream().map(CaddySite::path).distinct().toList();
      }
    }
    return new Reach(hosts, paths);
  }

  /** {@code /api/*} begins with {@code /api}; {@code /*} is everything. */
  private static Optional<String> path(String matcher) {
    String begins = matcher.replaceFirst("/?\\*$", "");
    return Optional.of(begins).filter(each -> !each.isEmpty() && !each.equals("/"));
  }
}
