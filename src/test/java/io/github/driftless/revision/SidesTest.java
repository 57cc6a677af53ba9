package io.github.driftless.revision;

import static io.github.driftless.revision.TestRepository.files;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit's files stand in a folder of their own, and nothing else of it remains. */
class SidesTest {

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.make(folder.resolve("house"));
    repository
        .write("media/compose.yaml", "services: {}\n")
        .write("media/conf/nginx", "server {}\n")
        .write("common/base.yml", "services: {}\n")
        .write("common/notes.md", "no setting\n")
        .commit();
  }

  @Test
  void hasTheStackAsItWasAndAsItIs() throws IOException {
    repository.write("media/compose.yaml", "services: {a: {}}\n");
    try (Sides sides = repository.sides("", "media")) {
      Side before = sides.before();
      assertThat(before.revision().name()).isEqualTo("HEAD");
      assertThat(before.root().getFileName()).hasToString("house");
      assertThat(before.stack()).contains(before.root().resolve("media"));
      assertThat(before.stackInRepository()).contains(Path.of("media"));
      assertThat(files(before))
          .isEqualTo(
              Map.of("media/compose.yaml", "services: {}\n", "media/conf/nginx", "server {}\n"));
      assertThat(before.leftOut()).isEmpty();
      assertThat(before.ignoredEnvFiles()).isEmpty();
      assertThat(sides.after().revision().name()).isEqualTo("working tree");
      assertThat(sides.after().root()).isEqualTo(repository.root());
      assertThat(sides.after().stack()).contains(repository.path("media"));
    }
  }

  /** Settings beside the stack are taken out where the stack leads up to them. */
  @Test
  void hasSettingsBesideTheStackThatItMayName() throws IOException {
    repository.write("media/compose.yaml", "include: [../common/base.yml]\n").commit();
    try (Sides sides = repository.sides("HEAD~1..HEAD", "media")) {
      assertThat(files(sides.before())).containsOnlyKeys("media/compose.yaml", "media/conf/nginx");
      assertThat(files(sides.after()))
          .containsOnlyKeys("media/compose.yaml", "media/conf/nginx", "common/base.yml");
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Path before;
    Path after;
    try (Sides sides = repository.sides("HEAD..HEAD", "media")) {
      before = sides.before().root();
      after = sides.after().root();
      assertThat(before).isNotEqualTo(after).isDirectory();
      Files.createSymbolicLink(before.resolve("link"), repository.root());
    }
    assertThat(before.getParent()).doesNotExist();
    assertThat(after.getParent()).doesNotExist();
    assertThat(repository.path("media/compose.yaml")).exists();
  }

  /** What is shown names the working tree, never the temporary folder. */
  @Test
  void mapsPlacesToTheWorkingTree() {
    try (Sides sides = repository.sides("", "media")) {
      Path there = sides.before().root().resolve("media/compose.yaml");
      Path here = repository.path("media/compose.yaml");
      assertThat(sides.before().original(there)).isEqualTo(here);
      assertThat(sides.before().original(sides.before().root())).isEqualTo(repository.root());
      assertThat(sides.before().original(Path.of("/else"))).isEqualTo(Path.of("/else"));
      assertThat(sides.before().original(new Location(there, 3, 4)))
          .isEqualTo(new Location(here, 3, 4));
      assertThat(
              sides
                  .before()
                  .original(
                      Problem.error("r", there + " is odd", Location.of(there))
                          .withRelated(
                              List.of(Location.of(there), Location.of(there)), "see " + there)
                          .withHint("mend " + there)))
          .isEqualTo(
              Problem.error("r", here + " is odd", Location.of(here))
                  .withRelated(List.of(Location.of(here), Location.of(here)), "see " + here)
                  .withHint("mend " + here));
      assertThat(sides.after().original(here)).isEqualTo(here);
    }
  }

  @Test
  void findsAStackByOneOfItsFiles() throws IOException {
    repository.write("media/topology.yaml", "name: x\n").commit();
    try (Sides sides = repository.sides("HEAD~1..", "media/compose.yaml")) {
      assertThat(sides.before().stackInRepository()).contains(Path.of("media/compose.yaml"));
      assertThat(files(sides.before())).containsKey("media/conf/nginx");
      assertThat(sides.after().stackInRepository()).contains(Path.of("media/compose.yaml"));
    }
    try (Sides sides = repository.sides("HEAD~1..", "media/topology.yaml")) {
      assertThat(sides.before().stackInRepository()).isEmpty();
      assertThat(sides.after().stackInRepository()).contains(Path.of("media/topology.yaml"));
    }
  }

  @Test
  void takesAllWhereTheStackIsTheRepository() throws IOException {
    repository.write("compose.yaml", "services: {}\n").commit();
    try (Sides sides = repository.sides("HEAD", ".")) {
      assertThat(sides.before().stackInRepository()).contains(Path.of(""));
      assertThat(sides.before().stack()).contains(sides.before().root());
      assertThat(files(sides.before())).hasSize(5).containsKey("common/notes.md");
    }
  }

  @Test
  void comparesWithTheMergeBase() throws IOException {
    repository.git("checkout", "-q", "-b", "work");
    repository.write("media/compose.yaml", "services: {work: {}}\n").commit();
    repository.git("checkout", "-q", "main");
    repository.write("media/compose.yaml", "services: {main: {}}\n").commit();
    try (Sides sides = repository.sides("main...work", "media")) {
      assertThat(sides.before().revision().name()).isEqualTo("merge base of main and work");
      assertThat(files(sides.before())).containsEntry("media/compose.yaml", "services: {}\n");
      assertThat(files(sides.after()))
          .containsEntry("media/compose.yaml", "services: {work: {}}\n");
    }
  }

  /** The text is git's own, and line ends make no file another. */
  @Test
  void readsTextAsItIsCommitted() throws IOException {
    repository.git("config", "core.autocrlf", "true");
    repository
        .write("media/compose.yaml", "services: {}\r\n")
        .write("media/b.env", "A=1\r\n")
        .commit();
    try (Sides sides = repository.sides("HEAD", "media")) {
      assertThat(files(sides.before()))
          .containsEntry("media/compose.yaml", "services: {}\n")
          .containsEntry("media/b.env", "A=1\n");
    }
    // moved in the working tree, where it has other line ends
    Files.move(repository.path("media"), repository.path("films"));
    try (Sides sides = repository.sides("HEAD", "films")) {
      assertThat(sides.before().stackInRepository()).contains(Path.of("media"));
    }
  }

  @Test
  void readsADetachedHeadAndTags() throws IOException {
    repository.git("tag", "-a", "-m", "first", "v1");
    repository.git("checkout", "-q", "--detach");
    try (Sides sides = repository.sides("v1..HEAD", "media")) {
      assertThat(sides.before().revision().commit())
          .isEqualTo(
              java.util.Optional.of(
                  new Revision.Commit("v1", repository.git("rev-parse", "HEAD"))));
    }
  }

  @Test
  void readsSha256Repositories() throws IOException {
    TestRepository other = TestRepository.make(folder.resolve("sha"), "--object-format=sha256");
    other.write("old/compose.yaml", "services: {}\n").commit();
    Files.move(other.path("old"), other.path("new"));
    try (Sides sides = other.sides("HEAD", "new")) {
      assertThat(sides.before().revision().commit().orElseThrow().id()).hasSize(64);
      assertThat(sides.before().stackInRepository()).contains(Path.of("old"));
      assertThat(files(sides.before())).containsOnlyKeys("old/compose.yaml");
    }
  }

  @Test
  void readsPathsWithSpacesAndForeignLetters() throws IOException {
    TestRepository other = TestRepository.make(folder.resolve("ein Haus – дом"));
    other.write("stä cks/compose.yaml", "services: {}\n").commit();
    try (Sides sides = other.sides("", "stä cks")) {
      assertThat(files(sides.before())).containsOnlyKeys("stä cks/compose.yaml");
      assertThat(sides.before().root().getFileName()).hasToString("ein Haus – дом");
    }
  }

  @Test
  void readsLinkedWorktrees() throws IOException {
    repository.git("worktree", "add", "-q", "-b", "work", folder.resolve("tree").toString());
    TestRepository tree = new TestRepository(folder.resolve("tree"));
    tree.write("media/compose.yaml", "services: {b: {}}\n").commit();
    try (Sides sides = tree.sides("main..", "media")) {
      assertThat(files(sides.before())).containsEntry("media/compose.yaml", "services: {}\n");
      assertThat(sides.before().root().getFileName()).hasToString("tree");
      assertThat(files(sides.after())).containsEntry("media/compose.yaml", "services: {b: {}}\n");
    }
  }

  /** A stack that is named by a link in front of the repository keeps the name that was given. */
  @Test
  void keepsTheSpellingOfTheWayThere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), repository.root());
    Repository found = TestRepository.found(link.resolve("media"));
    assertThat(found.root()).isEqualTo(link);
    Problems problems = new Problems();
    RevisionPair pair = found.resolve(RevisionRange.UNCOMMITTED, problems).orElseThrow();
    try (Sides sides = found.take(pair, repository.path("media"), problems).orElseThrow()) {
      assertThat(sides.before().stackInRepository()).contains(Path.of("media"));
    }
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void findsTheRepositoryOfWhatIsNotThereAnyMore() throws IOException {
    assertThat(TestRepository.found(repository.path("gone/far/compose.yaml")).root())
        .isEqualTo(repository.root());
  }

  @Test
  void readsFiveThousandFiles() throws IOException {
    for (int i = 0; i < 5000; i++) {
      repository.write("many/f" + i % 50 + "/file" + i + ".conf", "line " + i + "\n");
    }
    repository.write("compose.yaml", "services: {}\n").commit();
    try (Sides sides = repository.sides("HEAD", ".")) {
      assertThat(files(sides.before()))
          .hasSize(5005)
          .containsEntry("many/f7/file4957.conf", "line 4957\n");
    }
  }
}
