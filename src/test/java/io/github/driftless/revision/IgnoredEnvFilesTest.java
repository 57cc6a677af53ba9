package io.github.driftless.revision;

import static io.github.driftless.revision.TestRepository.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Env files that git ignores stand on both sides, as they are now. */
class IgnoredEnvFilesTest {

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.make(folder.resolve("house"));
    repository.write(".gitignore", ".env\n*.env\n.env.*\n!.env.example\n/s/data/\n");
    repository.write("s/compose.yaml", "services: {}\n").write("s/.env.example", "A=\n").commit();
    repository.write("s/compose.yaml", "services: {a: {}}\n").commit();
  }

  @Test
  void standOnBothSidesOfCommits() throws IOException {
    repository
        .write(".env", "TOP=1\n")
        .write("s/.env", "A=1\n")
        .write("s/sub/db.env", "B=1\n")
        .write("s/.env.local", "C=1\n")
        .write("s/:magic.env", "D=1\n")
        .write("s/secret.txt", "E=1\n")
        .write("other/.env", "F=1\n")
        .write("s/far/.git/HEAD", "")
        .write("s/far/.env", "G=1\n");
    try (Sides sides = repository.sides("HEAD~1..", "s")) {
      for (Side side : List.of(sides.before(), sides.after())) {
        assertThat(files(side))
            .containsOnlyKeys(
                ".env",
                "s/.env",
                "s/.env.example",
                "s/.env.local",
                "s/:magic.env",
                "s/compose.yaml",
                "s/sub/db.env")
            .containsEntry("s/sub/db.env", "B=1\n");
        assertThat(side.ignoredEnvFiles())
            .containsExactly(
                repository.path(".env"),
                repository.path("s/.env"),
                repository.path("s/.env.local"),
                repository.path("s/:magic.env"),
                repository.path("s/sub/db.env"));
      }
    }
  }

  /** What is not ignored was really added, and is a change. */
  @Test
  void areNotThoseThatGitWouldAdd() throws IOException {
    repository
        .write("s/.env.example2", "A=1\n")
        .write("s/.gitignore", "!new.env\n")
        .write("s/new.env", "A=1\n");
    try (Sides sides = repository.sides("HEAD", "s")) {
      assertThat(sides.before().ignoredEnvFiles())
          .containsExactly(repository.path("s/.env.example2"));
    }
  }

  /** A file that is tracked though a pattern ignores it has a history of its own. */
  @Test
  void neverReplaceWhatIsTracked() throws IOException {
    repository.write("s/.env", "A=1\n").git("add", "-f", "s/.env");
    repository.commit();
    repository.write("s/.env", "A=2\n");
    try (Sides sides = repository.sides("HEAD~1..HEAD", "s")) {
      assertThat(files(sides.before())).doesNotContainKey("s/.env");
      assertThat(files(sides.after())).containsEntry("s/.env", "A=1\n");
      assertThat(sides.after().ignoredEnvFiles()).isEmpty();
    }
    // no longer tracked now, but then
    repository.git("rm", "-q", "--cached", "s/.env");
    repository.git("commit", "-q", "-m", "change");
    try (Sides sides = repository.sides("HEAD~1..HEAD", "s")) {
      assertThat(files(sides.before())).containsEntry("s/.env", "A=1\n");
      assertThat(sides.before().ignoredEnvFiles()).isEmpty();
      assertThat(files(sides.after())).containsEntry("s/.env", "A=2\n");
    }
  }

  @Test
  void followAStackThatWasMoved() throws IOException {
    repository.write("s/.env", "A=1\n");
    Files.move(repository.path("s"), repository.path("moved"));
    try (Sides sides = repository.sides("HEAD", "moved")) {
      assertThat(files(sides.before())).containsEntry("s/.env", "A=1\n");
      assertThat(sides.before().ignoredEnvFiles()).containsExactly(repository.path("moved/.env"));
    }
  }

  @Test
  void areFoundBesideATooLargeFolderOfData() throws IOException {
    for (int i = 0; i < 6000; i++) {
      repository.write("s/data/a/f" + i, "");
    }
    repository.write("s/z/.env", "A=1\n");
    try (Sides sides = repository.sides("HEAD", "s")) {
      assertThat(sides.before().ignoredEnvFiles()).containsExactly(repository.path("s/z/.env"));
    }
  }
}
