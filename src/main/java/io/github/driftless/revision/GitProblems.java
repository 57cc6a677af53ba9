package io.github.driftless.revision;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;

/** What is said where git cannot answer. */
final class GitProblems {

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
    return limit.toSeconds() == 1 ? "a second" : limit.toSeconds() + " seconds";
  }

  static Problem interrupted() {
    return Problem.error("git-time", "reading from git was interrupted");
  }

  static Problem broken(String why) {
    return Problem.error("git-refused", "git ended before it had answered: " + why)
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
    return Problem.error(
            "git-refused", "git refuses this repository: " + complaint, Location.of(at))
        .withHint("see what git status says there");
  }
}
