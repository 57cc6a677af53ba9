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
import io.github.driftless.output.Change;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Severity;
import io.github.driftless.problem.TerminalText;
import io.github.driftless.report.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says results for people: the result first, then what was wrong, then what else there is to say.
 */
final class TextReport implements Result.Reader<Report> {

  private static final String GROUND_RULES =
      "note: as long as no firewall and no static route says otherwise, which no file shows, and the"
          + " router forwards only what is written down\n";

  private static final String SECRETS = "note: the output holds every value, secrets included\n";

  private final Door door;
  private final ProblemPrinter names;

  TextReport(Door door) {
    this.door = door;
    this.names = door.printer();
  }

  @Override
  public Report read(Failed result) {
    return report(result, List.of());
  }

  @Override
  public Report read(Written result) {
    return report(
        result,
        result.files().stream()
            .map(
                file ->
                    new Line(
                        file.kind() == Change.Kind.UNCHANGED ? Kind.DETAIL : Kind.RESULT,
                        file.kind().word() + ' ' + names.printed(file.path()) + '\n'))
            .toList(),
        UnreadText.of(result.unread(), door),
        List.of(),
        Optional.empty());
  }

  @Override
  public Report read(Checked result) {
    DriftText drift = new DriftText(result, door);
    ViolationsText violations = new ViolationsText(result.violations(), door);
    List<Line> lines = new ArrayList<>(drift.lines());
    lines.addAll(violations.findings());
    List<Problem> marks = new ArrayList<>(drift.marks());
    marks.addAll(violations.marks());
    return report(
        result,
        lines,
        violations.remark()
            + UnreadText.of(result.unread(), door)
            + drift.everyLine().map(command -> "All lines: " + command + "\n").orElse(""),
        marks,
        drift.repair());
  }

  @Override
  public Report read(Linted result) {
    List<Line> lines = new ArrayList<>();
    result
        .stacks()
        .forEach(stack -> lines.addAll(FindingsText.of(stack.findings(), stack.modes(), names)));
    return report(
        result,
        lines,
        UnreadText.of(result.unread(), door) + FindingsText.count(result.findings()),
        FindingsText.marks(result.findings()),
        Optional.empty());
  }

  @Override
  public Report read(Explained result) {
    return report(
        result,
        result.answers().stream().map(TextReport::answer).toList(),
        GROUND_RULES,
        List.of(),
        Optional.empty());
  }

  private static Line answer(Explained.Answer answer) {
    String of =
        answer.mode().topology().modes().size() > 1 ? answer.mode().mode().title() + ": " : "";
    return new Line(Kind.RESULT, TerminalText.ofLine(of + answer.text()) + '\n');
  }

  @Override
  public Report read(Modelled result) {
    return report(result, List.of(new Line(Kind.RESULT, ModelJson.of(result.analysis()))));
  }

  @Override
  public Report read(Composed result) {
    return report(
        result,
        List.of(new Line(Kind.RESULT, result.json())),
        SECRETS,
        List.of(),
        Optional.empty());
  }

  @Override
  public Report read(Compared result) {
    ComparedText text = new ComparedText(result, door);
    return report(result, text.lines(), text.remark(), text.marks(), Optional.empty());
  }

  @Override
  public Report read(Published result) {
    PublishedText published = new PublishedText(result, door);
    return report(result, published.pages(), published.remark(), List.of(), published.repair());
  }

  private Report report(Result result, List<Line> lines) {
    return report(result, lines, "", List.of(), Optional.empty());
  }

  private Report report(
      Result result,
      List<Line> lines,
      String remark,
      List<Problem> marks,
      Optional<String> repair) {
    List<Line> all = new ArrayList<>(lines);
    for (Problem problem : result.problems()) {
      all.add(
          new Line(
              problem.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING,
              names.print(List.of(problem))));
    }
    if (!remark.isEmpty()) {
      all.add(new Line(Kind.REMARK, remark));
    }
    return new Report(all, marks, repair, result.exit());
  }
}
