package io.github.driftless.cli;

import io.github.driftless.app.Report;
import io.github.driftless.problem.GitHubAnnotations;

/** Who reads a report. */
enum ReportFormat {
  /** A person at a terminal. */
  TEXT,
  /** A job of GitHub Actions: it marks the lines that are spoken of. */
  GITHUB;

  int print(Report report, Terminal terminal) {
    if (this == TEXT) {
      return terminal.print(report);
    }
    GitHubAnnotations annotations = new GitHubAnnotations(terminal.from());
    terminal.say(GitHubAnnotations.quoted(report.output()));
    terminal.say(annotations.of(report.problems()));
    terminal.say(annotations.of(report.findings()));
    terminal.say(GitHubAnnotations.quoted(Terminal.remarks(report)));
    return report.exitCode();
  }
}
