package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.lint.FindingsJson;
import io.github.driftless.analysis.lint.FindingsText;
import io.github.driftless.analysis.lint.Sarif;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lints stacks and prints what was found. */
final class LintRun {

  private final ProblemPrinter names;
  private final LintRequest request;

  LintRun(ProblemPrinter names, LintRequest request) {
    this.names = names;
    this.request = request;
  }

  Report run(List<Analysis> stacks, Problems problems) {
    if (request.mode().isPresent() && !hasMode(stacks, request.mode().get(), problems)) {
      return Report.failed(problems.list());
    }
    List<Finding> findings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Analysis stack : stacks) {
      List<Finding> found =
          request.mode().map(mode -> found(stack, mode)).orElseGet(stack::findings);
      findings.addAll(found);
      int modes = request.mode().isPresent() ? 1 : stack.modes().size();
      text.append(FindingsText.of(found, modes, names));
    }
    return new Report(
        switch (request.format()) {
          case TEXT -> text.toString();
          case JSON -> FindingsJson.text(findings, names);
          case SARIF -> Sarif.of(findings, names);
        },
        problems.list(),
        problems(findings),
        remark(findings),
        Optional.empty(),
        findings.stream().anyMatch(finding -> finding.severity().compareTo(request.failOn()) <= 0));
  }

  private static List<Finding> found(Analysis stack, String mode) {
    return stack.mode(mode).map(ModeAnalysis::findings).orElse(List.of());
  }

  private static boolean hasMode(List<Analysis> stacks, String mode, Problems problems) {
    List<String> modes =
        stacks.stream()
            .flatMap(stack -> stack.topology().modes().stream())
            .map(Mode::name)
            .distinct()
            .toList();
    if (modes.contains(mode)) {
      return true;
    }
    problems.add(
        Problem.error("no-mode", "there is no mode \"" + mode + "\"")
            .withHint(
                Nearest.hint(mode, modes)
                    .or(() -> Optional.of("the modes are " + String.join(", ", modes)))));
    return false;
  }

  /** Returns findings as problems, for those who mark lines. */
  static List<Problem> problems(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Problem(
                    finding.severity(),
                    finding.rule(),
                    finding.message(),
                    Optional.of(finding.location()),
                    finding.related().stream().findFirst(),
                    finding.hint()))
        .toList();
  }

  private static String remark(List<Finding> findings) {
    long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    long warnings = findings.size() - errors;
    return findings.isEmpty()
        ? "Nothing found.\n"
        : count(errors, "error") + ", " + count(warnings, "warning") + ".\n";
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
