package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.proxy.route.Route.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How people get in from the Internet. Services are told by name or id.
 *
 * @param forwards the ports the router forwards, in declared order
 * @param tunnel the service that holds a tunnel open to somebody who answers on the Internet
 * @param vpn the service that people dial into from outside and are then at home
 * @param proxy the reverse proxy; empty where there is none
 * @param config files and folders with the proxy's configuration
 * @param routes in declared order
 * @param elsewhere the proxies and tunnels that are told routes which no file has
 */
public record RemoteAccess(
    List<Forward> forwards,
    Optional<String> tunnel,
    Optional<String> vpn,
    Optional<String> proxy,
    List<Config> config,
    List<Route> routes,
    List<KeptElsewhere> elsewhere) {

  /**
   * A proxy or tunnel that is told routes which no file has.
   *
   * @param service its name or id
   * @param where in words: {@code in the dashboard of Cloudflare}
   */
  public record KeptElsewhere(String service, String where) {}

  /**
   * A port forwarded by the router.
   *
   * @param router the router's port
   * @param machine the host's port
   * @param protocol {@code tcp} or {@code udp}; empty: both
   * @param location where it is declared
   */
  public record Forward(int router, int machine, Optional<String> protocol, Location location) {}

  /**
   * Where a proxy's configuration lies.
   *
   * @param path a file or folder, absolute
   * @param location where it is named
   */
  public record Config(Path path, Location location) {}

  /**
   * A DNS name and where it leads.
   *
   * @param host the name asked for, {@value #ANY_HOST} for any; a proxy's own patterns are
   *     possible: {@code radarr.*}
   * @param path the path's beginning, or {@code ~} and a pattern; empty for all paths
   * @param proxy the service that takes the request; empty where it is the one of the whole stack
   * @param service a service's name or id; the address where it leads out of the stack
   * @param port the container's port; empty where none is named
   * @param outside whether it leads to an address that no service is known by
   * @param auth who asks first who is there: a service of the stack, or what the proxy calls it;
   *     empty for nobody
   * @param over the real names of the networks over which the proxy asks the service at its own
   *     address; empty where it asks by name, whichever way that leads
   * @param way how requests come to the proxy, where that is a matter of the route; empty where it
   *     is one of the whole stack
   * @param only the addresses that requests must come from, as the proxy has them; empty: all
   * @param inferred where it was taken from where nobody declared it; empty where it is declared
   * @param location where it is said
   */
  public record Route(
      String host,
      Optional<String> path,
      Optional<String> proxy,
      String service,
      Optional<Integer> port,
      boolean outside,
      Optional<String> auth,
      List<String> over,
      List<String> only,
      Optional<Way> way,
      Optional<String> inferred,
      Location location) {

    public Route {
      over = List.copyOf(over);
      only = List.copyOf(only);
    }

    /** Returns whether only the members of a private network get to it by this name. */
    public boolean isPrivate() {
      return way.filter(each -> each == Way.TAILNET).isPresent();
    }

    /** The host of a route that holds whatever name is asked for. */
    public static final String ANY_HOST = "*";

    /** Returns the name asked for, in words: {@code any name} where it may be any. */
    public String name() {
      return host.equals(ANY_HOST) ? "any name" : host;
    }
  }

  /** Returns whether anything says how the Internet gets in. */
  public boolean saysWayIn() {
    return !forwards.isEmpty() || tunnel.isPresent() || vpn.isPresent();
  }

  /** Returns the service that takes the requests of a route; empty where there is none. */
  public Optional<String> proxyOf(Route route) {
    return route.proxy().or(this::proxy);
  }

  /** Returns this with a tunnel, or without one. */
  RemoteAccess withTunnel(Optional<String> other) {
    return new RemoteAccess(forwards, other, vpn, proxy, config, routes, elsewhere);
  }

  /** Returns this with other routes. */
  RemoteAccess withRoutes(List<Route> others) {
    return new RemoteAccess(forwards, tunnel, vpn, proxy, config, others, elsewhere);
  }

  /** Returns this with others that are told routes which no file has. */
  RemoteAccess withElsewhere(List<KeptElsewhere> others) {
    return new RemoteAccess(forwards, tunnel, vpn, proxy, config, routes, others);
  }

  public RemoteAccess {
    forwards = List.copyOf(forwards);
    config = List.copyOf(config);
    routes = List.copyOf(routes);
    elsewhere = List.copyOf(elsewhere);
  }
}
