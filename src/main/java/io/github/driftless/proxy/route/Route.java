package io.github.driftless.proxy.route;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing a reverse proxy was told to pass on.
 *
 * @param host the DNS name asked for, as written: {@code radarr.example.org}, {@code radarr.*},
 *     {@code *.example.org}; empty for whatever name is asked for
 * @param path the path's beginning, or {@code ~} and a pattern; empty for all paths
 * @param entryPoints where the proxy listens for it: ports, or the names of Traefik's entry points;
 *     empty where that is not said
 * @param target who answers
 * @param authentication who asks first who is there; empty where nobody does
 * @param only the addresses that requests must come from, as written; empty: all
 * @param way how requests come to the proxy, where that is a matter of the route; empty where it is
 *     one of whoever stands before the proxy
 * @param origin where it was read, in a few words, never a value: {@code label
 *     traefik.http.routers.radarr.rule}; for a file its kind, {@code nginx}
 * @param source where it stands
 */
public record Route(
    Optional<String> host,
    Optional<String> path,
    List<String> entryPoints,
    Target target,
    Optional<Authentication> authentication,
    List<String> only,
    Optional<Way> way,
    String origin,
    Location source) {

  public Route {
    entryPoints = List.copyOf(entryPoints);
    only = List.copyOf(only);
  }

  /** How requests come to a proxy that opens the way itself. */
  public enum Way {
    /** Over a connection that the proxy holds open to somebody who answers on the Internet. */
    TUNNEL,
    /** From the members of a private network alone, such as a tailnet. */
    TAILNET
  }

  /** Who answers. */
  public sealed interface Target {

    /** Returns what is made of this, for each kind that there is. */
    <T> T match(Function<Named, T> named, Function<Bearer, T> bearer, Function<Proxy, T> proxy);

    /** Returns the port inside the container; empty where none is named. */
    Optional<Integer> port();

    /**
     * Whoever has a name on the proxy's networks.
     *
     * @param host a service's or container's name, or an address
     */
    record Named(String host, Optional<Integer> port) implements Target {

      @Override
      public <T> T match(
          Function<Named, T> named, Function<Bearer, T> bearer, Function<Proxy, T> proxy) {
        return named.apply(this);
      }
    }

    /**
     * The container that asks for the route itself, at an address of its own.
     *
     * @param id as in {@link Container#id()}
     * @param networks the real names of the networks over which it may be asked; empty where it is
     *     on none, since it shares the network of another one or of the host
     */
    record Bearer(String id, Optional<Integer> port, List<String> networks) implements Target {

      public Bearer {
        networks = List.copyOf(networks);
      }

      @Override
      public <T> T match(
          Function<Named, T> named, Function<Bearer, T> bearer, Function<Proxy, T> proxy) {
        return bearer.apply(this);
      }
    }

    /** The proxy itself, for example its dashboard. */
    record Proxy() implements Target {

      @Override
      public <T> T match(
          Function<Named, T> named, Function<Bearer, T> bearer, Function<Proxy, T> proxy) {
        return proxy.apply(this);
      }

      @Override
      public Optional<Integer> port() {
        return Optional.empty();
      }
    }
  }
}
