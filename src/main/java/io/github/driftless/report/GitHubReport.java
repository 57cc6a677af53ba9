package io.github.driftless.report;

import io.github.driftless.app.Result;
import io.github.driftless.problem.GitHubAnnotations;
import io.github.driftless.report.Line.Kind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says results in the log of a job of GitHub Actions: the text, quoted, and a command for each line
 * that is to be marked.
 */
final class GitHubReport {

  private GitHubReport() {}

  static Report of(Report text, Result result, Door door) {
    GitHubAnnotations annotations = new GitHubAnnotations(door.from());
    String remarks =
        text.lines().stream()
            .filter(line -> line.kind() == Kind.REMARK)
            .map(Line::text)
            .collect(Collectors.joining());
    String log =
        GitHubAnnotations.quoted(text.result())
            + annotations.of(result.problems())
            + annotations.of(Marks.oneALine(text.marks()))
            + GitHubAnnotations.quoted(remarks + Repair.line(text.repair()));
    return new Report(
        List.of(new Line(Kind.RESULT, log)), text.marks(), java.util.Optional.empty(), text.exit());
  }
}
