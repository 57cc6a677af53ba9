package io.github.driftless.app;

import io.github.driftless.problem.Severity;
import java.util.Optional;

/**
 * What is asked of lint.
 *
 * @param format how findings are printed
 * @param failOn the run fails on findings that are at least as bad
 * @param mode the name of the only mode to look at; empty: all
 */
public record LintRequest(Format format, Severity failOn, Optional<String> mode) {

  /** How findings are printed. */
  public enum Format {
    /** For people. */
    TEXT,
    /** The shape of {@code docs/lint.md}. */
    JSON,
    /** SARIF 2.1.0. */
    SARIF
  }
}
