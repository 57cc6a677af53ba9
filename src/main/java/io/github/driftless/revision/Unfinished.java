package io.github.driftless.revision;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Something that git has begun in a working tree, whose files may hold conflict markers. */
public enum Unfinished {
  /** {@code git merge}, also as part of {@code git pull}. */
  MERGE("merge"),
  /** {@code git rebase}. */
  REBASE("rebase"),
  /** {@code git am}. */
  AM("am"),
  /** {@code git cherry-pick}. */
  CHERRY_PICK("cherry-pick"),
  /** {@code git revert}. */
  REVERT("revert");

  private final String command;

  Unfinished(String command) {
    this.command = command;
  }

  /** Returns the git command that was begun: {@code cherry-pick}. */
  public String command() {
    return command;
  }

  /** Returns the warning that says so of a working tree, with both ways out. */
  Problem warning(Path root) {
    String go = "git " + command;
    return Problem.warning(
            "git-unfinished",
            "a git " + command + " is in progress, and files may hold conflict markers",
            Location.of(root))
        .withHint("finish it: " + go + " --continue, or undo it: " + go + " --abort");
  }

  /** Finds what is in progress by the files that git keeps meanwhile (gitrepository-layout). */
  static Optional<Unfinished> in(Path gitFolder) {
    if (Files.exists(gitFolder.resolve("rebase-apply/applying"))) {
      return Optional.of(AM);
    }
    if (Files.exists(gitFolder.resolve("rebase-merge"))
        || Files.exists(gitFolder.resolve("rebase-apply"))) {
      return Optional.of(REBASE);
    }
    if (Files.exists(gitFolder.resolve("MERGE_HEAD"))) {
      return Optional.of(MERGE);
    }
    if (Files.exists(gitFolder.resolve("CHERRY_PICK_HEAD"))) {
      return Optional.of(CHERRY_PICK);
    }
    return Files.exists(gitFolder.resolve("REVERT_HEAD")) ? Optional.of(REVERT) : Optional.empty();
  }
}
