package io.github.driftless.proxy.route;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What there is to know of one proxy.
 *
 * @param files its configuration, absolute; nothing else is read
 * @param places where in its container these lie, for those that it mounts
 * @param asking for each way of asking that it understands, by its reader, the containers that ask
 *     it so for routes
 * @param arguments of its command
 * @param variables its environment
 */
public record Request(
    List<Path> files,
    Map<Path, String> places,
    Map<RouteReader, List<Container>> asking,
    List<String> arguments,
    Map<String, String> variables) {

  public Request {
    files = List.copyOf(files);
    places = Map.copyOf(places);
    asking = Map.copyOf(asking);
    arguments = List.copyOf(arguments);
    variables = Map.copyOf(variables);
  }

  /** Returns the containers that ask it for routes in a reader's way, in their order. */
  public List<Container> asking(RouteReader reader) {
    return asking.getOrDefault(reader, List.of());
  }
}
