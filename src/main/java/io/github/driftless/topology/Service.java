package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service of the stack, as declared: nothing here is a conclusion about the network.
 *
 * @param id unique in the mode: {@code project/name}, {@code host/project/name} where the stack
 *     tells hosts apart, or the name alone without a project
 * @param name its name in its project
 * @param project the compose project it belongs to; empty for a service that only {@code
 *     topology.yaml} declares
 * @param containerName the name the engine gives its container: {@code container_name}, else {@code
 *     project-name-1}; in a swarm that of the service, {@code project_name}
 * @param title for people; no other service of the mode bears it
 * @param image the image reference; empty for a service that is only built
 * @param role what it is for
 * @param tier the tier it is drawn in; empty for a service without network, or outside the host
 * @param stereotype what kind it is, in a word; empty for none
 * @param outside where it stands where that is not on the host; empty for services of the machine
 * @param network what it declares about its network
 * @param claims published ports that {@code topology.yaml} says are this service's, for a service
 *     whose ports another one publishes
 * @param program what is known of the program in it
 * @param dependsOn ids of the services it starts after, in declared order
 * @param mounts what of the host and the engine shows inside, in declared order
 * @param note a remark for people; empty for none
 * @param dashboard what its labels tell dashboards
 * @param deployment how many containers it has, and where; empty for the one that it has anyway
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
    NetworkSettings network,
    List<PortMapping> claims,
    Program program,
    List<String> dependsOn,
    List<Mount> mounts,
    Optional<String> note,
    DashboardLabels dashboard,
    Optional<Deployment> deployment,
    Location source) {

  /**
   * What a service is for.
   *
   * @param name in kebab-case, for example {@code vpn-gateway}
   * @param inferred where the role was taken from where nobody declared it, for example {@code
   *     image qmcgaw/gluetun}; empty where it is declared
   */
  public record Role(String name, Optional<String> inferred) {

    /** Returns whether one of some traits follows from it; a role that nobody knows has none. */
    public boolean has(Trait... any) {
      Set<Trait> traits = Roles.shared().get(name).traits();
      for (Trait trait : any) {
        if (traits.contains(trait)) {
          return true;
        }
      }
      return false;
    }

    /** Returns the role as people write it: {@code VPN gateway}, {@code reverse proxy}. */
    public String words() {
      return Roles.shared().get(name).words();
    }
  }

  /** Returns where its image is named; where it is declared itself, if none is. */
  public Location imageSource() {
    return program.imageSource().orElse(source);
  }

  /** Returns where its network comes from. */
  public Placement placement() {
    return network.placement();
  }

  /** Returns the networks it is on; empty unless it has a network namespace of its own. */
  public List<NetworkSettings.Attachment> attachments() {
    return network.attachments();
  }

  /** Returns the ports it asks the host to publish, in declared order. */
  public List<PortMapping> portMappings() {
    return network.portMappings();
  }

  /**
   * Returns the host it runs on, by its key; empty where the stack does not tell hosts apart, or
   * for a service that only {@code topology.yaml} declares.
   */
  public Optional<String> host() {
    return project.flatMap(name -> HostIds.hostOf(id));
  }

  /** Returns the project it belongs to, with its host before it where hosts are told apart. */
  public Optional<String> qualifiedProject() {
    return project.map(name -> HostIds.of(host(), name));
  }

  /** Returns the id of another service of its project. */
  String sibling(String other) {
    return id.substring(0, id.length() - name.length()) + other;
  }

  /**
   * Returns the name that somebody chose for its container; empty where the engine makes one of the
   * project's and the service's name.
   */
  public Optional<String> chosenContainerName() {
    List<String> usual =
        project.map(of -> List.of(of + "-" + name + "-1", of + "_" + name)).orElse(List.of(name));
    return Optional.of(containerName).filter(chosen -> !usual.contains(chosen));
  }

  /**
   * Returns the ports that it is known to listen on: {@code 8080/tcp}; those that its settings name
   * first.
   */
  public List<String> listensOn() {
    return program.listensOn();
  }

  /** Returns whether it is the client of a VPN. */
  public Tunnel tunnel() {
    return program.tunnel();
  }

  /** Returns this service drawn in a tier. */
  Service withTier(Optional<String> other) {
    return with(title, role, other, program);
  }

  /** Returns this service with something else known of its program. */
  Service with(Program other) {
    return with(title, role, tier, other);
  }

  /** Returns this service with another role. */
  Service with(Role other) {
    return with(title, other, tier, program);
  }

  /** Returns this service under another title. */
  Service withTitle(String other) {
    return with(other, role, tier, program);
  }

  /** What is worked out once all services of a mode are there. */
  private Service with(
      String newTitle, Role newRole, Optional<String> newTier, Program newProgram) {
    return new Service(
        id,
        name,
        project,
        containerName,
        newTitle,
        image,
        newRole,
        newTier,
        stereotype,
        outside,
        network,
        claims,
        newProgram,
        dependsOn,
        mounts,
        note,
        dashboard,
        deployment,
        source);
  }

  public Service {
    claims = List.copyOf(claims);
    dependsOn = List.copyOf(dependsOn);
    mounts = List.copyOf(mounts);
  }
}
