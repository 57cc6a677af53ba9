package io.github.driftless.revision;

import static io.github.driftless.revision.TestRepository.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no repository to ask, it is said why. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RepositoryTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;

  private static Git with(String name, String value) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put(name, value);
    return new Git("git", LONG, environment);
  }

  private Git script(String text, Duration limit) throws IOException {
    Path script = folder.resolve("fake-git");
    Files.writeString(script, "#!/bin/sh\n" + text + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return new Git(script.toString(), limit, System.getenv());
  }

  @Test
  void saysThatThereIsNoGit() {
    assertThat(notFound(folder, new Git("no-such-git", LONG, System.getenv())))
        .isEqualTo(
            "error git-missing: there is no git on this machine, and it keeps the revisions ->"
                + " install git (https://git-scm.com/downloads), or put its folder on the PATH");
  }

  @Test
  void saysThatThereIsNoRepository() throws IOException {
    TestRepository.make(folder.resolve("other"));
    Path stack = Files.createDirectory(folder.resolve("stack"));
    assertThat(notFound(stack, with("GIT_CEILING_DIRECTORIES", folder.toString())))
        .isEqualTo(
            "error git-repository stack: this is in no git repository, so that it has no revisions"
                + " -> name a stack that is in one, or make one: git init");
  }

  @Test
  void saysThatARepositoryIsBare() throws IOException {
    TestRepository bare = TestRepository.make(folder.resolve("bare"), "--bare");
    assertThat(notFound(bare.root(), Git.ofThisMachine()))
        .isEqualTo(
            "error git-bare bare: this git repository is bare: it has no working tree"
                + " -> make one and name the stack there: git worktree add FOLDER");
  }

  @Test
  void saysThatGitsOwnFolderIsNoWorkingTree() throws IOException {
    TestRepository repository = TestRepository.make(folder.resolve("house"));
    assertThat(notFound(repository.path(".git/objects"), Git.ofThisMachine()))
        .isEqualTo(
            "error git-bare objects: this is inside a git repository's own folder, beside its"
                + " working tree -> name the stack in the working tree");
  }

  @Test
  void saysThatARepositoryBelongsToSomebodyElse() throws IOException {
    TestRepository repository = TestRepository.make(folder.resolve("house"));
    assertThat(notFound(repository.root(), with("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")))
        .isEqualTo(
            "error git-owner house: git refuses this repository, since it belongs to somebody else"
                + " -> where you trust it: git config --global --add safe.directory "
                + repository.root().toRealPath());
  }

  @Test
  void saysWhyGitRefuses() throws IOException {
    TestRepository repository = TestRepository.make(folder.resolve("house"));
    repository.write(".git/config", "[core]\n\trepositoryformatversion = 99\n");
    assertThat(notFound(repository.root(), Git.ofThisMachine()))
        .isEqualTo(
            "error git-refused house: git refuses this repository: Expected git repo version <= 1,"
                + " found 99 -> see what git status says there");
  }

  @Test
  void givesUpAGitThatHangs() throws IOException {
    assertThat(notFound(folder, script("tail -f /dev/null & wait", Duration.ofMillis(50))))
        .isEqualTo(
            "error git-time: git did not answer within 0.05 seconds -> see whether git status"
                + " answers in this repository, and on which disk it is");
  }

  /** The objects of a repository are on a disk that does not answer. */
  @Test
  void givesUpAGitThatHangsInBetweenAndLeavesNothingBehind() throws IOException {
    TestRepository repository = TestRepository.make(folder.resolve("house"));
    repository.write("compose.yaml", "services: {}\n").commit();
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Git git =
        script(
            "case \"$*\" in *--batch) exec tail -f /dev/null;; *) exec git \"$@\";; esac",
            Duration.ofSeconds(2));
    Problems problems = new Problems();
    Repository found = repository.foundWith(git, temporary);
    RevisionPair pair = found.resolve(RevisionRange.UNCOMMITTED, problems).orElseThrow();
    assertThat(found.take(pair, repository.root(), problems)).isEmpty();
    assertThat(TestRepository.said(problems))
        .startsWith("error git-time: git did not answer within 2 seconds");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void endsWhereItsThreadIsInterrupted() throws IOException {
    Git git = script("tail -f /dev/null", Duration.ofHours(1));
    Thread.currentThread().interrupt();
    assertThat(notFound(folder, git)).isEqualTo("error git-time: reading from git was interrupted");
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
  }

  /** As the hook of another repository would have it, or that of a commit in progress. */
  @Test
  void meansTheRepositoryOfTheFolderWhateverAHookSays() throws IOException {
    TestRepository repository = TestRepository.make(folder.resolve("house"));
    repository.write("compose.yaml", "services: {}\n").commit();
    TestRepository other = TestRepository.make(folder.resolve("other"));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GIT_DIR", other.path(".git").toString());
    environment.put("GIT_WORK_TREE", other.root().toString());
    environment.put("GIT_INDEX_FILE", other.path(".git/index.lock").toString());
    environment.put("GIT_OBJECT_DIRECTORY", other.path(".git/objects").toString());
    environment.put("GIT_PREFIX", "x/");
    environment.put("GIT_LITERAL_PATHSPECS", "1");
    Repository found = TestRepository.found(new Git("git", LONG, environment), repository.root());
    assertThat(found.root()).isEqualTo(repository.root());
    Problems problems = new Problems();
    RevisionPair pair = found.resolve(RevisionRange.UNCOMMITTED, problems).orElseThrow();
    try (Sides sides = found.take(pair, repository.path("compose.yaml"), problems).orElseThrow()) {
      assertThat(TestRepository.files(sides.before())).containsOnlyKeys("compose.yaml");
    }
  }

  @Test
  void takesNoStackOfAnotherRepository() throws IOException {
    TestRepository repository = TestRepository.make(folder.resolve("house"));
    repository.write("compose.yaml", "services: {}\n").commit();
    assertThat(repository.refused("", "../other"))
        .isEqualTo(
            "error git-repository other: this is not in the repository house"
                + " -> name a stack of the repository that the revisions are from");
  }
}
