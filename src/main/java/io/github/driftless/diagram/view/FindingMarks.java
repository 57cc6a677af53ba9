package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules that found something about services, as marks in their boxes: {@code ⚠ docker-socket},
 * and {@code ⚠ error: port-conflict} for what is worse. Only the service that a finding is mainly
 * about has the mark.
 */
final class FindingMarks {

  private static final String SIGN = "\u26a0 ";

  /** The findings by service and rule, the worst of a rule. */
  private final Map<String, Map<String, Severity>> byService = new HashMap<>();

  private FindingMarks() {}

  /** Returns the marks for a mode; none where the stack does not ask for any. */
  static FindingMarks of(ModeAnalysis mode) {
    FindingMarks marks = new FindingMarks();
    if (mode.settings().findingsMarked()) {
      mode.findings().forEach(marks::add);
    }
    return marks;
  }

  private void add(Finding finding) {
    finding.services().stream()
        .limit(1)
        .forEach(
            service ->
                byService
                    .computeIfAbsent(service, any -> new TreeMap<>())
                    .merge(finding.rule(), finding.severity(), FindingMarks::worse));
  }

  private static Severity worse(Severity one, Severity other) {
    return one == Severity.ERROR ? one : other;
  }

  /** Returns the marks of a service, by id, each on a line; empty where it has none. */
  Optional<String> of(String service) {
    List<String> lines = new ArrayList<>();
    byService
        .getOrDefault(service, Map.of())
        .forEach(
            (rule, severity) ->
                lines.add(SIGN + (severity == Severity.ERROR ? "error: " : "") + rule));
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  /**
   * Returns a node with the marks of the services it stands for below whatever is in it.
   *
   * @param services by id
   */
  Node on(Node node, Collection<String> services) {
    List<String> lines = new ArrayList<>(node.detail().stream().toList());
    services.stream().flatMap(service -> of(service).stream()).distinct().forEach(lines::add);
    return lines.isEmpty() ? node : node.withDetail(String.join("\n", lines));
  }
}
