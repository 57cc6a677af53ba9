package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a topology needs to know of a service (Compose Specification, "Services top-level element").
 * Everything else is in {@link #resolved()}.
 *
 * @param name the key under {@code services}
 * @param image the image reference; empty for a service that is only built
 * @param networkMode {@code network_mode}, empty where the service has networks of its own
 * @param networks the networks it is attached to, by compose key; {@code default} where none is
 *     named; empty beside a {@code network_mode}
 * @param ports what it publishes
 * @param expose ports offered to other containers, for example {@code 8080/tcp}
 * @param dependsOn what it starts after, implied dependencies ({@code links}, {@code network_mode:
 *     service:}) included
 * @param links other services of the project, by names of their own
 * @param extraHosts lines added to the container's {@code /etc/hosts}
 * @param mounts what of the machine or the engine shows inside
 * @param environment names and values; a value may be a secret: it never reaches an output. Empty
 *     where the value would come from the machine's environment
 * @param labels names and values
 * @param location where its key stands
 * @param resolved the service's resolved mapping
 */
public record ComposeService(
    String name,
    Optional<String> image,
    Optional<String> containerName,
    Optional<String> hostname,
    Optional<NetworkMode> networkMode,
    List<Attachment> networks,
    List<Port> ports,
    List<String> expose,
    List<Dependency> dependsOn,
    List<Link> links,
    List<ExtraHost> extraHosts,
    List<Mount> mounts,
    Map<String, Optional<String>> environment,
    Map<String, String> labels,
    List<String> profiles,
    Location location,
    MappingNode resolved) {

  /**
   * {@code network_mode}.
   *
   * @param kind which form
   * @param target the service or container named; empty for the other kinds but {@code OTHER},
   *     where it is the whole text
   * @param unset the variables without a value that it hangs on; empty: it is known
   */
  public record NetworkMode(Kind kind, String target, List<String> unset, Location location) {

    public NetworkMode {
      unset = List.copyOf(unset);
    }

    /** The forms of {@code network_mode}. */
    public enum Kind {
      NONE,
      HOST,
      BRIDGE,
      SERVICE,
      CONTAINER,
      /** Anything else: the engine takes it as the name of a network. */
      OTHER
    }
  }

  /**
   * An attachment to a network.
   *
   * @param network the network's compose key
   * @param gatewayPriority {@code gw_priority}; 0 where none is written
   */
  public record Attachment(
      String network,
      List<String> aliases,
      Optional<String> ipv4Address,
      Optional<String> ipv6Address,
      long gatewayPriority,
      Location location) {

    public Attachment {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A published port in canonical form; a range in short syntax is one {@code Port} each.
   *
   * <p>A part that hangs on a variable without a value shows it: {@code ${WEB_PORT}}.
   *
   * @param hostAddress the address it is bound to; empty: all
   * @param published the host's port, or a range the engine chooses from ({@code 3000-3005});
   *     empty: any free port
   * @param target the container's port, 1 to 65535; 0 where it is not known
   * @param openTarget the container's port as it is written, where it is not known
   * @param protocol {@code tcp}, {@code udp} or {@code sctp}
   * @param mode {@code ingress} or {@code host}
   * @param variables the variables its text was interpolated from
   * @param unset those among them, and behind their values, that have no value
   * @param comment the comment at the end of its line
   */
  public record Port(
      Optional<String> hostAddress,
      Optional<String> published,
      int target,
      Optional<String> openTarget,
      String protocol,
      String mode,
      List<String> variables,
      List<String> unset,
      Optional<String> comment,
      Location location) {

    public Port {
      variables = List.copyOf(variables);
      unset = List.copyOf(unset);
    }
  }

  /**
   * A dependency on another service of the project.
   *
   * @param condition {@code service_started}, {@code service_healthy} or {@code
   *     service_completed_successfully}
   * @param implied whether it follows from another attribute and was not written as {@code
   *     depends_on}
   */
  public record Dependency(
      String service, String condition, boolean required, boolean implied, Location location) {}

  /**
   * A link to another service of the project.
   *
   * @param service the other service's name
   * @param alias the name it goes by here; the service's own where none is written
   */
  public record Link(String service, String alias, Location location) {}

  /**
   * A line added to the container's {@code /etc/hosts}.
   *
   * @param name the host name
   * @param address an address, or {@code host-gateway}: the machine, as the engine sees it
   */
  public record ExtraHost(String name, String address, Location location) {}

  /**
   * A mount.
   *
   * @param type {@code bind}, {@code volume}, {@code tmpfs}, {@code npipe}, {@code cluster} or
   *     {@code image}
   * @param source the path on the machine, absolute, for {@code bind}; the volume's compose key for
   *     {@code volume}; empty for an anonymous volume and {@code tmpfs}
   * @param target the path inside
   */
  public record Mount(
      String type, Optional<String> source, String target, boolean readOnly, Location location) {}

  /** Returns whether an env file that it names is not there: what that would set is not known. */
  public boolean lacksEnvFile() {
    return resolved.has("env_file");
  }

  /**
   * Returns whether a variable is written in the service's own entry, and not in a file of
   * variables: that may be for several services, each of which takes some of them.
   *
   * @param variable its name, for example {@code WEBUI_PORT}
   */
  public boolean isWritten(String variable) {
    return resolved
        .get("environment")
        .filter(MappingNode.class::isInstance)
        .flatMap(node -> ((MappingNode) node).entry(variable))
        .map(entry -> entry.keyLocation().file().toString())
        .map(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
        .orElse(false);
  }

  /**
   * Returns the variables without a value that an attribute, or a part of it, hangs on.
   *
   * @param path keys of the resolved service, for example {@code image}, or {@code environment} and
   *     a variable's name
   * @return empty where all of it is known, or nothing is there
   */
  public List<String> unset(String... path) {
    Node at = resolved;
    for (String key : path) {
      Optional<Node> part = at instanceof MappingNode mapping ? mapping.get(key) : Optional.empty();
      if (part.isEmpty()) {
        return List.of();
      }
      at = part.get();
    }
    return Trees.allUnset(at);
  }

  public ComposeService {
    networks = List.copyOf(networks);
    ports = List.copyOf(ports);
    expose = List.copyOf(expose);
    dependsOn = List.copyOf(dependsOn);
    links = List.copyOf(links);
    extraHosts = List.copyOf(extraHosts);
    mounts = List.copyOf(mounts);
    profiles = List.copyOf(profiles);
  }
}
