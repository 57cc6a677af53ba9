package io.github.driftless.proxy.route;

import io.github.driftless.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Reads what one kind of reverse proxy or tunnel is told. Stateless. */
public interface RouteReader {

  /**
   * Returns whether an image is a proxy of this kind.
   *
   * @param image the image's name, without owner, registry and tag: {@code traefik}
   */
  boolean isImage(String image);

  /** Returns whether a container of an image passes requests on, whatever else it is for. */
  default boolean passesOn(String image) {
    return false;
  }

  /**
   * Returns where a proxy of this kind is told routes that no file has, in words: {@code in the
   * dashboard of Cloudflare}; empty where files and labels have all.
   */
  default Optional<String> keptElsewhere(Request request) {
    return Optional.empty();
  }

  /**
   * Returns whether other containers ask a proxy of this image for routes, by labels or variables.
   *
   * @param image as in {@link #isImage}
   */
  boolean hears(String image);

  /** Returns whether a container asks proxies of this kind for a route. */
  boolean asks(Container container);

  /**
   * Returns whether a file that a person names as configuration may be one of this kind.
   *
   * @param name the file's own name in lower case: {@code caddyfile}
   */
  default boolean isFile(String name) {
    return false;
  }

  /**
   * Returns whether a file that a proxy mounts is its configuration. What is told from other files
   * by its ending alone counts only where the proxy is known: what others mount may be anything.
   *
   * @param inside its path inside the container, in lower case, with {@code /}
   * @param own whether the proxy's image is known to be of this kind
   */
  default boolean isMounted(String inside, boolean own) {
    return own && isFile(inside.substring(inside.lastIndexOf('/') + 1));
  }

  /**
   * Returns the routes of a proxy in reading order: files first, then those asked for by others.
   *
   * @param files the files of the request, of whatever kind
   * @param problems takes a warning for every piece that cannot be read; the rest is read on.
   *     Messages hold no value of the configuration
   */
  List<Route> read(Request request, ConfigFiles files, Problems problems);
}
