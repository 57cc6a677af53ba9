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

/** Says results as documents; the words about them stay those for people. */
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
    return report(result, documents.of(result, door));
  }

  @Override
  public Optional<Report> read(Written result) {
    return Optional.empty();
  }

  @Override
  public Optional<Report> read(Checked result) {
    return report(result, documents.of(result, door));
  }

  @Override
  public Optional<Report> read(Compared result) {
    return report(result, documents.of(result, door));
  }

  @Override
  public Optional<Report> read(Explained result) {
    return report(result, documents.of(result));
  }

  private Optional<Report> report(Result result, Optional<String> document) {
    return document.map(text -> document(result.read(new TextReport(door)), text));
  }

  /** The document takes the place of the words that are a result. */
  private static Report document(Report text, String document) {
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
