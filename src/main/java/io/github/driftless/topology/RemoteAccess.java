package io.github.driftless.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How people get in from the Internet.
 *
 * @param forwards the router's ports and the machine's port each leads to, in declared order
 * @param proxy the reverse proxy's service name; empty where there is none
 * @param routes in declared order
 */
public record RemoteAccess(List<Forward> forwards, Optional<String> proxy, List<Route> routes) {

  /**
   * A port forwarded by the router.
   *
   * @param router the router's port
   * @param machine the machine's port
   */
  public record Forward(int router, int machine) {}

  /**
   * A DNS name and where it leads.
   *
   * @param service a service's name or id
   * @param port the container's port; empty where none is named
   * @param auth the name of the service that asks first who is there; empty for none
   */
  public record Route(String host, String service, Optional<Integer> port, Optional<String> auth) {}

  static RemoteAccess of(
      Map<Integer, Integer> forwards, Optional<String> proxy, List<Route> routes) {
    return new RemoteAccess(
        forwards.entrySet().stream()
            .map(entry -> new Forward(entry.getKey(), entry.getValue()))
            .toList(),
        proxy,
        routes);
  }

  public RemoteAccess {
    forwards = List.copyOf(forwards);
    routes = List.copyOf(routes);
  }
}
