package io.github.driftless.proxy.tunnel;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes that containers ask TSDProxy and DockTail for by labels: names in a tailnet, and with
 * Funnel on the Internet (TSDProxy documentation, "Docker Labels Reference"; DockTail
 * documentation, "Labels").
 */
public final class TailnetReader implements RouteReader {

  private static final String TSDPROXY = "tsdproxy.";
  private static final String DOCKTAIL = "docktail.";

  /** {@code 443/https:80/http, tailscale_funnel}; the target may be missing. */
  private static final Pattern PORT =
      Pattern.compile("([0-9]{1,5})/[a-z]+(?::([0-9]{1,5})/[a-z]+)?\\s*((?:,.*)?)");

  @Override
  public boolean isImage(String image) {
    return image.contains("tsdproxy") || image.contains("docktail");
  }

  @Override
  public boolean hears(String image) {
    return isImage(image);
  }

  @Override
  public boolean asks(Container container) {
    return container.allLabels().keySet().stream()
        .anyMatch(key -> key.startsWith(TSDPROXY) || key.startsWith(DOCKTAIL));
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    List<Route> routes = new ArrayList<>();
    for (Container container : request.asking(this)) {
      Map<String, Word> labels = container.allLabels();
      if (container.isSet("tsdproxy.enable")) {
        tsdProxy(container, labels, routes, problems);
      }
      if (container.isSet("docktail.service.enable")) {
        docktail(container, labels, "docktail.service.", routes);
        labels.keySet().stream()
            .filter(key -> key.matches("docktail\\.service\\.[0-9]{1,3}\\.port"))
            .sorted()
            .forEach(
                key ->
                    docktail(
                        container,
                        labels,
                        key.substring(0, key.length() - "port".length()),
                        routes));
      }
      if (container.isSet("docktail.funnel.enable")) {
        funnel(container, labels, routes);
      }
    }
    return routes;
  }

  private static void tsdProxy(
      Container container, Map<String, Word> labels, List<Route> routes, Problems problems) {
    String host =
        container
            .label("tsdproxy.name")
            .filter(name -> !name.isBlank())
            .orElse(container.containerName());
    List<String> ports =
        labels.keySet().stream()
            .filter(key -> key.matches("tsdproxy\\.port\\.[0-9]{1,3}"))
            .toList();
    if (ports.isEmpty()) {
      Optional<Integer> port = container.label("tsdproxy.container_port").flatMap(OwnAddress::port);
      routes.add(
          route(
              Optional.of(host),
              List.of(),
              bearer(container, port),
              container.isSet("tsdproxy.funnel"),
              "tsdproxy.enable",
              labels));
      return;
    }
    for (String key : ports) {
      String text = labels.get(key).text().strip();
      Matcher matcher = PORT.matcher(text);
      if (matcher.matches()) {
        routes.add(
            route(
                Optional.of(host),
                List.of(matcher.group(1)),
                bearer(container, Optional.ofNullable(matcher.group(2)).flatMap(OwnAddress::port)),
                matcher.group(3).contains("tailscale_funnel"),
                key,
                labels));
      } else if (!text.contains("->") && !text.matches("[0-9]+-[0-9]+/.*")) {
        problems.add(
            Problem.warning(
                    "proxy-labels",
                    "this is no port of TSDProxy: no route is made of it",
                    labels.get(key).at())
                .withHint("one looks like 443/https:80/http"));
      }
    }
  }

  private static void docktail(
      Container container, Map<String, Word> labels, String prefix, List<Route> routes) {
    container
        .label(prefix + "name")
        .ifPresent(
            name ->
                routes.add(
                    route(
                        Optional.of(name),
                        container.label(prefix + "service-port").stream().toList(),
                        bearer(
                            container, container.label(prefix + "port").flatMap(OwnAddress::port)),
                        false,
                        prefix + "name",
                        labels)));
  }

  /** Funnel answers to the machine's name, which no label says. */
  private static void funnel(Container container, Map<String, Word> labels, List<Route> routes) {
    Route route =
        route(
            Optional.empty(),
            List.of(container.label("docktail.funnel.funnel-port").orElse("443")),
            bearer(container, container.label("docktail.funnel.port").flatMap(OwnAddress::port)),
            true,
            "docktail.funnel.enable",
            labels);
    routes.add(
        new Route(
            route.host(),
            container.label("docktail.funnel.path").filter(path -> path.length() > 1),
            route.entryPoints(),
            route.target(),
            route.authentication(),
            route.only(),
            route.way(),
            route.origin(),
            route.source()));
  }

  /** They try a container's addresses and its published ports, whichever answers. */
  private static Target bearer(Container container, Optional<Integer> port) {
    return new Target.Bearer(container.id(), port.or(container::listensOn), List.of());
  }

  private static Route route(
      Optional<String> host,
      List<String> entryPoints,
      Target target,
      boolean funnel,
      String key,
      Map<String, Word> labels) {
    return new Route(
        host,
        Optional.empty(),
        entryPoints,
        target,
        Optional.empty(),
        List.of(),
        Optional.of(funnel ? Route.Way.TUNNEL : Route.Way.TAILNET),
        "label " + key,
        labels.get(key).at());
  }
}
