package io.github.driftless.revision;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One side of a comparison: a stack at a revision, as files to read. */
public final class Side {

  private final Revision revision;

  Side(Revision revision) {
    this.revision = revision;
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
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the stack to read, absolute and below {@link #root}: a folder or a file, as it was
   * asked for. Empty where it is not at this revision. Where only the other side has the path that
   * was asked for, it is the folder that it was moved from or to.
   */
  public Optional<Path> stack() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the stack's path below {@link #root}, which differs between the sides where it was
   * moved; the empty path for the top folder itself.
   */
  public Optional<Path> stackInRepository() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the env files that git ignores and that were therefore put beside this side's files, as
   * they are in the working tree now: their paths in the working tree, absolute, sorted.
   */
  public List<Path> ignoredEnvFiles() {
    throw new UnsupportedOperationException();
  }

  /** Returns what this revision has and this side has not, sorted. Empty for a working tree. */
  public List<LeftOut> leftOut() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns where a file of this side is or would be in the working tree, absolute; a path that is
   * not below {@link #root} is returned as it is. What is shown to people goes through this.
   */
  public Path original(Path path) {
    throw new UnsupportedOperationException();
  }

  /** Returns a place as {@link #original(Path)} returns its file. */
  public Location original(Location at) {
    throw new UnsupportedOperationException();
  }

  /** Returns a problem with all its places and words as {@link #original(Path)} returns files. */
  public Problem original(Problem problem) {
    throw new UnsupportedOperationException();
  }

  void delete() {
    throw new UnsupportedOperationException();
  }
}
