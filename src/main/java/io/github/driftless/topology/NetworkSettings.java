package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * What a service declares about its network, each thing with its place. Nothing here is a
 * conclusion.
 *
 * @param placement where its network comes from
 * @param location where that is said: {@code network_mode}, else the service's own place
 * @param attachments the networks it is on; empty unless it has a network namespace of its own
 * @param portMappings the ports it asks the host to publish, in declared order
 * @param expose ports it offers to other containers: {@code 8080/tcp}, {@code 3000-3005}
 * @param hostname the name it calls itself; empty where the engine takes the container's id
 * @param links other services by names of its own
 * @param extraHosts lines added to its {@code /etc/hosts}
 * @param unset the variables without a value that the placement hangs on; empty: it is known
 */
public record NetworkSettings(
    Placement placement,
    Location location,
    List<Attachment> attachments,
    List<PortMapping> portMappings,
    List<String> expose,
    Optional<String> hostname,
    List<Link> links,
    List<ExtraHost> extraHosts,
    List<String> unset) {

  /**
   * An attachment to a network.
   *
   * @param network the network's real name
   * @param aliases further names it answers to there
   * @param addresses fixed addresses, IPv4 before IPv6
   * @param gatewayPriority {@code gw_priority}: of several networks the highest gives the default
   *     route; 0 where none is written
   * @param location where it is declared
   */
  public record Attachment(
      String network,
      List<String> aliases,
      List<String> addresses,
      long gatewayPriority,
      Location location) {

    public Attachment {
      aliases = List.copyOf(aliases);
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * A link (Compose Specification, {@code links}).
   *
   * @param service the other service's id
   * @param alias the name it goes by here
   * @param location where it is declared
   */
  public record Link(String service, String alias, Location location) {}

  /**
   * A host name with a fixed meaning (Compose Specification, {@code extra_hosts}).
   *
   * @param name the host name
   * @param address an address, or {@value #HOST_GATEWAY}
   * @param location where it is declared
   */
  public record ExtraHost(String name, String address, Location location) {

    /** The address that stands for the host's. */
    public static final String HOST_GATEWAY = "host-gateway";

    /** Returns whether the name means the host. */
    public boolean isMachine() {
      return address.equals(HOST_GATEWAY);
    }
  }

  public NetworkSettings {
    attachments = List.copyOf(attachments);
    portMappings = List.copyOf(portMappings);
    expose = List.copyOf(expose);
    links = List.copyOf(links);
    extraHosts = List.copyOf(extraHosts);
    unset = List.copyOf(unset);
  }
}
