package io.github.driftless.compose;

import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.util.Optional;
import java.util.function.Supplier;

/** Rules for amounts that a service and its {@code deploy} may both give. */
final class Amounts {

  private final LoadProblems report;

  Amounts(LoadProblems report) {
    this.report = report;
  }

  void check(Supplier<String> name, Entry entry, MappingNode service) {
    Optional<MappingNode> deploy = Trees.mapping(service, "deploy");
    Optional<MappingNode> resources = deploy.flatMap(it -> Trees.mapping(it, "resources"));
    Optional<MappingNode> limits = resources.flatMap(it -> Trees.mapping(it, "limits"));
    Optional<MappingNode> reserved = resources.flatMap(it -> Trees.mapping(it, "reservations"));
    same(service, "cpus", limits, "cpus", "deploy.resources.limits.cpus");
    same(service, "mem_limit", limits, "memory", "deploy.resources.limits.memory");
    same(service, "mem_reservation", reserved, "memory", "deploy.resources.reservations.memory");
    same(service, "pids_limit", limits, "pids", "deploy.resources.limits.pids");
    if (deploy.isPresent() && deploy.get().has("replicas")) {
      same(service, "scale", deploy, "replicas", "deploy.replicas");
    }
    Optional<Node> scale = service.get("scale").or(() -> deploy.flatMap(it -> it.get("replicas")));
    scale.filter(node -> number(node) < 0).ifPresent(this::negative);
    if (scale.isPresent() && number(scale.get()) > 1) {
      service
          .get("container_name")
          .ifPresent(
              container ->
                  report.add(
                      Problem.error(
                              "container-name",
                              name.get()
                                  + " runs more than once, so it cannot have a container_name",
                              container.location())
                          .withRelated(scale.get().location(), "how often it runs")));
    }
  }

  private void same(
      MappingNode service, String key, Optional<MappingNode> other, String otherKey, String path) {
    Optional<Node> one = service.get(key);
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    Optional<Node> two = other.get().get(otherKey);
    boolean unknown = two.isEmpty() && report.hasHole(other.get().location());
    if (unknown || two.isPresent() && number(one.get()) == number(two.get())) {
      return;
    }
    report.add(
        Problem.error(
                "two-amounts",
                "\"" + key + "\" and \"" + path + "\" must not differ",
                one.get().location())
            .withRelated(two.map(Node::location).orElse(other.get().location()), "\"" + path + "\"")
            .withHint("keep one of them"));
  }

  private void negative(Node node) {
    report.error("negative-scale", "a service cannot run less than 0 times", node.location());
  }

  private static double number(Node node) {
    return node instanceof ScalarNode scalar && !scalar.text().isEmpty()
        ? Double.parseDouble(scalar.text())
        : 0;
  }
}
