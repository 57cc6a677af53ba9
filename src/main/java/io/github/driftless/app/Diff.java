package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Facts;
import io.github.driftless.analysis.change.FactsComparison;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.beside.Beside;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.DiagramFormat;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.Rendering;
import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.output.BuildFile;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.revision.Repository;
import io.github.driftless.revision.RevisionPair;
import io.github.driftless.revision.RevisionRange;
import io.github.driftless.revision.Side;
import io.github.driftless.revision.Sides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what changed in the network of a stack between two revisions. */
public final class Diff {

  private final Settings settings;
  private final StackLoader loader;

  public Diff(Settings settings) {
    this.settings = settings;
    this.loader = new StackLoader(settings, Work.Listener.NONE);
  }

  /**
   * Compares a stack with itself.
   *
   * @param range the revisions, as they were typed
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute, which need not be
   *     in the working tree
   * @param picture a file to draw what changed into, absolute; its ending names the format
   * @param failOn which changes the run fails on
   * @return {@link Compared} or {@link Failed}
   */
  public Result run(RevisionRange range, Path stack, Optional<Path> picture, FailOn failOn) {
    Problems problems = new Problems();
    Optional<DiagramFormat> format = picture.flatMap(file -> format(file, problems));
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    return compared(range, stack, failOn, problems)
        .map(found -> format.isEmpty() ? found : drawn(found, picture.orElseThrow(), format.get()))
        .orElseGet(() -> new Failed(problems.list()));
  }

  /**
   * Compares a stack with itself.
   *
   * @param problems takes what is wrong: what stopped a side is with the side
   * @return empty where there is nothing to compare, which {@code problems} says
   */
  Optional<Compared> compared(RevisionRange range, Path stack, FailOn failOn, Problems problems) {
    Optional<Repository> repository = Repository.find(stack, problems);
    Optional<RevisionPair> pair = repository.flatMap(found -> found.resolve(range, problems));
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    if (pair.get().after().commit().isEmpty()) {
      repository.get().unfinishedWarning().ifPresent(problems::add);
    }
    Optional<Sides> taken = repository.get().take(pair.get(), stack, problems);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    try (Sides sides = taken.get()) {
      return Optional.of(compare(sides, failOn, problems));
    }
  }

  private static Optional<DiagramFormat> format(Path file, Problems problems) {
    String name = file.getFileName().toString();
    Optional<DiagramFormat> found =
        DiagramFormats.ALL.stream()
            .filter(format -> name.endsWith("." + format.ending()))
            .findFirst();
    if (found.isEmpty()) {
      problems.add(
          Problem.error(
                  "unknown-format",
                  "pictures cannot be written to a file with this ending",
                  Location.of(file))
              .withHint(
                  "it is one of "
                      + DiagramFormats.ALL.stream()
                          .map(format -> "." + format.ending())
                          .collect(Collectors.joining(", "))));
    }
    return found;
  }

  private Result drawn(Compared compared, Path file, DiagramFormat format) {
    Optional<Diagram> diagram = compared.picture();
    if (diagram.isEmpty()) {
      return compared;
    }
    Problems problems = new Problems();
    problems.addAll(compared.problems());
    try (SvgDrawing drawing = settings.drawing()) {
      format
          .write(diagram.get(), new Rendering(drawing, problems))
          .ifPresent(text -> BuildFile.write(file, text, problems));
    }
    return compared.withWritten(
        problems.hasErrors() ? Optional.empty() : Optional.of(file), problems.list());
  }

  private Compared compare(Sides sides, FailOn failOn, Problems problems) {
    Beside<Read> first = Beside.begin("driftless-before", () -> read(sides.before()));
    Read second = read(sides.after());
    problems.addAll(first.get().problems());
    problems.addAll(second.problems());
    Compared.Side before = first.get().side();
    Compared.Side after = second.side();
    Optional<Facts> was = before.facts().or(() -> nothing(before, after));
    Optional<Facts> now = after.facts().or(() -> nothing(after, before));
    Optional<Changes> changes =
        was.flatMap(old -> now.map(current -> FactsComparison.between(old, current)));
    List<Path> env =
        Stream.of(sides.before(), sides.after())
            .flatMap(side -> side.ignoredEnvFiles().stream())
            .distinct()
            .sorted()
            .toList();
    return new Compared(
        folder(sides),
        with(before, was),
        with(after, now),
        changes,
        failOn,
        Optional.empty(),
        env,
        leftOut(sides),
        problems.list());
  }

  private static Map<Path, String> leftOut(Sides sides) {
    Map<Path, String> all = new TreeMap<>();
    Stream.of(sides.before(), sides.after())
        .flatMap(side -> side.leftOut().stream())
        .forEach(each -> all.putIfAbsent(each.path(), each.why().words()));
    return all;
  }

  /** A stack that is not there has nothing; one that could not be read is not known. */
  private static Optional<Facts> nothing(Compared.Side side, Compared.Side other) {
    return side.stack().isEmpty() ? other.facts().map(Facts::withoutAny) : Optional.empty();
  }

  private static Compared.Side with(Compared.Side side, Optional<Facts> facts) {
    return new Compared.Side(side.name(), side.stack(), side.analysis(), facts, side.errors());
  }

  private static Path folder(Sides sides) {
    Side side = sides.after().stack().isPresent() ? sides.after() : sides.before();
    Path stack = side.stack().orElseThrow();
    return side.original(Files.isDirectory(stack) ? stack : stack.getParent());
  }

  /**
   * A side, as it was read.
   *
   * @param problems what is wrong with it and can still be mended
   */
  private record Read(Compared.Side side, List<Problem> problems) {}

  private Read read(Side side) {
    String name = side.revision().name();
    Optional<String> path = side.stackInRepository().map(at -> at.toString().replace('\\', '/'));
    if (side.stack().isEmpty()) {
      return new Read(
          new Compared.Side(name, path, Optional.empty(), Optional.empty(), List.of()), List.of());
    }
    Problems own = new Problems();
    Optional<Analysis> analysis = loader.load(side.stack().get(), own);
    List<Problem> shown = own.list().stream().map(side::original).toList();
    List<Problem> errors = new ArrayList<>();
    List<Problem> problems = List.of();
    if (analysis.isEmpty()) {
      shown.stream().filter(problem -> problem.severity() == Severity.ERROR).forEach(errors::add);
    } else if (side.revision().commit().isEmpty()) {
      // what is wrong with a former state cannot be mended any more
      problems = shown;
    }
    return new Read(
        new Compared.Side(
            name,
            path,
            analysis,
            analysis.map(found -> Facts.of(found).shownAs(side::original, side::original)),
            errors),
        problems);
  }
}
