package io.github.driftless.revision;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One side of a comparison: a stack at a revision, as files to read. */
public final class Side {

  private final Revision revision;
  private final Path root;
  private final Path original;
  private final Optional<String> stack;
  private final List<Path> ignoredEnvFiles;
  private final List<LeftOut> leftOut;

  Side(
      Revision revision,
      Path root,
      Path original,
      Optional<String> stack,
      List<Path> ignoredEnvFiles,
      List<LeftOut> leftOut) {
    this.revision = revision;
    this.root = root;
    this.original = original;
    this.stack = stack;
    this.ignoredEnvFiles = List.copyOf(ignoredEnvFiles);
    this.leftOut = List.copyOf(leftOut);
  }

  /** Returns the revision. */
  public Revision revision() {
    return revision;
  }

  /**
   * Returns the folder that holds this side's files, absolute: the top of the working tree itself,
   * or of the files taken out, which bears the same name.
   */
  public Path root() {
    return root;
  }

  /**
   * Returns the stack to read, absolute and below {@link #root}: a folder or a file, as it was
   * asked for. Empty where it is not at this revision. Where only the other side has the path that
   * was asked for, it is the folder that it was moved from or to.
   */
  public Optional<Path> stack() {
    return stack.map(root::resolve);
  }

  /**
   * Returns the stack's path below {@link #root}, which differs between the sides where it was
   * moved; the empty path for the top folder itself.
   */
  public Optional<Path> stackInRepository() {
    return stack.map(Path::of);
  }

  /**
   * Returns the env files that git ignores and that were therefore put beside this side's files, as
   * they are in the working tree now: their paths in the working tree, absolute, sorted.
   */
  public List<Path> ignoredEnvFiles() {
    return ignoredEnvFiles;
  }

  /** Returns what this revision has and this side has not, sorted. Empty for a working tree. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /**
   * Returns where a file of this side is or would be in the working tree, absolute; a path that is
   * not below {@link #root} is returned as it is. What is shown to people goes through this.
   */
  public Path original(Path path) {
    return path.startsWith(root) ? original.resolve(root.relativize(path)).normalize() : path;
  }

  /** Returns a place as {@link #original(Path)} returns its file. */
  public Location original(Location at) {
    return new Location(original(at.file()), at.line(), at.column());
  }

  /** Returns a problem with all its places and words as {@link #original(Path)} returns files. */
  public Problem original(Problem problem) {
    return new Problem(
        problem.severity(),
        problem.rule(),
        original(problem.message()),
        problem.location().map(this::original),
        problem
            .related()
            .map(
                each ->
                    new Problem.Related(
                        original(each.location()),
                        original(each.message()),
                        each.more().stream().map(this::original).toList())),
        problem
            .hint()
            .map(
                each ->
                    original(each.toString()).equals(each.toString())
                        ? each
                        : Advice.of(original(each.toString()))));
  }

  /** Returns words with every path of this side as {@link #original(Path)} returns it. */
  public String original(String text) {
    return root.equals(original) ? text : text.replace(root.toString(), original.toString());
  }
}
