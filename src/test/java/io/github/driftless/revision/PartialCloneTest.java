package io.github.driftless.revision;

import static io.github.driftless.revision.TestRepository.files;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.revision.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partial clone lacks is named, not fetched. */
class PartialCloneTest {

  private static final String HINT =
      " -> get what is missing: git fetch --refetch --no-filter; in a GitHub workflow, check out"
          + " without a filter";

  @TempDir Path folder;
  private TestRepository origin;

  @BeforeEach
  void makeRepository() throws IOException {
    origin = TestRepository.make(folder.resolve("origin"));
    origin.git("config", "uploadpack.allowFilter", "true");
    origin
        .write("s/compose.yaml", "services: {first: {}}\n")
        .write("s/a.env", "A=1\n")
        .write("t/compose.yaml", "include: [../common/base.yml]\n")
        .write("common/base.yml", "services: {first: {}}\n")
        .commit();
    origin
        .write("s/compose.yaml", "services: {second: {}}\n")
        .write("s/a.env", "A=2\n")
        .write("common/base.yml", "services: {second: {}}\n")
        .commit();
  }

  private TestRepository clone(String filter) throws IOException {
    Path clone = folder.resolve("clone");
    origin.git("clone", "-q", "--filter=" + filter, "file://" + origin.root(), clone.toString());
    return new TestRepository(clone);
  }

  @Test
  void hasWhatIsThere() throws IOException {
    try (Sides sides = clone("blob:none").sides("HEAD", "s")) {
      assertThat(files(sides.before())).containsOnlyKeys("s/compose.yaml", "s/a.env");
    }
  }

  @Test
  void saysWhichFilesAreNotThere() throws IOException {
    TestRepository clone = clone("blob:none");
    assertThat(clone.refused("HEAD~1", "s"))
        .isEqualTo(
            "error git-partial a.env: this partial clone does not hold this file and 1 more at"
                + " \"HEAD~1\""
                + HINT);
    clone.git("fetch", "-q", "--refetch", "--no-filter");
    try (Sides sides = clone.sides("HEAD~1", "s")) {
      assertThat(files(sides.before())).containsEntry("s/a.env", "A=1\n");
    }
  }

  /** A file beside the stack may be needed, or not. */
  @Test
  void leavesOutWhatIsMissingBesideTheStack() throws IOException {
    TestRepository clone = clone("blob:none");
    try (Sides sides = clone.sides("HEAD~1", "t")) {
      assertThat(files(sides.before())).containsOnlyKeys("t/compose.yaml");
      assertThat(sides.before().leftOut())
          .containsExactly(new LeftOut(clone.path("common/base.yml"), Reason.NOT_FETCHED));
    }
  }

  @Test
  void saysThatFoldersAreNotThere() throws IOException {
    assertThat(clone("tree:0").refused("HEAD~1", "s"))
        .isEqualTo(
            "error git-partial: this partial clone does not hold the files of \"HEAD~1\"" + HINT);
  }

  @Test
  void knowsNoIdThatIsNotThere() throws IOException {
    assertThat(clone("blob:none").refused("1234567890123456789012345678901234567890", "s"))
        .startsWith(
            "error git-revision: there is no revision \"1234567890123456789012345678901234567890\"");
  }
}
