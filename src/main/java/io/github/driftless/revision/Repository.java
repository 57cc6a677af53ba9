package io.github.driftless.revision;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A git repository with a working tree. Asked, never changed: see {@link Git}. What cannot be
 * answered is an error among the problems, and an empty return value.
 */
public final class Repository {

  private final Git git;
  private final Path temporary;
  private final Path root;
  private final Path gitFolder;
  private final boolean shallow;

  Repository(Git git, Path temporary, Path root, Path gitFolder, boolean shallow) {
    this.git = git;
    this.temporary = temporary;
    this.root = root;
    this.gitFolder = gitFolder;
    this.shallow = shallow;
  }

  /**
   * Finds the repository that a file or folder is in, whether or not it is in the working tree now:
   * its nearest folder that is there counts. One git process.
   *
   * @param problems gets an error ({@code git-missing}, {@code git-repository}, {@code git-bare},
   *     {@code git-owner}, {@code git-refused}, {@code git-time}) where there is none to ask
   */
  public static Optional<Repository> find(Path path, Problems problems) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return find(Git.ofThisMachine(), temporary, path, problems);
  }

  /** Returns the top folder of the working tree, absolute, spelled as the path it was found by. */
  public Path root() {
    return root;
  }

  /** Returns whether this is a shallow clone, which lacks older commits. */
  public boolean shallow() {
    return shallow;
  }

  /** Returns what git has begun in this working tree and not finished. */
  public Optional<Unfinished> unfinished() {
    return Unfinished.in(gitFolder);
  }

  /** Returns the warning that the working tree may hold conflict markers, where it may. */
  public Optional<Problem> unfinishedWarning() {
    return unfinished().map(each -> each.warning(root));
  }

  /**
   * Finds the two revisions. One git process; one more for a merge base, and for the name that is
   * nearest to one that is not there.
   *
   * @param problems gets an error ({@code git-revision}, {@code git-merge-base}) for each name that
   *     is no commit
   */
  public Optional<RevisionPair> resolve(RevisionRange range, Problems problems) {
    return noted(problems, () -> new RevisionResolver(git, root, shallow).resolve(range, problems));
  }

  /**
   * Makes both sides of a stack readable: the working tree as it is, a commit as files in a fresh
   * temporary folder.
   *
   * @param stack a folder, a {@code topology.yaml} or a compose file, which need not be in the
   *     working tree; relative to where the process runs, or absolute
   * @param problems gets an error where a side cannot be read or has more than it may have, or
   *     where the stack is on neither side; a warning for what is missing beside the stack
   * @return both sides, to be closed; empty where there is an error
   */
  public Optional<Sides> take(RevisionPair revisions, Path stack, Problems problems) {
    return noted(
        problems,
        () -> new SidesMaker(git, root, temporary, problems).make(revisions, inRepository(stack)));
  }

  static Optional<Repository> find(Git git, Path temporary, Path path, Problems problems) {
    return noted(problems, () -> RepositoryFinder.find(git, temporary, absolute(path)));
  }

  /** A question to git that may fail. */
  private interface Question<T> {
    Optional<T> ask() throws GitFailure;
  }

  private static <T> Optional<T> noted(Problems problems, Question<T> question) {
    try {
      return question.ask();
    } catch (GitFailure e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Returns a path as git writes it, whichever way it leads into this repository. */
  private String inRepository(Path path) throws GitFailure {
    Path stack = absolute(path);
    if (stack.startsWith(root)) {
      return RepositoryPath.of(root.relativize(stack));
    }
    Path real = RepositoryFinder.real(stack);
    Path realRoot = RepositoryFinder.real(root);
    if (!real.startsWith(realRoot)) {
      throw new GitFailure(GitProblems.outside(stack, root));
    }
    return RepositoryPath.of(realRoot.relativize(real));
  }
}
