package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Severity;
import io.github.driftless.topology.LintSettings;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the rules over a stack. */
public final class Lint {

  private final Topology topology;
  private final SourceFiles files = new SourceFiles();
  private final List<Rule> rules;

  private Lint(Topology topology, List<Rule> rules) {
    this.topology = topology;
    this.rules = rules;
  }

  /**
   * Returns the findings about a stack, in the order of its files, within a file in document order.
   *
   * @param mode the name of the only mode to look at; empty: all
   */
  public static List<Finding> run(Topology topology, Optional<String> mode) {
    return new Lint(topology, LintRules.ALL).findings(mode);
  }

  /** Returns what violates the policies of a stack, in the same order. */
  public static List<Finding> policies(Topology topology) {
    return topology.policies().isEmpty()
        ? List.of()
        : new Lint(topology, LintRules.OF_POLICIES).findings(Optional.empty());
  }

  private List<Finding> findings(Optional<String> only) {
    List<Vocabulary> vocabularies =
        topology.modes().stream().map(mode -> Vocabulary.of(topology, mode)).toList();
    Map<Finding, List<String>> modes = new LinkedHashMap<>();
    for (Mode mode : topology.modes()) {
      if (only.filter(name -> !name.equals(mode.name())).isEmpty()) {
        RuleContext context = RuleContext.of(topology, mode, vocabularies, declarations(mode));
        for (Rule rule : rules) {
          for (Finding finding : checked(rule, context)) {
            List<String> holds =
                modes.computeIfAbsent(
                    finding.of(rule.about().name(), List.of()), any -> new ArrayList<>());
            if (!holds.contains(mode.name())) {
              holds.add(mode.name());
            }
          }
        }
      }
    }
    List<Finding> found = new ArrayList<>();
    modes.forEach((finding, holds) -> found.add(finding.of(finding.rule(), holds)));
    Suppressions suppressions = Suppressions.of(topology, files, services());
    List<Finding> told = new ArrayList<>(suppressions.applied(found));
    if (rules == LintRules.ALL && only.isEmpty() && !isOff(UnusedExclusion.NAME)) {
      suppressions.unused().forEach(finding -> told.add(levelled(finding)));
    }
    told.sort(order());
    return List.copyOf(told);
  }

  private boolean isOff(String rule) {
    return topology.lint().levels().get(rule) == LintSettings.Level.OFF;
  }

  private List<Finding> checked(Rule rule, RuleContext context) {
    return isOff(rule.about().name())
        ? List.of()
        : rule.check(context).stream()
            .map(finding -> levelled(finding.of(rule.about().name(), List.of())))
            .toList();
  }

  private Finding levelled(Finding finding) {
    LintSettings.Level level = topology.lint().levels().get(finding.rule());
    if (level == null) {
      return finding;
    }
    return finding.withSeverity(
        level == LintSettings.Level.ERROR ? Severity.ERROR : Severity.WARNING);
  }

  private Declarations declarations(Mode mode) {
    return Declarations.of(
        topology.layers().stream().filter(layer -> layer.mode().equals(mode.name())).toList(),
        files);
  }

  private Map<String, Service> services() {
    Map<String, Service> services = new HashMap<>();
    for (Mode mode : topology.modes()) {
      mode.services().forEach(service -> services.putIfAbsent(service.id(), service));
    }
    return services;
  }

  private Comparator<Finding> order() {
    Map<Path, Integer> files = new HashMap<>();
    topology.inputs().forEach(file -> files.putIfAbsent(file, files.size()));
    return Comparator.comparingInt(
            (Finding finding) -> files.getOrDefault(finding.location().file(), Integer.MAX_VALUE))
        .thenComparing(Finding::location)
        .thenComparing(Finding::rule)
        .thenComparing(Finding::message);
  }

  /** Returns the names of all rules, in the order in which they are documented. */
  public static List<String> ruleNames() {
    return LintRules.names();
  }
}
