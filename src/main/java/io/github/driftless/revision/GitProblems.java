package io.github.driftless.revision;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is said where git cannot answer. */
final class GitProblems {

  /** The rule of a repository that git cannot read. */
  static final String REFUSED = "git-refused";

  /** The rule of what is more than is read. */
  static final String SIZE = "git-size";

  private static final String FETCH_ALL =
      "get what is missing: git fetch --refetch --no-filter; in a GitHub workflow, check out without"
          + " a filter";

  private static final String DEEPEN =
      "get more of the history: git fetch --unshallow, or git fetch --deepen=100; in a GitHub"
          + " workflow, actions/checkout with fetch-depth: 0";

  private GitProblems() {}

  static Problem missing() {
    return Problem.error(
            "git-missing", "there is no git on this machine, and it keeps the revisions")
        .withHint("install git (https://git-scm.com/downloads), or put its folder on the PATH");
  }

  static Problem slow(Duration limit) {
    return Problem.error("git-time", "git did not answer within " + seconds(limit))
        .withHint("see whether git status answers in this repository, and on which disk it is");
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " seconds"
        : limit.toMillis() / 1000.0 + " seconds";
  }

  static Problem interrupted() {
    return Problem.error("git-time", "reading from git was interrupted");
  }

  static Problem broken(String why) {
    return Problem.error(REFUSED, "git ended before it had answered: " + why)
        .withHint("git fsck finds out whether the repository is damaged");
  }

  static Problem noRepository(Path at) {
    return Problem.error(
            "git-repository",
            "this is in no git repository, so that it has no revisions",
            Location.of(at))
        .withHint("name a stack that is in one, or make one: git init");
  }

  static Problem bare(Path at) {
    return Problem.error(
            "git-bare", "this git repository is bare: it has no working tree", Location.of(at))
        .withHint("make one and name the stack there: git worktree add FOLDER");
  }

  static Problem noWorkingTree(Path at) {
    return Problem.error(
            "git-bare",
            "this is inside a git repository's own folder, beside its working tree",
            Location.of(at))
        .withHint("name the stack in the working tree");
  }

  static Problem owner(Path at, String folder) {
    return Problem.error(
            "git-owner",
            "git refuses this repository, since it belongs to somebody else",
            Location.of(at))
        .withHint("where you trust it: git config --global --add safe.directory " + folder);
  }

  static Problem refused(Path at, String complaint) {
    return Problem.error(REFUSED, "git refuses this repository: " + complaint, Location.of(at))
        .withHint("see what git status says there");
  }

  /** Returns the first line of what git complained of that is no mere warning, without a prefix. */
  static String firstLine(String complaint) {
    String line =
        complaint
            .lines()
            .filter(each -> !each.isBlank() && !each.startsWith("warning: "))
            .findFirst()
            .orElse("it printed nothing");
    return line.replaceFirst("^(?:fatal|error): ", "");
  }

  static Problem incomplete(String revision) {
    return Problem.error(REFUSED, "git does not have all the folders of \"" + revision + "\"")
        .withHint(FETCH_ALL);
  }

  static Problem notFetched(String revision, Path first, int count) {
    String more = count == 1 ? "" : " and " + (count - 1) + " more";
    return Problem.error(
            "git-partial",
            "this partial clone does not hold this file" + more + " at \"" + revision + "\"",
            Location.of(first))
        .withHint(FETCH_ALL);
  }

  static Problem notFetched(String revision) {
    return Problem.error(
            "git-partial", "this partial clone does not hold the files of \"" + revision + "\"")
        .withHint(FETCH_ALL);
  }

  static Problem tooManyEntries(String revision) {
    return tooMany("\"" + revision + "\" has more than 500,000 files");
  }

  static Problem tooDeep(String revision) {
    return tooMany("folders are nested more than 100 deep in \"" + revision + "\"");
  }

  private static Problem tooMany(String what) {
    return Problem.error(SIZE, what).withHint("keep the stack in a repository of its own");
  }

  static Problem largeStack(Path stack, String revision) {
    return Problem.error(
            SIZE,
            "at \"" + revision + "\" the stack's folder has more than 20,000 files or 256 MiB",
            Location.of(stack))
        .withHint("name the folder that only the stack is in");
  }

  static Problem reducedStack(Path stack, String revision) {
    return Problem.warning(
            SIZE,
            "at \""
                + revision
                + "\" the stack's folder has more than 20,000 files or 256 MiB, and only those with"
                + " the names of settings (*.yml, *.env, *.conf and others) are compared",
            Location.of(stack))
        .withHint("name the folder that only the stack is in");
  }

  static Problem reducedRest(Path root, String revision) {
    return Problem.warning(
            SIZE,
            "at \""
                + revision
                + "\" there are more than 20,000 files or 256 MiB of settings beside the stack, and"
                + " not all of them can be read",
            Location.of(root))
        .withHint("a compose file that includes one of them may be reported as incomplete");
  }

  static Problem submodule(Path at, String revision, String path) {
    return Problem.warning(
            "git-submodule",
            "this submodule is not checked out, and its files at \"" + revision + "\" are missing",
            Location.of(at))
        .withHint("git submodule update --init " + path);
  }

  static Problem submoduleCommit(Path at, String revision, String path, String commit) {
    return Problem.warning(
            "git-submodule",
            "this submodule does not have the commit "
                + commit.substring(0, 10)
                + " that \""
                + revision
                + "\" wants, and its files are missing",
            Location.of(at))
        .withHint("git -C " + path + " fetch");
  }

  static Problem temporary(String why) {
    return Problem.error("git-files", "the files of a revision cannot be put anywhere: " + why)
        .withHint("see to it that the folder for temporary files has space and can be written to");
  }

  static Problem noSuchRevision(String name, Optional<String> hint) {
    return Problem.error("git-revision", "there is no revision \"" + name + "\"").withHint(hint);
  }

  static Problem shallow(String name) {
    return Problem.error(
            "git-revision", "this is a shallow clone, which does not hold \"" + name + "\"")
        .withHint(DEEPEN);
  }

  static Problem ambiguous(String name) {
    return Problem.error("git-revision", "\"" + name + "\" is the beginning of several ids")
        .withHint("write more of its digits");
  }

  static Problem noCommit(String name, String type) {
    String what = type.equals("tree") ? "a folder" : "a file";
    return Problem.error("git-revision", "\"" + name + "\" is " + what + ", not a commit")
        .withHint("name the revision alone, without a colon and a path");
  }

  static Problem nothingCommitted(Path root) {
    return Problem.error(
            "git-revision", "nothing is committed in this repository yet", Location.of(root))
        .withHint("commit the stack first: git add --all, then git commit");
  }

  static Problem noMergeBase(String before, String after, boolean shallow) {
    Problem problem =
        Problem.error(
            "git-merge-base",
            "\""
                + before
                + "\" and \""
                + after
                + "\" have no commit in common"
                + (shallow ? " in this shallow clone" : ""));
    return problem.withHint(
        shallow ? DEEPEN : "compare them as they are: " + before + ".." + after);
  }

  static Problem noStack(Path stack, RevisionPair revisions, Optional<String> hint) {
    return Problem.error(
            "git-stack",
            "there is no stack here, neither at \""
                + revisions.before().name()
                + "\" nor "
                + revisions
                    .after()
                    .commit()
                    .map(commit -> "at \"" + commit.name() + "\"")
                    .orElse("in the working tree"),
            Location.of(stack))
        .withHint(hint);
  }

  static Problem outside(Path stack, Path root) {
    return Problem.error(
            "git-repository",
            "this is not in the repository " + root.getFileName(),
            Location.of(stack))
        .withHint("name a stack of the repository that the revisions are from");
  }

  /** Returns what is said where git will not even look at a repository. */
  static Problem ofComplaint(Path at, String complaint) {
    String first = firstLine(complaint);
    if (first.startsWith("not a git repository (or any")) {
      return noRepository(at);
    }
    // the second wording is that of git 2.35
    if (first.contains("dubious ownership") || first.startsWith("unsafe repository")) {
      int from = first.indexOf('\'');
      int to = first.indexOf('\'', from + 1);
      return owner(at, from < 0 || to < 0 ? "FOLDER" : first.substring(from + 1, to));
    }
    return refused(at, first);
  }
}
