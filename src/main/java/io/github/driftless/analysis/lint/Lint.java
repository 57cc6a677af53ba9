package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.ModeNetwork;
import io.github.driftless.analysis.network.Once;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.LintSettings;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs the rules over a stack: each rule once a mode, whoever asks for its findings. Safe for
 * several threads.
 */
public final class Lint {

  private final Topology topology;
  private final LintSettings settings;
  private final SourceFiles files = new SourceFiles();
  private final List<ModeFindings> modes;

  /** What the rules find in one mode, before anything is excluded. */
  private record ModeFindings(
      String mode, Supplier<List<Found>> ofPolicies, Supplier<List<Found>> ofOthers) {

    List<Found> all() {
      return Stream.concat(ofOthers.get().stream(), ofPolicies.get().stream()).toList();
    }
  }

  private Lint(Stack stack, List<ModeNetwork> networks, Work.Listener listener) {
    this.topology = stack.topology();
    this.settings = stack.settings().lint();
    Supplier<List<Vocabulary>> vocabularies =
        Once.of(
            () -> topology.modes().stream().map(mode -> Vocabulary.of(topology, mode)).toList());
    this.modes =
        networks.stream()
            .map(
                network -> {
                  Supplier<RuleContext> context =
                      Once.of(
                          () ->
                              RuleContext.of(
                                  stack,
                                  network,
                                  vocabularies.get(),
                                  declarations(network.mode())));
                  return new ModeFindings(
                      network.mode().name(),
                      found(Work.POLICIES, LintRules.OF_POLICIES, context, listener),
                      found(Work.FINDINGS, LintRules.OTHERS, context, listener));
                })
            .toList();
  }

  /**
   * Prepares for a stack; no rule is run yet.
   *
   * @param networks what its modes imply, in declared order
   * @param listener called whenever rules are run
   */
  public static Lint of(Stack stack, List<ModeNetwork> networks, Work.Listener listener) {
    return new Lint(stack, networks, listener);
  }

  private Supplier<List<Found>> found(
      Work work, List<Rule> rules, Supplier<RuleContext> context, Work.Listener listener) {
    return Once.of(
        () -> {
          listener.done(work, context.get().mode().name());
          return rules.stream().flatMap(rule -> checked(rule, context.get()).stream()).toList();
        });
  }

  /**
   * Returns the findings about a stack, in the order of its files, within a file in document order.
   */
  public List<Finding> findings() {
    Suppressions suppressions = suppressions();
    List<Finding> found = new ArrayList<>(reported(modes, ModeFindings::all, suppressions));
    if (!isOff(UnusedExclusion.NAME)) {
      suppressions.unused().forEach(finding -> found.add(levelled(finding)));
    }
    return sorted(found);
  }

  /**
   * Returns the findings about one mode, in the same order.
   *
   * @param mode its name; no findings where the stack has no such mode
   */
  public List<Finding> findings(String mode) {
    return sorted(
        reported(
            modes.stream().filter(each -> each.mode().equals(mode)).toList(),
            ModeFindings::all,
            suppressions()));
  }

  /** Returns what violates the policies of a stack, in the same order. */
  public List<Finding> policies() {
    return topology.policies().isEmpty()
        ? List.of()
        : sorted(reported(modes, each -> each.ofPolicies().get(), suppressions()));
  }

  private Suppressions suppressions() {
    return Suppressions.of(topology, settings, files, services());
  }

  /** What is found in several modes is one finding, which names them. */
  private List<Finding> reported(
      List<ModeFindings> of, Function<ModeFindings, List<Found>> part, Suppressions suppressions) {
    OneOfACause causes = new OneOfACause(suppressions::isSuppressed, order());
    Map<Finding, Set<String>> holds = new LinkedHashMap<>();
    Map<Finding, Set<Finding.SameCause>> sameCause = new HashMap<>();
    for (ModeFindings each : of) {
      for (OneOfACause.Reported one : causes.among(part.apply(each))) {
        holds.computeIfAbsent(one.finding(), any -> new LinkedHashSet<>()).add(each.mode());
        sameCause
            .computeIfAbsent(one.finding(), any -> new LinkedHashSet<>())
            .addAll(one.sameCause());
      }
    }
    List<Finding> all = new ArrayList<>();
    holds.forEach(
        (finding, names) ->
            all.add(
                finding
                    .of(finding.rule(), List.copyOf(names))
                    .withSameCause(List.copyOf(sameCause.get(finding)))));
    return all;
  }

  private List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(order()).toList();
  }

  private boolean isOff(String rule) {
    return settings.levels().get(rule) == LintSettings.Level.OFF;
  }

  private List<Found> checked(Rule rule, RuleContext context) {
    String name = rule.about().name();
    boolean left = rule.isOptIn() && !settings.levels().containsKey(name);
    return left || isOff(name)
        ? List.of()
        : rule.found(context).stream()
            .map(each -> each.with(finding -> levelled(finding.of(name, List.of()))))
            .toList();
  }

  private Finding levelled(Finding finding) {
    LintSettings.Level level = settings.levels().get(finding.rule());
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

  /** Returns what is said of all rules, in the order in which they are documented. */
  public static List<RuleDescription> rules() {
    return LintRules.ALL.stream().map(Rule::about).toList();
  }

  /** Returns the names of all rules, in the order in which they are documented. */
  public static List<String> ruleNames() {
    return LintRules.names();
  }
}
