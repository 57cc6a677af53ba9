package io.github.driftless.compose;

import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds services that, in the end, wait for themselves. */
final class DependencyCycles {

  /** Circles that are told: each takes a walk along all of its services. */
  private static final int MOST = 20;

  private final Map<String, MappingNode> services;
  private final LoadProblems report;
  private final Map<String, Boolean> finished = new HashMap<>();
  private int told;

  private record Step(String service, Iterator<Entry> dependencies) {}

  DependencyCycles(Map<String, MappingNode> services, LoadProblems report) {
    this.services = services;
    this.report = report;
  }

  void check(MappingNode project) {
    Trees.mapping(project, "services")
        .ifPresent(all -> all.entries().forEach(entry -> walk(entry.key())));
  }

  /** Walks the dependencies depth first, each service once. */
  private void walk(String start) {
    if (finished.containsKey(start)) {
      return;
    }
    Deque<Step> way = new ArrayDeque<>();
    enter(start, way);
    while (!way.isEmpty()) {
      Step step = way.peek();
      if (!step.dependencies.hasNext()) {
        finished.put(step.service, true);
        way.pop();
        continue;
      }
      Entry next = step.dependencies.next();
      Boolean state = finished.get(next.key());
      if (Boolean.FALSE.equals(state)) {
        if (told++ < MOST) {
          cycle(next, way);
        }
      } else if (state == null && services.containsKey(next.key())) {
        enter(next.key(), way);
      }
    }
  }

  private void enter(String service, Deque<Step> way) {
    finished.put(service, false);
    MappingNode mapping = services.get(service);
    List<Entry> dependencies =
        mapping == null
            ? List.of()
            : Trees.mapping(mapping, "depends_on").map(MappingNode::entries).orElse(List.of());
    way.push(new Step(service, dependencies.iterator()));
  }

  private void cycle(Entry closing, Deque<Step> way) {
    Deque<String> names = new ArrayDeque<>();
    for (Step step : way) {
      names.addFirst(step.service);
      if (step.service.equals(closing.key())) {
        break;
      }
    }
    names.addLast(closing.key());
    List<String> circle = List.copyOf(names);
    Problem problem =
        Problem.error(
            "dependency-cycle",
            "services wait for each other: " + PlainNames.circle(circle),
            closing.keyLocation());
    report.add(
        Optional.ofNullable(services.get(circle.get(0)))
            .flatMap(first -> Trees.mapping(first, "depends_on"))
            .flatMap(first -> first.entry(circle.get(1)))
            .filter(first -> !first.keyLocation().equals(closing.keyLocation()))
            .map(first -> problem.withRelated(first.keyLocation(), "the circle begins here"))
            .orElse(problem));
  }
}
