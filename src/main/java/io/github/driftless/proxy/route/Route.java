package io.github.driftless.proxy.route;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

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
    String origin,
    Location source) {

  public Route {
    entryPoints = List.copyOf(entryPoints);
  }

  /** Who answers. */
  public sealed interface Target {

    /** Returns the port inside the container; empty where none is named. */
    Optional<Integer> port();

    /**
     * Whoever has a name on the proxy's networks.
     *
     * @param host a service's or container's name, or an address
     */
    record Named(String host, Optional<Integer> port) implements Target {}

    /**
     * The container that asks for the route itself.
     *
     * @param id as in {@link Container#id()}
     */
    record Bearer(String id, Optional<Integer> port) implements Target {}

    /** The proxy itself, for example its dashboard. */
    record Proxy() implements Target {

      @Override
      public Optional<Integer> port() {
        return Optional.empty();
      }
    }
  }
}
