package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many containers a service has, and where (Compose Deploy Specification, {@code mode}, {@code
 * replicas}, {@code placement}).
 *
 * @param mode {@code replicated}, {@code global}, {@code replicated-job} or {@code global-job}
 * @param replicas how many containers, 1 where nothing is written; of no meaning for global modes
 * @param constraints on which nodes of a swarm, as written; empty: on any, or no swarm is meant
 * @param nodePorts ports that are published on the node a container runs on alone ({@code mode:
 *     host}), as published; empty where no swarm is meant
 */
public record Deployment(
    String mode, long replicas, List<String> constraints, List<String> nodePorts) {

  public Deployment {
    constraints = List.copyOf(constraints);
    nodePorts = List.copyOf(nodePorts);
  }

  /** Reads it; empty where it is the one container that a service has anyway. */
  static Optional<Deployment> of(ComposeService service, boolean swarm) {
    Optional<MappingNode> deploy = map(service.resolved().get("deploy"));
    Deployment read =
        new Deployment(
            text(deploy, "mode").orElse("replicated"),
            text(deploy, "replicas")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .orElse(1L),
            swarm ? constraints(deploy) : List.of(),
            swarm ? nodePorts(service) : List.of());
    boolean plain =
        (!swarm || read.mode().equals("replicated"))
            && read.replicas() == 1
            && read.constraints().isEmpty()
            && read.nodePorts().isEmpty();
    return plain ? Optional.empty() : Optional.of(read);
  }

  private static List<String> constraints(Optional<MappingNode> deploy) {
    List<String> all = new ArrayList<>();
    map(deploy.flatMap(node -> node.get("placement")))
        .flatMap(placement -> placement.get("constraints"))
        .filter(SequenceNode.class::isInstance)
        .ifPresent(
            list ->
                ((SequenceNode) list)
                    .items().stream()
                        .filter(ScalarNode.class::isInstance)
                        .forEach(item -> all.add(((ScalarNode) item).text())));
    return all;
  }

  private static List<String> nodePorts(ComposeService service) {
    return service.ports().stream()
        .filter(port -> port.mode().equals("host"))
        .flatMap(port -> port.published().stream())
        .toList();
  }

  private static Optional<MappingNode> map(Optional<Node> node) {
    return node.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  private static Optional<String> text(Optional<MappingNode> map, String key) {
    return map.flatMap(node -> node.get(key))
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).text());
  }

  /** Returns this in words: {@code 3 replicas, on nodes where node.role == worker}. */
  public String words() {
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (mode) {
          case "global" -> "one on each node";
          case "global-job" -> "a job on each node";
          case "replicated-job" -> replicas == 1 ? "a job" : "a job of " + replicas + " replicas";
          default -> replicas == 1 ? "1 replica" : replicas + " replicas";
        });
    if (!constraints.isEmpty()) {
      parts.add("on nodes where " + String.join(" and ", constraints));
    }
    if (!nodePorts.isEmpty()) {
      parts.add(
          (nodePorts.size() == 1 ? "port " : "ports ")
              + String.join(", ", nodePorts)
              + " on its own node alone");
    }
    return String.join(", ", parts);
  }
}
