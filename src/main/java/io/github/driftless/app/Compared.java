package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Facts;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.ChangesDiagram;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What changed in the network of a stack between two revisions.
 *
 * @param folder the folder that paths of the stack are relative to, absolute, in the working tree
 * @param before the older side
 * @param after the newer side
 * @param changes what changed; empty where a side could not be read: then nothing is known of it
 * @param failOn which changes the run fails on
 * @param written the picture that was asked for; empty where none was, or nothing changed
 * @param ignoredEnvFiles env files that no revision has, absolute: both sides were read with them
 * @param notCompared what a revision has and nothing could be read of, absolute, with the reason in
 *     words
 * @param problems what was wrong, in order, but for what stopped a side
 */
public record Compared(
    Path folder,
    Side before,
    Side after,
    Optional<Changes> changes,
    FailOn failOn,
    Optional<Path> written,
    List<Path> ignoredEnvFiles,
    Map<Path, String> notCompared,
    List<Problem> problems)
    implements Result {

  /**
   * A side of the comparison.
   *
   * @param name what people call the revision: {@code HEAD~1}, {@code working tree}
   * @param stack where the stack stands in the repository, with slashes; empty where this revision
   *     has none
   * @param analysis what it implies; empty where there is no stack, or it could not be read
   * @param facts what is so; nothing is where there is no stack; empty where it could not be read
   * @param errors what stopped its being read; none where it was read
   */
  public record Side(
      String name,
      Optional<String> stack,
      Optional<Analysis> analysis,
      Optional<Facts> facts,
      List<Problem> errors) {

    public Side {
      errors = List.copyOf(errors);
    }
  }

  public Compared {
    ignoredEnvFiles = List.copyOf(ignoredEnvFiles);
    notCompared = Collections.unmodifiableSortedMap(new TreeMap<>(notCompared));
    problems = List.copyOf(problems);
  }

  /** Returns a picture of what changed, with its neighbours; empty where nothing did. */
  public Optional<Diagram> picture() {
    return picture(ChangesDiagram.BOXES);
  }

  /**
   * Returns the same picture with fewer boxes.
   *
   * @param most the most boxes that are drawn each alone
   */
  public Optional<Diagram> picture(int most) {
    return drawn(most).map(ChangesDiagram.Picture::diagram);
  }

  /** Returns the picture with what its boxes are; empty where nothing changed. */
  Optional<ChangesDiagram.Picture> drawn() {
    return drawn(ChangesDiagram.BOXES);
  }

  private Optional<ChangesDiagram.Picture> drawn(int most) {
    return changes
        .filter(found -> !found.isEmpty())
        .flatMap(found -> after.facts().map(now -> ChangesDiagram.of(found, now, most)));
  }

  Compared withWritten(Optional<Path> file, List<Problem> wrong) {
    return new Compared(
        folder, before, after, changes, failOn, file, ignoredEnvFiles, notCompared, wrong);
  }

  /** Returns the sides that could not be read. */
  public List<Side> failed() {
    return Stream.of(before, after)
        .filter(side -> side.stack().isPresent() && side.facts().isEmpty())
        .toList();
  }

  @Override
  public boolean isFine() {
    return changes.filter(failOn::isMetBy).isEmpty();
  }

  @Override
  public Exit exit() {
    return failed().isEmpty() ? Result.super.exit() : Exit.BAD_INPUT;
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
