package io.github.driftless.proxy.route;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to know of one proxy.
 *
 * @param files its configuration, absolute; nothing else is read
 * @param containers those that may ask it for routes
 * @param hears the readers of the kinds of asking that it understands
 * @param arguments of its command
 * @param variables its environment
 */
public record Request(
    List<Path> files,
    List<Container> containers,
    Set<RouteReader> hears,
    List<String> arguments,
    Map<String, String> variables) {

  public Request {
    files = List.copyOf(files);
    containers = List.copyOf(containers);
    hears = Set.copyOf(hears);
    arguments = List.copyOf(arguments);
    variables = Map.copyOf(variables);
  }

  /** Returns the containers that ask it for routes in a reader's way, in their order. */
  public List<Container> asking(RouteReader reader) {
    return hears.contains(reader) ? containers.stream().filter(reader::asks).toList() : List.of();
  }
}
