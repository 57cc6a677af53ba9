package io.github.driftless.proxy.tunnel;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.RouteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Routes that containers ask DockFlare for by labels, which it hands on to its Cloudflare tunnel
 * (DockFlare documentation, "Container Labels", "Using Multiple Domains (Indexed Labels)").
 */
public final class DockFlareReader implements RouteReader {

  /** The prefix of labels, and the one that its first versions had. */
  private static final List<String> PREFIXES = List.of("dockflare.", "cloudflare.tunnel.");

  private static final String VARIABLE = "LABEL_PREFIX";

  @Override
  public boolean isImage(String image) {
    return image.contains("dockflare");
  }

  @Override
  public boolean hears(String image) {
    return isImage(image);
  }

  @Override
  public boolean asks(Container container) {
    return container.allLabels().keySet().stream()
        .anyMatch(key -> PREFIXES.stream().anyMatch(key::startsWith));
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    Optional<String> own =
        Optional.ofNullable(request.variables().get(VARIABLE))
            .filter(text -> !text.isBlank())
            .map(text -> text.endsWith(".") ? text : text + ".");
    List<Route> routes = new ArrayList<>();
    for (Container container : request.asking(this)) {
      Stream.concat(own.stream(), PREFIXES.stream())
          .filter(prefix -> container.isSet(prefix + "enable"))
          .findFirst()
          .ifPresent(prefix -> read(container, prefix, routes, problems));
    }
    return routes;
  }

  /** Numbers follow each other from 0; what has none may stand beside them. */
  private static void read(
      Container container, String prefix, List<Route> routes, Problems problems) {
    rule(container, prefix, prefix, routes, problems);
    int next = 0;
    while (container.allLabels().containsKey(prefix + next + ".hostname")) {
      rule(container, prefix + next + ".", prefix, routes, problems);
      next++;
    }
  }

  private static void rule(
      Container container, String prefix, String all, List<Route> routes, Problems problems) {
    Map<String, Word> labels = container.allLabels();
    Word host = labels.get(prefix + "hostname");
    if (host == null) {
      return;
    }
    Optional<Target> target =
        container
            .label(prefix + "service")
            .or(() -> container.label(all + "service"))
            .flatMap(url -> OwnAddress.of(container, url));
    if (target.isEmpty()) {
      problems.add(
          Problem.warning(
                  "proxy-labels",
                  "no label of "
                      + container.service()
                      + " says where requests for this name go: no route is made",
                  host.at())
              .withHint(prefix + "service is to be like http://" + container.service() + ":80"));
      return;
    }
    routes.add(
        new Route(
            Optional.of(host.text()).filter(text -> !text.isBlank()),
            container.label(prefix + "path").filter(path -> path.length() > 1),
            List.of(),
            target.get(),
            authentication(container, prefix, all),
            List.of(),
            Optional.of(Route.Way.TUNNEL),
            "label " + prefix + "hostname",
            host.at()));
  }

  /** Cloudflare Access asks who is there unless it is told to let everybody by. */
  private static Optional<Authentication> authentication(
      Container container, String prefix, String all) {
    boolean asked =
        Stream.of("access.policy", "access.group", "access.groups")
            .flatMap(key -> Stream.of(prefix + key, all + key))
            .flatMap(key -> container.label(key).stream())
            .findFirst()
            .filter(text -> !text.contains("bypass") && !text.isBlank())
            .isPresent();
    return asked ? Optional.of(Authentication.named("Cloudflare Access")) : Optional.empty();
  }
}
