package io.github.driftless.report;

import io.github.driftless.app.Checked;
import io.github.driftless.app.Compared;
import io.github.driftless.app.Composed;
import io.github.driftless.app.Explained;
import io.github.driftless.app.Failed;
import io.github.driftless.app.Linted;
import io.github.driftless.app.Modelled;
import io.github.driftless.app.Published;
import io.github.driftless.app.Result;
import io.github.driftless.app.Written;
import java.util.Optional;

/** Says results in Markdown, those that are worth a comment. */
final class MarkdownReport implements Result.Reader<Optional<Report>> {

  private final Door door;

  MarkdownReport(Door door) {
    this.door = door;
  }

  @Override
  public Optional<Report> read(Failed result) {
    return Optional.of(new TextReport(door).read(result));
  }

  @Override
  public Optional<Report> read(Compared result) {
    return Optional.of(
        DocumentReport.document(
            new TextReport(door).read(result), new ComparedMarkdown(result, door).text()));
  }

  @Override
  public Optional<Report> read(Written result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Checked result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Linted result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Explained result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Modelled result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Composed result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Published result) {
    return Optional.empty();
  }
}
