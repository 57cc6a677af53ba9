package io.github.driftless.proxy.nginx;

import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Routes that containers ask nginx-proxy for by {@code VIRTUAL_HOST}, {@code VIRTUAL_PORT} and
 * {@code VIRTUAL_PATH} (nginx-proxy, "docs/README.md").
 */
final class VirtualHosts {

  /** By this a container asks. */
  static final String VARIABLE = "VIRTUAL_HOST";

  /** The port where none is said and the container does not offer exactly one. */
  private static final int DEFAULT_PORT = 80;

  /** What is no host name is not shown: a variable's value may be a secret put there by mistake. */
  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9*](?:[A-Za-z0-9.*_-]|\\$\\{[A-Za-z0-9_]+\\})*|\\$\\{[A-Za-z0-9_]+\\}\\S*");

  /** RFC 1035, section 2.3.4. */
  private static final int LONGEST_HOST = 255;

  private VirtualHosts() {}

  static List<Route> read(List<Container> containers) {
    List<Route> routes = new ArrayList<>();
    for (Container container : containers) {
      Optional<Word> hosts = Optional.ofNullable(container.variables().get(VARIABLE));
      if (hosts.isEmpty()) {
        continue;
      }
      Optional<Integer> port =
          value(container, "VIRTUAL_PORT")
              .filter(text -> text.matches("[0-9]{1,5}"))
              .map(Integer::valueOf)
              .or(container::listensOn)
              .or(() -> Optional.of(DEFAULT_PORT));
      for (String host : hosts.get().text().split(",")) {
        if (host.length() <= LONGEST_HOST && HOST.matcher(host.strip()).matches()) {
          routes.add(
              new Route(
                  Optional.of(host.strip()),
                  value(container, "VIRTUAL_PATH")
                      .filter(path -> path.matches("/[A-Za-z0-9/._-]+")),
                  List.of(),
                  new Target.Bearer(container.id(), port, container.networks()),
                  Optional.empty(),
                  List.of(),
                  Optional.empty(),
                  "environment VIRTUAL_HOST",
                  hosts.get().at()));
        }
      }
    }
    return routes;
  }

  private static Optional<String> value(Container container, String name) {
    return Optional.ofNullable(container.variables().get(name)).map(Word::text);
  }
}
