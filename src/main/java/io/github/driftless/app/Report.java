package io.github.driftless.app;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param output the result, for standard output; each line ends in a line feed
 * @param problems what was wrong, in order
 * @param findings where the output speaks of, for those who mark lines: drift, at the first line of
 *     each file that differs
 * @param remarks what else there is to say, for standard error; each line ends in a line feed
 * @param repair the command that brings docs back in line where they and the stack disagree; empty
 *     where they agree
 * @param isNo whether what was asked is answered with no, or lint has found what makes it fail
 */
public record Report(
    String output,
    List<Problem> problems,
    List<Problem> findings,
    String remarks,
    Optional<String> repair,
    boolean isNo) {

  /** The exit code of a run in which all is well. */
  public static final int FINE = 0;

  /**
   * The exit code where docs and stack disagree, what was asked is answered with no, or lint has
   * found something.
   */
  public static final int DRIFT = 1;

  /** The exit code of bad input or usage. */
  public static final int BAD_INPUT = 2;

  Report(
      String output,
      List<Problem> problems,
      List<Problem> findings,
      String remarks,
      Optional<String> repair) {
    this(output, problems, findings, remarks, repair, false);
  }

  public Report {
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
  }

  static Report of(String output, List<Problem> problems) {
    return new Report(output, problems, List.of(), "", Optional.empty());
  }

  /** Returns what a run came to that answers a question with yes or no. */
  static Report answer(boolean yes, String output, List<Problem> problems) {
    return new Report(output, problems, List.of(), "", Optional.empty(), !yes);
  }

  /** Returns what a run came to that gave nothing but problems. */
  public static Report failed(List<Problem> problems) {
    return of("", problems);
  }

  /** Returns the exit code: {@value #BAD_INPUT}, {@value #DRIFT} or {@value #FINE}. */
  public int exitCode() {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return BAD_INPUT;
    }
    return repair.isPresent() || isNo ? DRIFT : FINE;
  }
}
