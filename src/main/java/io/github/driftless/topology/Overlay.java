package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code topology.yaml} says, each thing with its place.
 *
 * @param file the file itself
 * @param modes at least one
 * @param services by the name written, in written order
 */
record Overlay(
    Path file,
    Optional<String> title,
    Optional<Notice> notice,
    List<ModeSpec> modes,
    Map<String, String> env,
    EgressPath egress,
    List<VpnSpec> vpns,
    Map<String, ServiceSpec> services,
    Optional<RemoteAccessSpec> remoteAccess,
    Pages pages) {

  /** A text and its place. */
  record Text(String value, Location location) {}

  /** One entry of {@code modes}. */
  record ModeSpec(String name, Optional<String> title, ComposeSpec compose) {}

  /**
   * What to load as one compose project.
   *
   * @param folder where the command would stand, absolute
   * @param files absolute; empty for what {@code docker compose} finds in {@code folder}
   * @param envFiles candidates, absolute: the first that exists counts; empty for {@code .env}
   * @param location where this is said
   */
  record ComposeSpec(
      Path folder,
      List<Path> files,
      List<Path> envFiles,
      List<String> profiles,
      Optional<String> name,
      Location location) {}

  /** One VPN gateway. */
  record VpnSpec(Text service, String endpoint) {}

  /**
   * What is said of one service.
   *
   * @param location where its key stands
   */
  record ServiceSpec(
      Optional<String> title,
      Optional<String> role,
      Optional<String> note,
      List<String> ports,
      Location location) {

    static ServiceSpec none(Location location) {
      return new ServiceSpec(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), location);
    }
  }

  /**
   * What is said of remote access.
   *
   * @param forwards the router's port to the machine's, in written order
   */
  record RemoteAccessSpec(
      Map<Integer, Integer> forwards, Optional<Text> proxy, List<RouteSpec> routes) {}

  /** One DNS name. */
  record RouteSpec(String host, Text to, Optional<Text> auth) {}
}
