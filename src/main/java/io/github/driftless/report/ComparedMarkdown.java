package io.github.driftless.report;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Gravity;
import io.github.driftless.app.Compared;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.TextFormat;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two revisions, as a comment on a pull or merge request: the gravest first,
 * what is long folded. Cut only at a row, with a word that it was.
 */
final class ComparedMarkdown {

  /** GitHub refuses a comment of more than 65,536 characters. */
  private static final int LIMIT = 60_000;

  /** So many rows are seen at once. */
  private static final int OPEN = 15;

  /** GitLab draws no Mermaid of more characters. */
  private static final int PICTURE = 5_000;

  private static final TextFormat MERMAID = DiagramFormats.texts().get(0);

  private static final String HEAD = "| | what | change | where |\n|---|---|---|---|\n";

  /** Left for what closes a comment. */
  private static final int END = 400;

  private final Compared result;
  private final Door door;
  private final ProblemPrinter names;

  ComparedMarkdown(Compared result, Door door) {
    this.result = result;
    this.door = door;
    this.names = new ProblemPrinter(result.folder());
  }

  String text() {
    StringBuilder text = new StringBuilder("### ").append(title()).append("\n\n");
    text.append(MarkdownText.code(ComparedText.name(result.before())))
        .append(" → ")
        .append(MarkdownText.code(ComparedText.name(result.after())))
        .append("\n\n");
    for (Compared.Side side : result.failed()) {
      text.append("**")
          .append(MarkdownText.cell(ComparedText.name(side)))
          .append(" could not be read, so nothing is known of what changed:**\n\n");
      side.errors().stream()
          .limit(OPEN)
          .forEach(
              problem ->
                  text.append("- ")
                      .append(problem.location().map(at -> where(at) + ": ").orElse(""))
                      .append(MarkdownText.cell(problem.message()))
                      .append('\n'));
      text.append('\n');
    }
    result.changes().filter(changes -> !changes.isEmpty()).ifPresent(all -> rows(all, text));
    return text.toString();
  }

  private String title() {
    String stack = MarkdownText.code(door.printer().shown(result.folder()).replace('\\', '/'));
    if (result.changes().isEmpty()) {
      return stack + ": the network could not be compared";
    }
    List<ChangeRows.Row> rows = rows(result.changes().get());
    if (rows.isEmpty()) {
      return stack + ": nothing changed in the network";
    }
    long risks = rows.stream().filter(row -> row.gravity() == Gravity.RISK).count();
    return stack
        + ": "
        + rows.size()
        + (rows.size() == 1 ? " change" : " changes")
        + " in the network"
        + (risks == 0 ? "" : risks == 1 ? ", 1 risk" : ", " + risks + " risks");
  }

  private static List<ChangeRows.Row> rows(Changes changes) {
    return new ChangeRows(changes)
        .of(changes.all()).stream().sorted(Comparator.comparing(ChangeRows.Row::gravity)).toList();
  }

  private void rows(Changes changes, StringBuilder text) {
    List<ChangeRows.Row> rows = rows(changes);
    String picture = picture();
    text.append(HEAD);
    int shown = 0;
    for (ChangeRows.Row row : rows) {
      String line = row(row);
      if (text.length() + line.length() + picture.length() + END > LIMIT) {
        break;
      }
      if (shown == OPEN) {
        text.append('\n').append(picture);
        picture = "";
        text.append("<details><summary>")
            .append(rows.size() - OPEN)
            .append(" more</summary>\n\n")
            .append(HEAD);
      }
      text.append(line);
      shown++;
    }
    text.append('\n');
    if (shown > OPEN) {
      text.append("</details>\n\n");
    }
    text.append(picture);
    if (shown < rows.size()) {
      text.append("This comment is cut: ")
          .append(rows.size() - shown)
          .append(" more changes are not shown.\n\n");
    }
  }

  private String row(ChangeRows.Row row) {
    return "| "
        + (row.gravity() == Gravity.RISK ? "**risk**" : row.gravity().word())
        + " | "
        + MarkdownText.code(row.subject())
        + " | "
        + MarkdownText.cell(
            row.words()
                + (row.modes().isEmpty() ? "" : " (" + String.join(", ", row.modes()) + ")"))
        + " | "
        + row.source().or(row::was).map(this::where).orElse("")
        + " |\n";
  }

  private String where(Location at) {
    String file = names.shown(at.file()).replace('\\', '/');
    return MarkdownText.code(at.isWholeFile() ? file : file + ":" + at.line());
  }

  private String picture() {
    return Optional.of(result)
        .flatMap(Compared::picture)
        .map(MERMAID::write)
        .filter(source -> source.length() <= PICTURE)
        .map(source -> "```mermaid\n" + source.strip() + "\n```\n\n")
        .orElse("");
  }
}
