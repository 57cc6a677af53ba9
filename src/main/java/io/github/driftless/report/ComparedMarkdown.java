package io.github.driftless.report;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Gravity;
import io.github.driftless.app.Compared;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.TextFormat;
import io.github.driftless.diagram.view.ChangesDiagram;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changed between two revisions, as a comment on a pull or merge request: the gravest first,
 * what is long folded. Cut only at a row, with a word that it was. The first line, which nobody
 * sees, is for the jobs that put comments together.
 */
final class ComparedMarkdown {

  /** So many rows are seen at once where there are more than {@link #FEW}. */
  private static final int OPEN = 15;

  /** So many rows are not worth folding. */
  private static final int FEW = 20;

  /** GitLab and Gitea draw no Mermaid of more characters. */
  private static final int PICTURE = 5_000;

  /** Pictures of so many boxes are tried, one after the other. */
  private static final List<Integer> BOXES = List.of(ChangesDiagram.BOXES, 12, 1);

  /** So many services of a side are named. */
  private static final int NAMED = 30;

  private static final TextFormat MERMAID = DiagramFormats.texts().get(0);

  private static final String HEAD = "| severity | change | where |\n|---|---|---|\n";

  /** Left for what closes a comment. */
  private static final int END = 400;

  private final Compared result;
  private final Door door;
  private final ProblemPrinter names;
  private final List<ChangeRows.Row> rows;

  ComparedMarkdown(Compared result, Door door) {
    this.result = result;
    this.door = door;
    this.names = new ProblemPrinter(result.folder());
    this.rows = result.changes().map(ComparedMarkdown::rows).orElse(List.of());
  }

  /** Returns the gravest first, else in the order of changes. */
  private static List<ChangeRows.Row> rows(Changes changes) {
    return new ChangeRows(changes)
        .of(changes.all()).stream().sorted(Comparator.comparing(ChangeRows.Row::gravity)).toList();
  }

  String text() {
    StringBuilder text = new StringBuilder(mark()).append("### ").append(title()).append("\n\n");
    text.append(name(result.before())).append(" → ").append(name(result.after()));
    moved().ifPresent(words -> text.append(": ").append(words));
    text.append("\n\n");
    result.failed().forEach(side -> failed(side, text));
    if (!result.failed().isEmpty()) {
      List.of(result.before(), result.after()).forEach(side -> inventory(side, text));
    }
    if (!rows.isEmpty()) {
      rows(text);
    }
    return text.toString();
  }

  private String mark() {
    return result.changes().isEmpty()
        ? "<!-- driftless-diff failed -->\n"
        : "<!-- driftless-diff changes=" + rows.size() + " risks=" + risks() + " -->\n";
  }

  private long risks() {
    return rows.stream().filter(row -> row.gravity() == Gravity.RISK).count();
  }

  private static String name(Compared.Side side) {
    return MarkdownText.code(ComparedText.name(side));
  }

  private Optional<String> moved() {
    if (result.before().stack().isEmpty()) {
      return Optional.of("the stack is new");
    }
    if (result.after().stack().isEmpty()) {
      return Optional.of("the stack is gone");
    }
    return result
        .before()
        .stack()
        .filter(old -> !result.after().stack().equals(Optional.of(old)))
        .map(old -> "the stack stood at " + MarkdownText.code(old));
  }

  private void failed(Compared.Side side, StringBuilder text) {
    text.append("**")
        .append(MarkdownText.cell(ComparedText.name(side)))
        .append(" could not be read, so nothing is known of what changed:**\n\n");
    int shown = 0;
    for (Problem problem : side.errors()) {
      String line = problem(problem);
      if (shown == OPEN || text.length() + line.length() + END > door.room()) {
        text.append("- and ").append(side.errors().size() - shown).append(" more\n");
        break;
      }
      text.append(line);
      shown++;
    }
    text.append('\n');
  }

  private String problem(Problem problem) {
    return "- "
        + problem.location().map(at -> where(at) + ": ").orElse("")
        + MarkdownText.cell(problem.message())
        + problem
            .hint()
            .map(hint -> " (" + MarkdownText.cell(hint.in(door.spelling())) + ")")
            .orElse("")
        + "\n";
  }

  /** What is known of one side is shown, even where nothing can be compared with it. */
  private static void inventory(Compared.Side side, StringBuilder text) {
    List<String> services =
        side.analysis().stream()
            .flatMap(analysis -> analysis.topology().modes().stream())
            .flatMap(mode -> mode.services().stream())
            .map(service -> service.name())
            .distinct()
            .toList();
    if (!services.isEmpty()) {
      text.append(name(side))
          .append(" has ")
          .append(services.size())
          .append(services.size() == 1 ? " service: " : " services: ")
          .append(
              services.stream()
                  .limit(NAMED)
                  .map(MarkdownText::code)
                  .collect(Collectors.joining(", ")))
          .append(services.size() > NAMED ? " and " + (services.size() - NAMED) + " more" : "")
          .append("\n\n");
    }
  }

  private String title() {
    if (result.changes().isEmpty()) {
      return stack() + "the network could not be compared";
    }
    if (rows.isEmpty()) {
      return stack() + "nothing changed in the network";
    }
    long risks = risks();
    return stack()
        + rows.size()
        + (rows.size() == 1 ? " change" : " changes")
        + " in the network"
        + (risks == 0 ? "" : risks == 1 ? ", 1 risk" : ", " + risks + " risks");
  }

  /** A stack that is the whole repository needs no name. */
  private String stack() {
    return result
        .after()
        .stack()
        .or(result.before()::stack)
        .filter(path -> !path.isEmpty())
        .map(path -> MarkdownText.code(path) + ": ")
        .orElse("");
  }

  private void rows(StringBuilder text) {
    String picture = picture();
    text.append(HEAD);
    int shown = 0;
    int open = rows.size() > FEW ? OPEN : rows.size();
    for (ChangeRows.Row row : rows) {
      String line = row(row);
      if (text.length() + line.length() + picture.length() + END > door.room()) {
        break;
      }
      if (shown == open) {
        text.append('\n').append(picture);
        picture = "";
        text.append("<details><summary>")
            .append(rows.size() - open)
            .append(" more</summary>\n\n")
            .append(HEAD);
      }
      text.append(line);
      shown++;
    }
    text.append('\n');
    if (shown > open) {
      text.append("</details>\n\n");
    }
    text.append(picture);
    if (shown < rows.size()) {
      text.append("This comment is cut: ")
          .append(rows.size() - shown)
          .append(rows.size() - shown == 1 ? " more change is" : " more changes are")
          .append(" not shown.\n\n");
    }
  }

  private String row(ChangeRows.Row row) {
    String modes = row.modes().isEmpty() ? "" : " (" + String.join(", ", row.modes()) + ")";
    // an arrow that narrow pages do not break
    String words = MarkdownText.cell((row.words() + modes).replace(" -> ", " → "));
    return "| "
        + (row.gravity() == Gravity.RISK ? "**risk**" : row.gravity().word())
        + " | "
        + MarkdownText.code(row.subject())
        + ": "
        + words
        + " | "
        + row.source()
            .map(this::where)
            .or(() -> row.was().map(at -> "before: " + where(at)))
            .orElse("")
        + " |\n";
  }

  private String where(Location at) {
    String file = names.shown(at.file()).replace('\\', '/');
    return MarkdownText.code(at.isWholeFile() ? file : file + ":" + at.line());
  }

  /**
   * Returns the picture with the most boxes that there is room for. One without a line, or one that
   * leaves no room for rows, says less than they do.
   */
  private String picture() {
    return BOXES.stream()
        .flatMap(boxes -> result.picture(boxes).stream())
        .filter(diagram -> !diagram.edges().isEmpty())
        .map(MERMAID::write)
        .filter(source -> source.length() <= Math.min(PICTURE, door.room() / 2))
        .findFirst()
        .map(source -> "```mermaid\n" + source.strip() + "\n```\n\n")
        .orElse("");
  }
}
