package io.github.driftless.proxy.caddy;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The routes of one Caddy site (Caddy documentation, "reverse_proxy", "handle", "Request matchers",
 * "forward_auth", "basic_auth", "Directive order"). What asks who is there holds for everything
 * beside and below it, whatever the order: Caddy sorts directives so.
 */
final class CaddySite {

  /** A block whose directives are looked at as they are written. */
  private static final String ROUTE = "route";

  private static final Set<String> BLOCKS = Set.of("handle", "handle_path", ROUTE);

  /** What passes a request on. */
  private static final Set<String> PASSES = Set.of("reverse_proxy", "php_fastcgi");

  /** What answers a request by itself, before it could be passed on beside it. */
  private static final Set<String> ANSWERS = Set.of("redir", "respond", "abort", "error");

  /** A container that asks by labels, as {@link CaddyLabels} writes it. */
  private static final Pattern BEARER =
      Pattern.compile("\\{\\{bearer (\\S+?)(?: ([0-9]{1,5}))?(?: over (\\S+))?\\}\\}");

  /** An address with several ports. */
  private static final Pattern RANGE = Pattern.compile("(.+:)([0-9]{1,5})-([0-9]{1,5})");

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
    Map<Optional<String>, List<Address>> byPort = new LinkedHashMap<>();
    for (String address : addresses) {
      Address read = Address.read(address);
      byPort.computeIfAbsent(read.port(), port -> new ArrayList<>()).add(read);
    }
    List<Route> routes = new ArrayList<>();
    byPort.forEach(
        (port, here) -> {
          CaddySite reader = new CaddySite(port.stream().toList(), origin);
          reader.block(
              site.inside(),
              new CaddyReach(
                  here.stream().map(Address::host).distinct().toList(),
                  here.stream().map(Address::path).distinct().toList(),
                  List.of(),
                  List.of(),
                  false),
              Map.of(),
              List.of(),
              false);
          routes.addAll(reader.routes);
        });
    return routes;
  }

  /** An address of a site; what is not said in it is empty. */
  private record Address(Optional<String> host, Optional<String> port, Optional<String> path) {

    private static Address read(String text) {
      String rest = text.replaceFirst("^[a-z]+://", "");
      int slash = rest.indexOf('/');
      String host = slash < 0 ? rest : rest.substring(0, slash);
      Optional<String> port = Optional.empty();
      if (host.matches(".*:[0-9]{1,5}")) {
        port = Optional.of(host.substring(host.lastIndexOf(':') + 1));
        host = host.substring(0, host.lastIndexOf(':'));
      }
      return new Address(
          Optional.of(host).filter(each -> !each.isEmpty()),
          port,
          slash < 0 ? Optional.empty() : CaddyReach.path(rest.substring(slash)));
    }
  }

  private void block(
      List<Directive> directives,
      CaddyReach around,
      Map<String, CaddyReach> outer,
      List<CaddyGuard> from,
      boolean literal) {
    Map<String, CaddyReach> matchers = new LinkedHashMap<>(outer);
    directives.stream()
        .filter(each -> each.name().startsWith("@"))
        .forEach(each -> matchers.put(each.name(), CaddyReach.of(each, around)));
    CaddyReach reach = around;
    for (Directive each : directives) {
      // whoever comes from elsewhere is turned away: the rest is for these addresses alone
      if (ANSWERS.contains(each.name())) {
        Optional<CaddyReach> turned =
            each.argument(0).filter(CaddyReach::isMatcher).map(name -> matchers.get(name));
        reach = turned.filter(other -> !other.but().isEmpty()).map(reach::allowed).orElse(reach);
      }
    }
    List<Integer> alive = alive(directives, matchers, reach, literal);
    for (int i : alive) {
      Directive each = directives.get(i);
      Optional<String> matcher = each.argument(0).filter(CaddyReach::isMatcher);
      CaddyReach here = reached(matcher, matchers, reach);
      // Caddy sorts what asks before what passes on, but for a block that stays as it is written
      List<CaddyGuard> guards = new ArrayList<>(from);
      guards.addAll(guards(literal ? directives.subList(0, i) : directives, matchers, around));
      if (BLOCKS.contains(each.name())) {
        block(each.inside(), here, matchers, guards, each.name().equals(ROUTE));
      } else {
        List<String> words =
            each.arguments().subList(matcher.isPresent() ? 1 : 0, each.arguments().size());
        Stream<String> inside = each.inside("to").flatMap(to -> to.arguments().stream());
        Stream.concat(words.stream(), inside)
            .flatMap(CaddySite::each)
            .flatMap(word -> target(word).stream())
            .forEach(target -> add(here, target, CaddyGuard.of(guards, here), each));
      }
    }
  }

  /**
   * Returns which directives of a block requests get to, in reading order. Of two for the same
   * requests the first answers; a block comes before what passes on beside it, and what holds for
   * some requests before what holds for all.
   *
   * @param literal whether they are looked at as they are written
   */
  private static List<Integer> alive(
      List<Directive> directives,
      Map<String, CaddyReach> matchers,
      CaddyReach reach,
      boolean literal) {
    if (directives.stream().anyMatch(each -> answersAll(each, Set.of("redir"))) && !literal) {
      return List.of();
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < directives.size(); i++) {
      String name = directives.get(i).name();
      if (BLOCKS.contains(name) || PASSES.contains(name) || ANSWERS.contains(name)) {
        order.add(i);
      }
    }
    if (!literal) {
      order.sort(Comparator.comparingInt(i -> rank(directives.get(i))));
    }
    List<Integer> alive = new ArrayList<>();
    Set<Object> taken = new HashSet<>();
    for (int i : order) {
      Directive each = directives.get(i);
      CaddyReach here = reached(each.argument(0).filter(CaddyReach::isMatcher), matchers, reach);
      boolean answers = ANSWERS.contains(each.name());
      if (answers) {
        if (answersAll(each, ANSWERS)) {
          break;
        }
        continue;
      }
      boolean first = each.name().equals(ROUTE) || here.conditional() || taken.add(here.place());
      if (first) {
        alive.add(i);
      }
      if (!each.name().equals(ROUTE) && !here.conditional() && here.place().equals(reach.place())) {
        // whatever comes behind, this one has answered
        break;
      }
    }
    alive.sort(null);
    return alive;
  }

  /** Caddy's own order of what matters here; of equal ones those with a matcher come first. */
  private static int rank(Directive directive) {
    int matched = directive.argument(0).filter(CaddyReach::isPart).isPresent() ? 0 : 1;
    return switch (directive.name()) {
      case "handle", "handle_path" -> matched;
      case ROUTE -> 2 + matched;
      case "reverse_proxy" -> 6 + matched;
      case "php_fastcgi" -> 8 + matched;
      default -> 4 + matched;
    };
  }

  private static boolean answersAll(Directive directive, Set<String> names) {
    return names.contains(directive.name())
        && directive.argument(0).filter(CaddyReach::isPart).isEmpty();
  }

  private static CaddyReach reached(
      Optional<String> matcher, Map<String, CaddyReach> named, CaddyReach around) {
    if (matcher.isEmpty()) {
      return around;
    }
    String name = matcher.get();
    if (name.startsWith("/")) {
      return around.below(name);
    }
    CaddyReach found = named.get(name);
    return found == null ? around : found.within(around);
  }

  private void add(CaddyReach reach, Target target, Optional<Authentication> auth, Directive at) {
    for (Optional<String> host : reach.hosts()) {
      for (Optional<String> path : reach.paths()) {
        if (routes.size() < ProxyLimits.ROUTES) {
          routes.add(
              new Route(
                  host,
                  path,
                  ports,
                  target,
                  auth,
                  reach.only(),
                  Optional.empty(),
                  origin,
                  at.at()));
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
              bearer.group(3) == null ? List.of() : List.of(bearer.group(3).split(","))));
    }
    return UpstreamAddress.read(word)
        .map(
            named ->
                // Caddy asks at port 80 where nothing else is said
                new Target.Named(named.host(), named.port().or(() -> Optional.of(80))));
  }

  /** {@code app:8001-8003} are three, and {@code :8001} is this machine itself. */
  private static Stream<String> each(String word) {
    String address = word.startsWith(":") ? "localhost" + word : word;
    Matcher range = RANGE.matcher(address);
    if (!range.matches()) {
      return Stream.of(address);
    }
    int first = Integer.parseInt(range.group(2));
    int last = Integer.parseInt(range.group(3));
    return IntStream.rangeClosed(first, Math.min(last, first + ProxyLimits.INCLUDES))
        .mapToObj(port -> range.group(1) + port);
  }

  private static List<CaddyGuard> guards(
      List<Directive> directives, Map<String, CaddyReach> matchers, CaddyReach around) {
    List<CaddyGuard> guards = new ArrayList<>();
    for (Directive each : directives) {
      Optional<String> matcher = each.argument(0).filter(CaddyReach::isMatcher);
      CaddyGuard.of(each, reached(matcher, matchers, around)).ifPresent(guards::add);
    }
    return guards;
  }
}
