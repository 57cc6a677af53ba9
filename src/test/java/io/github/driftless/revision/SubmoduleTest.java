package io.github.driftless.revision;

import static io.github.driftless.revision.TestRepository.files;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.revision.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A submodule's files are read from its own repository, at the commit that is wanted. */
class SubmoduleTest {

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    TestRepository module = TestRepository.make(folder.resolve("module"));
    module.write("web/compose.yaml", "services: {first: {}}\n").write("notes.md", "x\n").commit();
    repository = TestRepository.make(folder.resolve("house"));
    repository.write("s/compose.yaml", "services: {}\n");
    repository.git("submodule", "--quiet", "add", module.root().toString(), "s/mod");
    repository.commit();
    TestRepository checkedOut = new TestRepository(repository.path("s/mod"));
    checkedOut.write("web/compose.yaml", "services: {second: {}}\n").commit();
    repository.commit();
  }

  @Test
  void hasItsFilesAtEachCommit() throws IOException {
    try (Sides sides = repository.sides("HEAD~1..", "s")) {
      assertThat(files(sides.before()))
          .containsEntry("s/mod/web/compose.yaml", "services: {first: {}}\n")
          .containsEntry("s/mod/notes.md", "x\n");
      assertThat(files(sides.after()))
          .containsEntry("s/mod/web/compose.yaml", "services: {second: {}}\n");
    }
  }

  @Test
  void hasItsSettingsWhereAStackNamesThem() throws IOException {
    repository.write("t/compose.yaml", "include: [../s/mod/web/compose.yaml]\n").commit();
    try (Sides sides = repository.sides("HEAD", "t")) {
      assertThat(files(sides.before()))
          .containsOnlyKeys("t/compose.yaml", "s/mod/web/compose.yaml");
    }
  }

  @Test
  void saysThatItIsNotCheckedOut() throws IOException {
    repository.git("submodule", "--quiet", "deinit", "-f", "s/mod");
    Problems problems = new Problems();
    try (Sides sides = repository.sides("HEAD", "s", problems).orElseThrow()) {
      assertThat(files(sides.before())).containsOnlyKeys("s/compose.yaml");
      assertThat(sides.before().leftOut())
          .containsExactly(new LeftOut(repository.path("s/mod"), Reason.SUBMODULE));
    }
    assertThat(TestRepository.said(problems))
        .isEqualTo(
            "warning git-submodule mod: this submodule is not checked out, and its files at"
                + " \"HEAD\" are missing -> git submodule update --init s/mod");
  }

  @Test
  void saysThatItLacksTheCommit() throws IOException {
    repository.git(
        "update-index", "--cacheinfo", "160000,1234567890123456789012345678901234567890,s/mod");
    repository.git("commit", "-q", "-m", "change");
    Problems problems = new Problems();
    try (Sides sides = repository.sides("HEAD", "s", problems).orElseThrow()) {
      assertThat(files(sides.before())).containsOnlyKeys("s/compose.yaml");
    }
    assertThat(TestRepository.said(problems))
        .isEqualTo(
            "warning git-submodule mod: this submodule does not have the commit 1234567890 that"
                + " \"HEAD\" wants, and its files are missing -> git -C s/mod fetch");
  }

  @Test
  void saysTheSameWhereGitRefusesIt() throws IOException {
    repository.write("s/mod/.git", "gitdir: ../nowhere\n");
    Problems problems = new Problems();
    try (Sides sides = repository.sides("HEAD", "s", problems).orElseThrow()) {
      assertThat(files(sides.before())).containsOnlyKeys("s/compose.yaml");
    }
    assertThat(TestRepository.said(problems))
        .startsWith("warning git-submodule mod: this submodule is not checked out");
  }
}
