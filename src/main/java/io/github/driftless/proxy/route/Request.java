package io.github.driftless.proxy.route;

import io.github.driftless.problem.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to know of one proxy.
 *
 * @param files its configuration, absolute; nothing else is read
 * @param places where in its container these lie, for those that it mounts
 * @param asking for each way of asking that it understands, by its reader, the containers that ask
 *     it so for routes
 * @param texts configuration that stands in a compose file, by that file; each line at the line it
 *     has there
 * @param arguments of its command
 * @param variables its environment
 * @param hostname what it calls itself; its service's name where nothing says so
 * @param tag that of its image, such as {@code v3.1}; empty where there is none
 * @param at where it is declared; empty for a proxy that no file declares
 */
public record Request(
    List<Path> files,
    Map<Path, String> places,
    Map<Path, String> texts,
    Map<RouteReader, List<Container>> asking,
    List<String> arguments,
    Map<String, String> variables,
    String hostname,
    Optional<String> tag,
    Optional<Location> at) {

  public Request {
    files = List.copyOf(files);
    places = Map.copyOf(places);
    texts = Map.copyOf(texts);
    asking = Map.copyOf(asking);
    arguments = List.copyOf(arguments);
    variables = Map.copyOf(variables);
  }

  /** Returns the value of an option of its command: {@code --url=X}, or {@code --url} and X. */
  public Optional<String> option(String name) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(name + "=")) {
        return Optional.of(arguments.get(i).substring(name.length() + 1));
      }
      if (arguments.get(i).equals(name) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Returns the containers that ask it for routes in a reader's way, in their order. */
  public List<Container> asking(RouteReader reader) {
    return asking.getOrDefault(reader, List.of());
  }
}
