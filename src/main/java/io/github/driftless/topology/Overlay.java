package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code topology.yaml} says, each thing with its place.
 *
 * @param file the file itself
 * @param modes at least one
 * @param tiers in drawing order; empty where none is declared
 * @param services by the name written, in written order
 */
record Overlay(
    Path file,
    Optional<String> title,
    Optional<Notice> notice,
    Optional<String> machine,
    Optional<Integer> boxes,
    boolean findingsMarked,
    boolean icons,
    List<ModeSpec> modes,
    Map<String, String> env,
    List<ActorSpec> actors,
    List<NetworkSpec> networks,
    List<TierSpec> tiers,
    List<GroupSpec> groups,
    Map<String, ServiceSpec> services,
    List<FlowSpec> flows,
    EgressPath egress,
    List<VpnSpec> vpns,
    Optional<RemoteAccessSpec> remoteAccess,
    Inferring inferring,
    List<Policy> policies,
    LintSettings lint,
    Pages pages,
    LeavingOut leavingOut,
    List<HostSpec> hosts) {

  /** Returns whether nobody named the projects: they were found. */
  boolean isFound() {
    return modes.stream()
        .flatMap(mode -> mode.projects().stream())
        .allMatch(spec -> spec.files().isEmpty() && !spec.folder().equals(file.getParent()));
  }

  /** Returns this with other words about services and VPN gateways. */
  Overlay with(Map<String, ServiceSpec> otherServices, List<VpnSpec> otherVpns) {
    return new Overlay(
        file,
        title,
        notice,
        machine,
        boxes,
        findingsMarked,
        icons,
        modes,
        env,
        actors,
        networks,
        tiers,
        groups,
        otherServices,
        flows,
        egress,
        otherVpns,
        remoteAccess,
        inferring,
        policies,
        lint,
        pages,
        leavingOut,
        hosts);
  }

  /** Returns what is said of a service: under its id, else under its name. */
  static Optional<ServiceSpec> spec(Map<String, ServiceSpec> specs, String id, String name) {
    return Optional.ofNullable(specs.get(id)).or(() -> Optional.ofNullable(specs.get(name)));
  }

  /** A text and its place. */
  record Text(String value, Location location) {}

  /**
   * One entry of {@code modes}.
   *
   * @param projects what it runs, each entry loaded on its own; empty where it is declared in
   *     {@code topology.yaml} alone, or derived
   * @param derive how it comes from another mode; empty where it has files of its own
   */
  record ModeSpec(
      String name,
      Optional<String> title,
      List<ComposeSpec> projects,
      Optional<DeriveSpec> derive) {}

  /**
   * How a mode comes from another.
   *
   * @param viaVpn names and patterns of the services that leave through the VPN
   * @param gateway the VPN gateway; empty where there is only one
   * @param networks what the others are on; empty for the gateway's networks
   */
  record DeriveSpec(
      Text from,
      List<Text> viaVpn,
      Optional<Text> gateway,
      List<Text> networks,
      Location location) {}

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

  /** One actor. */
  record ActorSpec(Actor actor, Location location) {}

  /**
   * One network that no compose file has, or that is external there.
   *
   * @param driver its driver, where that is said
   */
  record NetworkSpec(Network network, Optional<String> driver, Location location) {}

  /** One tier, by its key. */
  record TierSpec(String key, Optional<String> title, Optional<Text> color, Location location) {}

  /** One group. */
  record GroupSpec(
      String name,
      Optional<String> title,
      List<Text> services,
      Optional<Text> tier,
      boolean rest,
      Location location) {}

  /**
   * One host.
   *
   * @param name its key
   * @param projects folders, compose files, patterns or names of its projects
   * @param location where its key stands
   */
  record HostSpec(
      String name,
      Optional<String> title,
      Optional<String> address,
      List<Text> projects,
      Location location) {}

  /** One flow; every item of {@code from} goes to every item of {@code to}. */
  record FlowSpec(
      List<Text> from, List<Text> to, Optional<String> label, Flow.Kind kind, boolean both) {}

  /** One VPN gateway. */
  record VpnSpec(
      Text service,
      String endpoint,
      List<Text> services,
      Optional<Boolean> answersLan,
      List<Text> letsIn) {}

  /**
   * What is said of one service.
   *
   * @param declaration what it is, for a service that no compose file has; empty where the entry
   *     only says more about a service of a compose file
   * @param location where its key stands
   */
  record ServiceSpec(
      Optional<String> title,
      Optional<String> role,
      Optional<String> note,
      Optional<String> stereotype,
      Optional<Text> tier,
      List<Text> ports,
      Optional<Declaration> declaration,
      Inferring inferring,
      Location location) {

    /** Returns this with further published ports that are the service's. */
    ServiceSpec withPorts(List<Text> further) {
      List<Text> all = new ArrayList<>(ports);
      all.addAll(further);
      return new ServiceSpec(
          title, role, note, stereotype, tier, all, declaration, inferring, location);
    }

    static ServiceSpec none(Location location) {
      return new ServiceSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Inferring.ALL,
          location);
    }
  }

  /**
   * What a service is that no compose file has.
   *
   * @param outside where it stands where that is not on the host
   */
  record Declaration(
      Optional<String> image,
      List<Text> networks,
      Optional<Text> networkMode,
      Optional<Zone> outside) {}

  /**
   * What is said of remote access.
   *
   * @param config absolute paths
   */
  record RemoteAccessSpec(
      List<RemoteAccess.Forward> forwards,
      Optional<Text> tunnel,
      Optional<Text> vpn,
      Optional<Text> proxy,
      List<RemoteAccess.Config> config,
      List<RouteSpec> routes) {}

  /** One DNS name. */
  record RouteSpec(String host, Text to, Optional<Text> auth, Location location) {}
}
