package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A service of the stack, as declared: nothing here is a conclusion about the network.
 *
 * @param id unique in the mode: {@code project/name}, or the name alone without a project
 * @param name its name in its project
 * @param project the compose project it belongs to; empty for a service that only {@code
 *     topology.yaml} declares
 * @param containerName the name the engine gives its container: {@code container_name}, else {@code
 *     project-name-1}
 * @param title for people
 * @param image the image reference; empty for a service that is only built
 * @param role what it is for
 * @param tier the tier it is drawn in; empty for a service without network, or outside the machine
 * @param stereotype what kind it is, in a word; empty for none
 * @param outside where it stands where that is not on the machine; empty for services of the
 *     machine
 * @param placement where its network comes from
 * @param attachments the networks it is on; empty unless it has a network namespace of its own
 * @param publications the ports it asks the host to publish, in declared order
 * @param claims published ports that {@code topology.yaml} says are this service's, for a service
 *     whose ports another one publishes
 * @param listensOn ports that containers of this image are known to listen on: {@code 8080/tcp}
 * @param dependsOn ids of the services it starts after, in declared order
 * @param note a remark for people; empty for none
 * @param source where it is declared
 */
public record Service(
    String id,
    String name,
    Optional<String> project,
    String containerName,
    String title,
    Optional<String> image,
    Role role,
    Optional<String> tier,
    Optional<String> stereotype,
    Optional<Zone> outside,
    Placement placement,
    List<Attachment> attachments,
    List<Publication> publications,
    List<Publication> claims,
    List<String> listensOn,
    List<String> dependsOn,
    Optional<String> note,
    Location source) {

  /**
   * What a service is for.
   *
   * @param name in kebab-case, for example {@code vpn-gateway}
   * @param inferred where the role was taken from where nobody declared it, for example {@code
   *     image qmcgaw/gluetun}; empty where it is declared
   */
  public record Role(String name, Optional<String> inferred) {

    /** The role of a service that nothing more is known of. */
    public static final String APPLICATION = "application";

    /** The role of a service whose namespace leads out through a VPN. */
    public static final String VPN_GATEWAY = "vpn-gateway";
  }

  /**
   * An attachment to a network.
   *
   * @param network the network's real name
   * @param aliases further names it answers to there
   * @param addresses fixed addresses, IPv4 before IPv6
   */
  public record Attachment(String network, List<String> aliases, List<String> addresses) {

    public Attachment {
      aliases = List.copyOf(aliases);
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * A port the host is asked to publish.
   *
   * @param address the host's address; {@value #ALL_ADDRESSES} where none was named
   * @param published the host's port or range; empty: the engine takes any free port
   * @param target the container's port
   * @param protocol {@code tcp}, {@code udp} or {@code sctp}
   * @param variables the variables its text was written with
   * @param comment the comment at the end of its line
   * @param source where it is declared
   */
  public record Publication(
      String address,
      Optional<String> published,
      int target,
      String protocol,
      List<String> variables,
      Optional<String> comment,
      Location source) {

    /** The address that means all of the host's. */
    public static final String ALL_ADDRESSES = "0.0.0.0";

    public Publication {
      variables = List.copyOf(variables);
    }
  }

  /** Returns this service drawn in a tier. */
  Service withTier(Optional<String> other) {
    return new Service(
        id,
        name,
        project,
        containerName,
        title,
        image,
        role,
        other,
        stereotype,
        outside,
        placement,
        attachments,
        publications,
        claims,
        listensOn,
        dependsOn,
        note,
        source);
  }

  public Service {
    attachments = List.copyOf(attachments);
    publications = List.copyOf(publications);
    claims = List.copyOf(claims);
    listensOn = List.copyOf(listensOn);
    dependsOn = List.copyOf(dependsOn);
  }
}
