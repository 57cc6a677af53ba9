package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the problems of one load. Tells the nearest cause only: what a later phase finds wrong
 * with a value that an earlier one found wrong already is not told again.
 */
final class LoadProblems {

  /** Problems of one load that are told; whoever has more will read the first ones anyway. */
  private static final int MOST = 500;

  /**
   * Names that are compared with what was written, in all of one load. Thousands of misspelt
   * references to thousands of names would otherwise take minutes.
   */
  private static final int COMPARED = 300_000;

  private final Problems problems;
  private final MissingValues missing;
  private final boolean lenient;
  private EnvSource source;
  private final Set<Location> earlier = new HashSet<>();
  private final Set<Location> current = new HashSet<>();
  private final Set<Location> open = new HashSet<>();
  private final Map<Path, TemplateMarks> marks = new HashMap<>();
  private final Set<Location> holes = new HashSet<>();
  private final Set<Location> emptied = new HashSet<>();
  private final Map<Location, List<String>> variablesAt = new HashMap<>();
  private boolean errors;
  private boolean incomplete;
  private int compared;
  private final Map<Severity, Integer> told = new EnumMap<>(Severity.class);

  /**
   * @param missing takes what lacks a value, which is reported after all loads of a run
   * @param lenient whether what lacks a value is shown all the same
   * @param source what could give a variable its value
   */
  LoadProblems(Problems problems, MissingValues missing, boolean lenient, EnvSource source) {
    this.problems = problems;
    this.missing = missing;
    this.lenient = lenient;
    this.source = source;
  }

  /** Returns whether nothing is refused for lack of a value. */
  boolean lenient() {
    return lenient;
  }

  /** Says what could give a variable its value from now on. */
  void source(EnvSource other) {
    source = other;
  }

  /** Remembers a use of a variable that has no value. */
  void unset(Template.UnsetVariable variable, Location at, boolean fact) {
    missing.variable(variable.name(), at, fact, variable.reason(), source, lenient);
  }

  /** Begins the next phase. */
  void nextPhase() {
    earlier.addAll(current);
    current.clear();
  }

  void add(Problem problem) {
    if (problem.location().map(open::contains).orElse(false)) {
      return;
    }
    if (problem.severity() == Severity.ERROR
        && problem.location().map(emptied::contains).orElse(false)) {
      add(problem.asWarning());
      return;
    }
    Optional<Problem> template = template(problem);
    if (template.isPresent()) {
      errors = true;
      problems.add(template.get());
      return;
    }
    boolean known = problem.location().map(earlier::contains).orElse(false);
    if (problem.severity() == Severity.ERROR) {
      errors = true;
      // a warning is no cause of what comes later: only an error keeps others quiet
      problem.location().ifPresent(current::add);
    }
    if (!known) {
      int before = told.merge(problem.severity(), 1, Integer::sum) - 1;
      if (before <= MOST) {
        problems.add(before < MOST ? problem : tooMany(problem));
      }
    }
  }

  /** Remembers a place that names an env file which is not there, in a lenient reading. */
  void missingEnvFile(Path file, String name, Location at) {
    if (!open.contains(at)) {
      boolean named = !variablesAt.containsKey(at);
      missing.envFile(
          file, shown(name, at), named ? EnvSource.of(file).example() : Optional.empty(), at);
    }
  }

  /** Remembers where a file bears the marks of a template. */
  void template(Path file, TemplateMarks found) {
    marks.put(file, found);
  }

  private Optional<Problem> template(Problem problem) {
    return problem
        .location()
        .flatMap(at -> Optional.ofNullable(marks.get(at.file())))
        .flatMap(found -> found.reason(problem));
  }

  /** Stands for all that is not told any more, and is as bad as the first of it. */
  private static Problem tooMany(Problem next) {
    return new Problem(
        next.severity(),
        "too-many-problems",
        "there are more than " + MOST + " problems",
        next.location(),
        Optional.empty(),
        Optional.empty());
  }

  /** Marks a value as wrong in a way that was told elsewhere. */
  void told(Location at) {
    current.add(at);
  }

  /** Marks a value as one that cannot be known; nothing more is told of it, nor does it matter. */
  void open(Location at) {
    open.add(at);
  }

  /** Returns whether a value cannot be known. */
  boolean isOpen(Location at) {
    return open.contains(at);
  }

  /** Marks a mapping or list as one that lacks a part whose value cannot be known. */
  void hole(Location at) {
    holes.add(at);
  }

  /** Returns whether a mapping or list lacks a part whose value cannot be known. */
  boolean hasHole(Location at) {
    return holes.contains(at);
  }

  /**
   * Marks a text as one that a variable without content is part of. Read leniently, what is wrong
   * with it is a warning: an example's {@code PORT=} lacks a value as much as no line does.
   */
  void emptied(Location at) {
    if (lenient) {
      emptied.add(at);
    }
  }

  /** Returns whether a variable without content is part of a text. */
  boolean isEmptied(Location at) {
    return emptied.contains(at);
  }

  /** Adds what is wrong with a volume: no fact of the network, so it stops no lenient reading. */
  void volume(Problem problem) {
    add(lenient ? problem.asWarning() : problem);
  }

  /** Marks a value as wrong whatever the variables in it are, so that this is told after all. */
  void close(Location at) {
    open.remove(at);
  }

  /** Returns whether something was told of the value at this place. */
  boolean isTold(Location at) {
    return earlier.contains(at) || current.contains(at) || open.contains(at);
  }

  void error(String rule, String message, Location at) {
    add(Problem.error(rule, message, at));
  }

  /** Returns the hint that names the nearest of some names, empty also after too many of them. */
  Optional<String> nearest(String written, Collection<String> names) {
    compared = Math.min(compared, COMPARED) + Math.min(names.size(), COMPARED);
    return compared > COMPARED ? Optional.empty() : Nearest.hint(written, names);
  }

  /** Remembers that the text at a place holds what variables gave. */
  void interpolated(Location at, List<String> variables) {
    variablesAt.put(at, variables);
  }

  /** Returns a name as it may be shown: where variables gave it, it may be anybody's secret. */
  String shown(String name, Location at) {
    List<String> variables = variablesAt.get(at);
    return variables == null ? PlainNames.quoted(name) : PlainNames.references(variables);
  }

  /** Says that a part of the project is missing, so that references into it cannot be judged. */
  void incomplete() {
    incomplete = true;
    errors = true;
  }

  /** Says that a part is not known for lack of a value, so that references cannot be judged. */
  void partial() {
    incomplete = true;
  }

  boolean isComplete() {
    return !incomplete;
  }

  boolean hasErrors() {
    return errors;
  }

  Problems problems() {
    return problems;
  }
}
