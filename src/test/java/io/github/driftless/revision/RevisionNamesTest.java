package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that is no commit is answered with why, and with the way out. */
class RevisionNamesTest {

  private static final String LISTS =
      " -> git branch --all and git tag list the names that there are";

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.make(folder.resolve("house"));
    repository.write("compose.yaml", "services: {}\n").commit();
  }

  private String said(String range) {
    Problems problems = new Problems();
    assertThat(repository.found().resolve(RevisionRange.parse(range), problems)).isEmpty();
    return TestRepository.said(problems);
  }

  @Test
  void suggestsTheNearestBranchOrTag() throws IOException {
    repository.git("branch", "feature");
    repository.git("tag", "v1.0");
    assertThat(said("featrue"))
        .isEqualTo(
            "error git-revision: there is no revision \"featrue\" -> did you mean \"feature\"?");
    assertThat(said("v1.1..HEAD"))
        .isEqualTo("error git-revision: there is no revision \"v1.1\" -> did you mean \"v1.0\"?");
    assertThat(said("something"))
        .isEqualTo("error git-revision: there is no revision \"something\"" + LISTS);
  }

  @Test
  void namesBothSidesThatAreNotThere() {
    assertThat(said("else..where"))
        .isEqualTo(
            "error git-revision: there is no revision \"else\""
                + LISTS
                + "\nerror git-revision: there is no revision \"where\""
                + LISTS);
  }

  /** As in a workflow that checked out nothing but a commit. */
  @Test
  void suggestsTheBranchOfARemote() throws IOException {
    repository.git("update-ref", "refs/remotes/origin/release/2", "HEAD");
    assertThat(said("release/2"))
        .isEqualTo(
            "error git-revision: there is no revision \"release/2\""
                + " -> did you mean \"origin/release/2\"?");
  }

  @Test
  void takesNoNameForAnOption() {
    for (String name : new String[] {"--all", "-x", "--batch-all-objects", "--output=x", "-"}) {
      assertThat(said(name))
          .isEqualTo("error git-revision: there is no revision \"" + name + "\"" + LISTS);
      assertThat(said("HEAD.." + name))
          .startsWith("error git-revision: there is no revision \"" + name);
      assertThat(said("HEAD..." + name))
          .startsWith("error git-revision: there is no revision \"" + name);
    }
    assertThat(folder.resolve("house/x")).doesNotExist();
  }

  @Test
  void asksGitForNoNameThatCannotBeOne() {
    assertThat(said("HEAD\nHEAD"))
        .startsWith("error git-revision: there is no revision \"HEAD\nHEAD\"");
    assertThat(said("x".repeat(1001))).startsWith("error git-revision: there is no revision \"xxx");
  }

  @Test
  void wantsCommits() {
    assertThat(said("HEAD:"))
        .isEqualTo(
            "error git-revision: \"HEAD:\" is a folder, not a commit"
                + " -> name the revision alone, without a colon and a path");
    assertThat(said("HEAD:compose.yaml"))
        .isEqualTo(
            "error git-revision: \"HEAD:compose.yaml\" is a file, not a commit"
                + " -> name the revision alone, without a colon and a path");
  }

  @Test
  void saysThatAnIdIsTooShort() throws IOException {
    // two files whose ids begin alike (3bb0)
    int found = 0;
    java.util.Map<String, Integer> seen = new java.util.HashMap<>();
    String prefix = "";
    for (int i = 0; prefix.isEmpty(); i++) {
      String id =
          new WorkingFiles(Git.ofThisMachine(), repository.root(), 40)
              .ids(
                  repository
                      .write("n", "n" + i + "\n")
                      .root()
                      .relativize(repository.path("n"))
                      .toString())
              .iterator()
              .next();
      Integer other = seen.put(id.substring(0, 4), i);
      if (other != null) {
        prefix = id.substring(0, 4);
        repository.write("n", "n" + i + "\n").write("m", "n" + other + "\n").commit();
      }
      found++;
    }
    assertThat(found).isPositive();
    assertThat(said(prefix))
        .isEqualTo(
            "error git-revision: \""
                + prefix
                + "\" is the beginning of several ids -> write more of its digits");
  }

  @Test
  void saysThatNothingIsCommitted() throws IOException {
    repository = TestRepository.make(folder.resolve("empty"));
    assertThat(said(""))
        .isEqualTo(
            "error git-revision empty: nothing is committed in this repository yet"
                + " -> commit the stack first: git add --all, then git commit");
  }

  @Test
  void saysThatNothingIsInCommon() throws IOException {
    repository.git("checkout", "-q", "--orphan", "other");
    repository.write("compose.yaml", "services: {x: {}}\n").commit();
    assertThat(said("main...other"))
        .isEqualTo(
            "error git-merge-base: \"main\" and \"other\" have no commit in common"
                + " -> compare them as they are: main..other");
  }

  @Test
  void saysThatACloneIsShallow() throws IOException {
    repository.write("compose.yaml", "services: {a: {}}\n").commit();
    repository.git(
        "clone",
        "-q",
        "--depth",
        "1",
        "file://" + repository.root(),
        folder.resolve("clone").toString());
    repository = new TestRepository(folder.resolve("clone"));
    assertThat(repository.found().shallow()).isTrue();
    String deepen =
        " -> get more of the history: git fetch --unshallow, or git fetch --deepen=100; in a GitHub"
            + " workflow, actions/checkout with fetch-depth: 0";
    assertThat(said("HEAD~1"))
        .isEqualTo(
            "error git-revision: this is a shallow clone, which does not hold \"HEAD~1\"" + deepen);
    assertThat(said("v1"))
        .isEqualTo(
            "error git-revision: this is a shallow clone, which does not hold \"v1\"" + deepen);
    repository.git("checkout", "-q", "--orphan", "other");
    repository.commit();
    assertThat(said("main...other"))
        .isEqualTo(
            "error git-merge-base: \"main\" and \"other\" have no commit in common in this shallow"
                + " clone"
                + deepen);
  }

  @Test
  void findsWhatIsInProgress() throws IOException {
    assertThat(repository.found().unfinished()).isEmpty();
    assertThat(repository.found().unfinishedWarning()).isEmpty();
    String[][] files = {
      {"REVERT_HEAD", "REVERT"},
      {"CHERRY_PICK_HEAD", "CHERRY_PICK"},
      {"MERGE_HEAD", "MERGE"},
      {"rebase-merge/x", "REBASE"},
      {"rebase-apply/applying", "AM"},
    };
    for (String[] each : files) {
      repository.write(".git/" + each[0], "");
      assertThat(repository.found().unfinished()).contains(Unfinished.valueOf(each[1]));
    }
    Problems problems = new Problems();
    problems.add(Unfinished.CHERRY_PICK.warning(repository.root()));
    assertThat(TestRepository.said(problems))
        .isEqualTo(
            "warning git-unfinished house: a git cherry-pick is in progress, and files may hold"
                + " conflict markers -> finish it: git cherry-pick --continue, or undo it: git"
                + " cherry-pick --abort");
  }

  @Test
  void findsAMergeInALinkedWorktree() throws IOException {
    repository.git("worktree", "add", "-q", "-b", "work", folder.resolve("tree").toString());
    TestRepository tree = new TestRepository(folder.resolve("tree"));
    tree.write("compose.yaml", "services: {b: {}}\n").commit();
    repository.write("compose.yaml", "services: {c: {}}\n").commit();
    try {
      tree.git("merge", "-q", "main");
    } catch (AssertionError conflict) {
      assertThat(conflict).hasMessageContaining("CONFLICT");
    }
    assertThat(tree.found().unfinished()).contains(Unfinished.MERGE);
    assertThat(repository.found().unfinished()).isEmpty();
  }
}
