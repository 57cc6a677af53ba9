package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.compose.Project;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a project is a stack for a swarm: {@code docker stack deploy} reads what {@code
 * docker compose up} does not (Compose Deploy Specification; Docker documentation, "Deploy a stack
 * to a swarm").
 */
final class SwarmSigns {

  /** The driver of a stack's networks that name none. */
  static final String DRIVER = "overlay";

  /** What only a swarm reads. */
  private static final Set<String> ONLY_SWARM = Set.of("placement", "endpoint_mode");

  /** What {@code docker stack deploy} says that it ignores, of what people write often. */
  private static final Set<String> NEVER_SWARM =
      Set.of("container_name", "restart", "links", "build");

  private SwarmSigns() {}

  /**
   * Returns whether a project is meant for a swarm: a service says what only a swarm reads, or the
   * project makes an overlay network; and no service says what a swarm does not read.
   */
  static boolean in(Project project) {
    boolean overlay =
        project.networks().stream()
            .anyMatch(
                network ->
                    !network.external() && network.driver().filter(DRIVER::equals).isPresent());
    return (overlay || project.services().stream().anyMatch(SwarmSigns::saysSo))
        && project.services().stream()
            .noneMatch(
                service ->
                    service.networkMode().isPresent()
                        || NEVER_SWARM.stream().anyMatch(service.resolved()::has));
  }

  private static boolean saysSo(ComposeService service) {
    Optional<MappingNode> deploy =
        service
            .resolved()
            .get("deploy")
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast);
    return deploy
        .filter(
            map ->
                map.entries().stream()
                        .anyMatch(
                            entry -> ONLY_SWARM.contains(entry.key()) && !isEmpty(entry.value()))
                    || map.get("mode").filter(SwarmSigns::isGlobalOrJob).isPresent())
        .isPresent();
  }

  private static boolean isGlobalOrJob(Node mode) {
    return mode instanceof ScalarNode scalar
        && Set.of("global", "global-job", "replicated-job").contains(scalar.text());
  }

  private static boolean isEmpty(Node node) {
    return node instanceof MappingNode map && map.entries().isEmpty();
  }
}
