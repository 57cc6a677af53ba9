package io.github.driftless.proxy;

import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The containers that Traefik asks, by their addresses: at which port, and over which network. */
final class AskedContainers {

  private static final Pattern ADDRESS = Pattern.compile("(240(?:\\.[0-9]+){3}):([0-9]+)");

  private final Map<String, EngineContainer> byAddress = new LinkedHashMap<>();
  private final Map<String, String> ids;
  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private final Set<String> portless = new TreeSet<>();

  /**
   * @param ids the containers' ids by what others call them
   */
  AskedContainers(List<EngineContainer> containers, Map<String, String> ids) {
    containers.forEach(each -> each.networks().values().forEach(at -> byAddress.put(at, each)));
    this.ids = ids;
  }

  /**
   * Takes in what Traefik has found. Of those that it asks at a port which only their image exposes
   * the port is not compared: no file says it.
   */
  void learn(JsonNode found) {
    for (JsonNode service : found.path("services")) {
      for (JsonNode server : service.path("loadBalancer").path("servers")) {
        Matcher at = ADDRESS.matcher(server.path("url").asString("").replaceFirst(".*://", ""));
        if (!service.path("usedBy").isEmpty()
            && at.matches()
            && Integer.parseInt(at.group(2)) == EngineContainer.OF_IMAGE) {
          portless.add(byAddress.get(at.group(1)).id());
        }
      }
    }
  }

  /** Returns a route as it is compared. */
  Route withoutPort(Route each) {
    return each.target() instanceof Target.Bearer bearer && portless.contains(bearer.id())
        ? Valued.to(new Target.Bearer(bearer.id(), Optional.empty(), bearer.networks()), each)
        : each;
  }

  /** Returns who has an address and a port. */
  String named(String at) {
    String host = at.replaceFirst(":[0-9]+$", "");
    if (ids.containsKey(host)) {
      return named(ids.get(host), at.substring(host.length() + 1));
    }
    Matcher matcher = ADDRESS.matcher(at);
    if (!matcher.matches() || !byAddress.containsKey(matcher.group(1))) {
      return at.startsWith(TraefikChange.OWN)
          ? "the proxy"
          : at.replace(RunningTraefik.UNKNOWN + ":80", "@file");
    }
    EngineContainer container = byAddress.get(matcher.group(1));
    container
        .networks()
        .forEach(
            (network, address) -> {
              if (address.equals(matcher.group(1))) {
                asked.add(container.id() + " over " + network);
              }
            });
    return named(container.id(), matcher.group(2));
  }

  private String named(String id, String port) {
    return AskedRoutes.bearer(
        id, Optional.of(Integer.valueOf(port)).filter(any -> !portless.contains(id)));
  }

  /** Returns who was asked over a network that no route says, in words. */
  List<String> otherNetworks(List<Route> routes) {
    Set<String> allowed = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    for (Route route : routes) {
      if (route.target() instanceof Target.Bearer bearer && !bearer.networks().isEmpty()) {
        known.add(bearer.id());
        bearer.networks().forEach(network -> allowed.add(bearer.id() + " over " + network));
      }
    }
    return asked.stream()
        .filter(each -> known.contains(each.replaceFirst(" over .*", "")))
        .filter(each -> !allowed.contains(each))
        .map(each -> "asked " + each)
        .toList();
  }
}
