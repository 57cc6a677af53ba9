package io.github.driftless.proxy;

import io.github.driftless.proxy.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Routers of TCP, which nobody can ask over HTTP: what Traefik's API says of them. */
final class TraefikTcp {

  private static final Pattern NAME = Pattern.compile("(?i)HostSNI\\(`([^`]+)`\\)");

  private final List<String> wrong = new ArrayList<>();
  private final List<Route> others;

  /**
   * @param names who has an address and a port
   */
  TraefikTcp(JsonNode found, List<Route> routes, UnaryOperator<String> names) {
    TreeSet<String> expected = new TreeSet<>();
    for (Map.Entry<String, JsonNode> each : found.path("tcpRouters").properties()) {
      JsonNode router = each.getValue();
      if (router.path("status").asString("").equals("enabled")) {
        String named = router.path("service").asString("");
        String service =
            named.contains("@") ? named : named + each.getKey().replaceFirst("^[^@]*", "");
        Matcher name = NAME.matcher(router.path("rule").asString(""));
        while (name.find()) {
          found
              .path("tcpServices")
              .path(service)
              .path("loadBalancer")
              .path("servers")
              .forEach(
                  server ->
                      expected.add(
                          name.group(1) + " -> " + names.apply(server.path("address").asString())));
        }
      }
    }
    others = new ArrayList<>();
    TreeSet<String> said = new TreeSet<>();
    for (Route route : routes) {
      String words = route.host().orElse("*") + " -> " + AskedRoutes.target(route);
      boolean byLabel = route.origin().startsWith("label traefik.tcp.");
      if (byLabel || route.origin().contains("file") && expected.contains(words)) {
        said.add(words);
      } else {
        others.add(route);
      }
    }
    if (!said.equals(expected)) {
      wrong.add("TCP: " + said + ", not " + expected);
    }
  }

  /** Returns what is not as the routes say, in words. */
  List<String> wrong() {
    return wrong;
  }

  /** Returns the routes of HTTP. */
  List<Route> others() {
    return others;
  }

  /** Returns why Traefik takes in no router of some names. */
  static List<String> refused(JsonNode found) {
    List<String> words = new ArrayList<>();
    for (String kind : List.of("routers", "tcpRouters")) {
      found
          .path(kind)
          .properties()
          .forEach(
              each ->
                  Optional.of(each.getValue().path("error"))
                      .filter(error -> !error.isEmpty())
                      .ifPresent(error -> words.add(each.getKey() + ": " + error)));
    }
    return words;
  }
}
