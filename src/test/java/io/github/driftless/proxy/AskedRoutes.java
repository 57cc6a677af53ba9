package io.github.driftless.proxy;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds routes against what a running proxy answers. Each route must be there: whoever answers for
 * its name and path are exactly those that the routes of this name and path lead to, from the
 * addresses they let in, with what they ask before. And no other may be there: whoever answers for
 * any name and path of the case, or for others, is who a route leads to.
 */
final class AskedRoutes {

  /** A name that nobody has. */
  private static final String STRANGER = "stranger.invalid";

  private final RunningProxy proxy;
  private final Backends backends;
  private final ProxyQuestions questions;
  private final List<Route> routes;
  private final Collection<String> names;
  private final List<String> wrong = new ArrayList<>();
  private int requests;
  private int strangers;

  /** What a request is for. */
  private record Place(Optional<String> host, Optional<String> path, List<String> ports) {

    private static Place of(Route route) {
      return new Place(route.host(), route.path(), route.entryPoints());
    }
  }

  /**
   * @param names further names to ask for: those that the configuration speaks of
   */
  AskedRoutes(
      RunningProxy proxy,
      Backends backends,
      ProxyQuestions questions,
      List<Route> routes,
      Collection<String> names) {
    this.names = names;
    this.proxy = proxy;
    this.backends = backends;
    this.questions = questions;
    this.routes = routes;
  }

  /** Returns what is not as the routes say, in words. */
  List<String> wrong() {
    Map<Place, List<Route>> places =
        routes.stream()
            .collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.toList()));
    places.forEach(this::isThere);
    noOther(places.keySet());
    return wrong;
  }

  /** Returns how often the proxy was asked. */
  int requests() {
    return requests;
  }

  /** Returns how often somebody answered for a name that nobody has, since nginx wants it so. */
  int strangers() {
    return strangers;
  }

  private void isThere(Place place, List<Route> same) {
    List<String> seen = new ArrayList<>();
    List<Integer> where = ports(place);
    int right = 0;
    for (int port : where) {
      for (String path : questions.paths(place.path())) {
        String problem = held(port, questions.host(place.host()), path, same);
        seen.add(path + " at " + port + ": " + problem);
        if (problem.isEmpty()) {
          right++;
          break;
        }
      }
    }
    // a route that names no port needs to be at one of them
    if (right < (place.ports().isEmpty() ? 1 : where.size())) {
      wrong.add(place + " is not so: " + String.join("; ", seen));
    }
  }

  private List<Integer> ports(Place place) {
    List<Integer> named =
        place.ports().stream().filter(proxy.ports()::containsKey).map(proxy.ports()::get).toList();
    if (named.size() < place.ports().size()) {
      wrong.add(place + " is at ports where nobody listens: only at " + proxy.ports().keySet());
    }
    return place.ports().isEmpty() ? List.copyOf(proxy.ports().values()) : named;
  }

  /** Returns what is other than routes of one place say; empty where nothing is. */
  private String held(int port, String host, String path, List<Route> same) {
    List<String> paths = new ArrayList<>(List.of(path));
    if (same.get(0).path().isEmpty()) {
      paths.addAll(questions.paths().getOrDefault(host, List.of()));
    }
    List<Answer> outside = new ArrayList<>();
    List<Answer> inside = new ArrayList<>();
    for (String each : paths) {
      outside.addAll(ask(port, Answer.OUTSIDE, host, each, same.size() * 4));
      inside.addAll(ask(port, Answer.INSIDE, host, each, same.size() * 4));
    }
    Set<String> expected = targets(same, route -> true);
    Set<String> open = targets(same, route -> route.only().isEmpty());
    StringBuilder words = new StringBuilder();
    Set<String> found = by(inside);
    if (!open.isEmpty()) {
      found.addAll(by(outside));
    }
    if (!found.equals(expected)) {
      words.append("answered by ").append(found).append(", not ").append(expected);
    }
    Set<String> closed = new TreeSet<>(expected);
    closed.removeAll(open);
    closed.retainAll(by(outside));
    if (!closed.isEmpty()) {
      words.append("answered from everywhere by ").append(closed);
    }
    List<Answer> all = new ArrayList<>(outside);
    all.addAll(inside);
    for (Route route : same) {
      // who is let in for where they come from may not be asked who they are
      (route.only().isEmpty() ? outside : all)
          .stream()
              .filter(answer -> answer.by().filter(name -> isSame(name, route)).isPresent())
              .filter(answer -> !asks(answer).equals(asks(route)))
              .findFirst()
              .ifPresent(answer -> words.append(" asked ").append(asks(answer)));
    }
    return words.toString();
  }

  private static Set<String> by(List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.by().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> targets(List<Route> routes, Predicate<Route> which) {
    return routes.stream()
        .filter(which)
        .map(AskedRoutes::target)
        .filter(name -> !questions.idle().contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who answers, by the name and port that the proxy has for it. */
  static String target(Route route) {
    return route
        .target()
        .match(
            named -> named.host() + named.port().map(port -> ":" + port).orElse(""),
            bearer -> bearer(bearer.id(), bearer.port()),
            own -> "the proxy");
  }

  /** Returns what a container is called that asks for a route itself. */
  static String bearer(String id, Optional<Integer> port) {
    return "bearer " + id + port.map(each -> ":" + each).orElse("");
  }

  private static boolean isSame(String name, Route route) {
    return target(route).equals(name);
  }

  private static String asks(Answer answer) {
    return answer.before().stream().map(each -> each.replaceFirst(":[0-9]+$", "")).toList()
        + (answer.password() ? " and a password" : "");
  }

  private static String asks(Route route) {
    Optional<Authentication> auth = route.authentication();
    boolean password = auth.filter(each -> each.equals(Authentication.passwords())).isPresent();
    return auth.flatMap(Authentication::name).stream().toList()
        + (password ? " and a password" : "");
  }

  private List<Answer> ask(int port, String from, String host, String path, int times) {
    List<Answer> answers = new ArrayList<>();
    for (String variant : questions.variants()) {
      boolean query = variant.startsWith("?");
      for (int i = 0; i < times; i++) {
        requests++;
        answers.add(
            Answer.ask(
                backends, port, from, host, query ? path + variant : path, query ? "" : variant));
      }
    }
    return answers;
  }

  /** What answers at all is a route, whatever is asked for. */
  private void noOther(Collection<Place> places) {
    Set<String> hosts = new LinkedHashSet<>(List.of(STRANGER));
    Set<String> paths = new LinkedHashSet<>(List.of("/", "/nowhere/else"));
    places.forEach(place -> hosts.add(questions.host(place.host())));
    places.forEach(place -> paths.addAll(questions.paths(place.path())));
    hosts.addAll(names);
    proxy
        .ports()
        .forEach(
            (name, port) -> {
              for (String host : hosts) {
                for (String path : paths) {
                  Stream.of(Answer.OUTSIDE, Answer.INSIDE)
                      .flatMap(from -> ask(port, from, host, path, 1).stream())
                      .flatMap(answer -> answer.by().stream())
                      .filter(by -> !by.startsWith("unix:") && !by.startsWith("unix/"))
                      .filter(by -> !isRoute(by, host, path, name))
                      .distinct()
                      .forEach(by -> wrong.add("no route leads " + host + path + " to " + by));
                }
              }
            });
  }

  private boolean isRoute(String by, String host, String path, String port) {
    List<Route> here = routes.stream().filter(route -> isAt(route, port)).toList();
    boolean known =
        !questions.anyName()
            || here.stream()
                .filter(route -> route.host().isPresent())
                .anyMatch(route -> questions.isFor(route.host(), host));
    boolean led =
        here.stream()
            .filter(route -> !known || questions.isFor(route.host(), host))
            .filter(route -> route.path().map(each -> begins(each, path)).orElse(true))
            .anyMatch(route -> isSame(by, route));
    if (led && !known) {
      strangers++;
    }
    return led;
  }

  /** What names no port is at nginx's own (nginx documentation, "listen"). */
  private boolean isAt(Route route, String port) {
    return route.entryPoints().contains(port)
        || route.entryPoints().isEmpty() && (!questions.anyName() || port.equals("80"));
  }

  private static boolean begins(String wanted, String path) {
    Function<String, Pattern> pattern = each -> Pattern.compile(each.substring(1));
    return wanted.startsWith("~")
        ? pattern.apply(wanted).matcher(path).find()
        : path.replace("%20", " ").startsWith(wanted);
  }
}
