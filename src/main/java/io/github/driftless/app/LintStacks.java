package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what is wrong with the network of stacks. */
public final class LintStacks {

  private final StackLoader loader;

  public LintStacks(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  LintStacks(Settings settings, Work.Listener listener) {
    this.loader = new StackLoader(settings, listener);
  }

  /**
   * Lints stacks.
   *
   * @param stacks each a {@code topology.yaml}, a folder or a compose file, absolute
   * @param failOn the run fails on findings that are at least as bad
   * @param mode the name of the only mode to look at; empty: all
   * @return {@link Linted} or {@link Failed}
   */
  public Result run(List<Path> stacks, Severity failOn, Optional<String> mode) {
    Problems problems = new Problems();
    List<Analysis> loaded = new ArrayList<>();
    for (Path stack : StackLoader.distinct(stacks)) {
      loader.load(stack, problems).ifPresent(loaded::add);
    }
    if (!problems.hasErrors()) {
      mode.ifPresent(name -> require(name, loaded, problems));
    }
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    List<StackFindings> found = loaded.stream().map(stack -> findings(stack, mode)).toList();
    return new Linted(found, unread(loaded, found), failOn, problems.list());
  }

  /** Profiles are said once: where findings name the services, no note does. */
  private static List<Unread> unread(List<Analysis> stacks, List<StackFindings> found) {
    boolean named =
        found.stream()
            .flatMap(each -> each.findings().stream())
            .anyMatch(finding -> finding.rule().equals("undrawn-service"));
    return LeftOut.of(stacks).stream()
        .filter(each -> !named || each.kind() != Unread.Kind.PROFILE)
        .toList();
  }

  private static StackFindings findings(Analysis stack, Optional<String> mode) {
    return mode.map(
            name ->
                new StackFindings(
                    1, stack.mode(name).map(ModeAnalysis::findings).orElse(List.of())))
        .orElseGet(() -> new StackFindings(stack.modes().size(), stack.findings()));
  }

  private static void require(String mode, List<Analysis> stacks, Problems problems) {
    List<String> modes =
        stacks.stream()
            .flatMap(stack -> stack.topology().modes().stream())
            .map(Mode::name)
            .distinct()
            .toList();
    if (!modes.contains(mode)) {
      problems.add(
          Problem.error("no-mode", "there is no mode \"" + mode + "\"")
              .withHint(
                  Nearest.hint(mode, modes)
                      .or(() -> Optional.of("the modes are " + String.join(", ", modes)))));
    }
  }
}
