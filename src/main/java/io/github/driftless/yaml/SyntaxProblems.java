package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Puts what the parser found wrong into a person's words. */
final class SyntaxProblems {

  private static final String RULE = "yaml-syntax";

  private final Path file;
  private final SourceText source;

  SyntaxProblems(SourceText source) {
    this.source = source;
    this.file = source.file();
  }

  Problem of(YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked) {
      return marked(marked);
    }
    if (e instanceof ReaderException reader) {
      String text = source.text();
      int at = Math.min(text.length(), text.offsetByCodePoints(0, position(reader, text)));
      return Problem.error(
          RULE,
          "a control character (U+%04X) is not allowed here".formatted(reader.getCodePoint()),
          SourceText.end(file, text.substring(0, at)));
    }
    return Problem.error(RULE, firstLine(e.getMessage()), Location.of(file));
  }

  private static int position(ReaderException e, String text) {
    return Math.max(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
  }

  private Problem marked(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    Location at =
        e.getProblemMark().or(e::getContextMark).map(this::location).orElse(Location.of(file));
    Optional<Location> begun = e.getContextMark().map(this::location);

    if (problem.contains("\\t(TAB)") || atTab(at)) {
      return Problem.error(RULE, "a tab cannot be used to indent", at)
          .withHint("indent with spaces");
    }
    if (problem.startsWith(TabScanner.UNKNOWN_DIRECTIVE)) {
      return Problem.error(RULE, problem, at).withHint("YAML knows %YAML and %TAG alone");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return Problem.error(RULE, "a key cannot stand here", at)
          .withHint("put a value that holds \": \" in quotes, or check the indentation");
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return Problem.error(RULE, "the quote opened here is never closed", begun.orElse(at))
          .withHint("close it with the same quote");
    }
    if (context.contains("flow sequence")) {
      return withBegin(
          Problem.error(RULE, "expected a comma or ] in the list", at), begun, "the list begins");
    }
    if (context.contains("flow mapping")) {
      return withBegin(
          Problem.error(RULE, "expected a comma or } in the mapping", at),
          begun,
          "the mapping begins");
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      return withBegin(
              Problem.error(RULE, "this does not fit the lines above it", at),
              begun,
              "the block begins")
          .withHint("keys of one mapping, and items of one list, start in the same column");
    }
    if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
      char sign = context.contains("alias") ? '*' : '&';
      return Problem.error(RULE, "the name behind " + sign + " cannot hold " + character(at), at)
          .withHint("put a text that begins with " + sign + " in quotes");
    }
    if (problem.contains("could not find expected ':'")) {
      return Problem.error(RULE, "a key without a colon", begun.orElse(at))
          .withHint("write key: value");
    }
    if (problem.contains("that cannot start any token")) {
      return Problem.error(RULE, "a value cannot begin with " + character(at), at)
          .withHint("put the value in quotes");
    }
    if (problem.contains("escape character")) {
      return Problem.error(RULE, "this is no escape sequence of a double-quoted text", at)
          .withHint("write \\\\ for a backslash, or use single quotes");
    }
    String what = context.isEmpty() ? problem : problem + " (" + context + ")";
    return Problem.error(RULE, lower(firstLine(what)), at);
  }

  private static Problem withBegin(Problem problem, Optional<Location> begun, String what) {
    return begun.isPresent() ? problem.withRelated(begun.get(), what + " here") : problem;
  }

  private boolean atTab(Location at) {
    String line = source.line(at.line() - 1);
    int column = at.column() - 1;
    return column < line.length()
        && line.charAt(column) == '\t'
        && line.substring(0, column).isBlank();
  }

  private String character(Location at) {
    String line = source.line(at.line() - 1);
    int column = at.column() - 1;
    return column < line.codePointCount(0, line.length())
        ? Character.toString(line.codePointAt(line.offsetByCodePoints(0, column)))
        : "this character";
  }

  private Location location(Mark mark) {
    // A CR that ends the file counts as a column there, and as a line break here.
    String line = source.line(mark.getLine());
    int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
    return new Location(file, mark.getLine() + 1, column + 1);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
