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
import io.github.driftless.report.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says findings in a form that other tools read; the words about them stay those for people. */
final class DocumentReport implements Result.Reader<Optional<Report>> {

  private final Door door;
  private final Documents documents;

  DocumentReport(Door door, Documents documents) {
    this.door = door;
    this.documents = documents;
  }

  @Override
  public Optional<Report> read(Failed result) {
    return Optional.of(new TextReport(door).read(result));
  }

  @Override
  public Optional<Report> read(Linted result) {
    return Optional.of(
        document(
            new TextReport(door).read(result), documents.of(result.findings(), door.printer())));
  }

  @Override
  public Optional<Report> read(Written result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Checked result) {
    return Optional.of(document(new TextReport(door).read(result), documents.of(result, door)));
  }

  @Override
  public Optional<Report> read(Compared result) {
    return documents.of(result).map(text -> document(new TextReport(door).read(result), text));
  }

  @Override
  public Optional<Report> read(Explained result) {
    return Optional.of(document(new TextReport(door).read(result), ExplainedJson.of(result)));
  }

  /** The document takes the place of the words that are a result. */
  static Report document(Report text, String document) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.RESULT, document));
    text.lines().stream().filter(line -> !line.kind().isResult()).forEach(lines::add);
    return new Report(lines, text.marks(), text.repair(), text.exit());
  }

  @Override
  public Optional<Report> read(Modelled result) {
    return Optional.of(new TextReport(door).read(result));
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
