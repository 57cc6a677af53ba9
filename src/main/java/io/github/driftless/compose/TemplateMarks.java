package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of a template in one file: {@code {{ value }}} of Jinja and Go, {@code {% statement %}}
 * of Jinja. They may stand in a compose file, as in a logging driver's {@code tag}; but where they
 * are in the way, the file is a template that nobody has filled in.
 */
final class TemplateMarks {

  private static final Pattern MARK = Pattern.compile("\\{\\{|\\{%[-+]?[ \\t]*[a-z]");

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

  private final Set<Integer> lines = new HashSet<>();
  private final boolean statements;
  private final Optional<Location> first;

  private TemplateMarks(Path file, String text) {
    Optional<Location> found = Optional.empty();
    boolean percent = false;
    if (text.contains("{{") || text.contains("{%")) {
      String[] all = LINE_BREAK.split(text, -1);
      for (int i = 0; i < all.length; i++) {
        Matcher mark = MARK.matcher(all[i]);
        if (!all[i].stripLeading().startsWith("#") && mark.find()) {
          lines.add(i + 1);
          percent |= mark.group().startsWith("{%");
          int column = all[i].codePointCount(0, mark.start()) + 1;
          if (found.isEmpty()) {
            found = Optional.of(new Location(file, i + 1, column));
          }
        }
      }
    }
    first = found;
    statements = percent;
  }

  static TemplateMarks in(Path file, String text) {
    return new TemplateMarks(file, text);
  }

  /** Returns what is to be said in place of an error, where a mark on its line is the reason. */
  Optional<Problem> reason(Problem error) {
    return first.filter(any -> isAtMark(error)).map(TemplateMarks::problem);
  }

  /** Returns what is to be said in place of all that reading the file found wrong. */
  Optional<Problem> reason(Problems reading) {
    boolean template =
        reading.hasErrors() && (statements || reading.list().stream().anyMatch(this::isAtMark));
    return first.filter(any -> template).map(TemplateMarks::problem);
  }

  private boolean isAtMark(Problem problem) {
    return problem.severity() == Severity.ERROR
        && problem.location().map(at -> lines.contains(at.line())).orElse(false);
  }

  private static Problem problem(Location at) {
    return Problem.error(
            "template",
            "this file is a template (Jinja or Go) that is not filled in, no compose file yet",
            at)
        .withHint("name the file that the template is rendered to, or leave this one out");
  }
}
