package io.github.driftless.proxy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to know of one proxy.
 *
 * @param files its configuration, absolute; nothing else is read
 * @param containers those that may ask it for routes
 * @param asking the ways of asking that it understands
 * @param arguments of its command
 * @param variables its environment
 */
public record Request(
    List<Path> files,
    List<Container> containers,
    Set<Asking> asking,
    List<String> arguments,
    Map<String, String> variables) {

  /** A way in which containers ask for routes. */
  public enum Asking {
    /** Labels that begin with {@code traefik.}. */
    TRAEFIK,
    /** Labels that begin with {@code caddy}. */
    CADDY,
    /** The variable {@code VIRTUAL_HOST}. */
    VIRTUAL_HOST
  }

  public Request {
    files = List.copyOf(files);
    containers = List.copyOf(containers);
    asking = Set.copyOf(asking);
    arguments = List.copyOf(arguments);
    variables = Map.copyOf(variables);
  }
}
