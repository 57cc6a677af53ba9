package io.github.driftless.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWriterTest {

  @TempDir private Path temp;
  private Path out;

  @BeforeEach
  void makeStack() {
    out = temp.resolve("out");
    Tree.write(temp.resolve("topology.yaml"), "title: T\n");
  }

  @Test
  void refusesAPathOutsideTheFolder() {
    Outcome outcome = write(plan(Map.of("../a.md", "a\n", "b.md", "b\n")));
    assertProblem(
        outcome,
        out.resolve("../a.md"),
        "this file cannot be generated: its path does not lie inside the output folder");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesTheNameOfItsOwnList() {
    assertProblem(
        write(plan(Map.of(".driftless-files", "a\n"))),
        out.resolve(".driftless-files"),
        "this file cannot be generated: its path is where Driftless keeps the list of its files");
  }

  @Test
  void refusesAControlCharacterInAPath() {
    assertProblem(
        write(plan(Map.of("a\nb.md", "a\n"))),
        out.resolve("a\nb.md"),
        "this file cannot be generated: its path holds a backslash or a control character");
  }

  @Test
  void refusesPathsThatDifferOnlyInCase() {
    Outcome outcome =
        write(plan(new TreeMap<>(Map.of("a/Café.md", "a\n", "A/cafe\u0301.md", "b\n"))));
    assertProblem(
        outcome,
        out.resolve("a/Café.md"),
        "these two paths are the same file on systems that do not tell upper from lower case");
  }

  @Test
  void refusesAFileThatIsAlsoAFolder() {
    Outcome outcome = write(plan(Map.of("a", "a\n", "a/b/c.md", "b\n")));
    assertProblem(
        outcome,
        out.resolve("a"),
        "this is to be a file, and also a folder that holds another one");
  }

  @Test
  void refusesTheSamePathFromTwoStacks() {
    Tree.write(temp.resolve("other.yaml"), "title: O\n");
    Plan plan =
        Plan.join(
            List.of(plan(Map.of("a.md", "a\n")), plan("other.yaml", Map.of("a.md", "other\n"))));
    assertProblem(
        write(plan), out.resolve("a.md"), "two files are to be generated at this one path");
  }

  @Test
  void letsTwoStacksShareAFolder() {
    Tree.write(temp.resolve("other.yaml"), "title: O\n");
    Plan one = plan(Map.of("a.md", "a\n"));
    Plan other = plan("other.yaml", Map.of("b.md", "b\n"));
    assertThat(write(Plan.join(List.of(one, other))).problems()).isEmpty();
    assertThat(new PlanChecker().check(one).drift()).isEmpty();
    assertThat(new PlanChecker().check(other).drift()).isEmpty();
    assertThat(write(plan("other.yaml", Map.of())).drift())
        .extracting(Change::path)
        .containsExactly(out.resolve("b.md"));
    assertThat(out.resolve("a.md")).exists();
  }

  @Test
  void refusesAFileWhereTheOutputFolderShouldBe() {
    Tree.write(out, "not a folder\n");
    assertProblem(
        write(plan(Map.of("a.md", "a\n"))),
        out,
        "this is a file where the output folder should be");
  }

  @Test
  void refusesAFileWhereAFolderIsNeeded() {
    Tree.write(out.resolve("docs"), "not a folder\n");
    assertProblem(
        write(plan(Map.of("docs/a.md", "a\n", "b.md", "b\n"))),
        out.resolve("docs"),
        "this is a file where a folder is needed");
    assertThat(out.resolve("b.md")).doesNotExist();
  }

  @Test
  void refusesAFolderWhereAFileIsNeeded() throws IOException {
    Files.createDirectories(out.resolve("a.md"));
    assertProblem(
        adopt(plan(Map.of("a.md", "a\n"))),
        out.resolve("a.md"),
        "this is a folder where a file is needed");
  }

  @Test
  void refusesALinkThatLeadsOut() throws IOException {
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("docs"), temp.resolve("elsewhere"));
    assertProblem(
        adopt(plan(Map.of("docs/a.md", "a\n"))),
        out.resolve("docs"),
        "this symbolic link leads out of the output folder");
    assertThat(temp.resolve("elsewhere")).isEmptyDirectory();
  }

  @Test
  void refusesALinkInPlaceOfAFile() throws IOException {
    Tree.write(temp.resolve("mine.md"), "mine\n");
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("a.md"), temp.resolve("mine.md"));
    assertProblem(
        adopt(plan(Map.of("a.md", "a\n"))),
        out.resolve("a.md"),
        "this is a symbolic link, and a generated file must be a plain one");
    assertThat(temp.resolve("mine.md")).hasContent("mine\n");
  }

  @Test
  void refusesToDeleteThroughALinkThatLeadsOut() throws IOException {
    write(plan(Map.of("docs/a.md", "a\n", "b.md", "b\n")));
    Tree.write(temp.resolve("elsewhere/a.md"), "a\n");
    Files.delete(out.resolve("docs/a.md"));
    Files.delete(out.resolve("docs"));
    Files.createSymbolicLink(out.resolve("docs"), temp.resolve("elsewhere"));
    assertProblem(
        write(plan(Map.of("b.md", "b\n"))),
        out.resolve("docs"),
        "this symbolic link leads out of the output folder");
    assertThat(temp.resolve("elsewhere/a.md")).exists();
  }

  @Test
  void followsALinkToTheOutputFolderItself() throws IOException {
    Files.createDirectories(temp.resolve("real"));
    Files.createSymbolicLink(out, temp.resolve("real"));
    assertThat(write(plan(Map.of("docs/a.md", "a\n"))).problems()).isEmpty();
    assertThat(temp.resolve("real/docs/a.md")).hasContent("a\n");
  }

  @Test
  void doesNotWaitForAPipe() throws IOException, InterruptedException {
    Files.createDirectories(out);
    Process mkfifo = new ProcessBuilder("mkfifo", out.resolve("a.md").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "no mkfifo on this machine");
    assertProblem(
        adopt(plan(Map.of("a.md", "a\n"))), out.resolve("a.md"), "this is not a plain file");
  }

  @Test
  void refusesAFolderWithoutPermission() throws IOException {
    Files.createDirectories(out);
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(out), "permissions do not bind this user");
    assertProblem(
        write(plan(Map.of("docs/a.md", "a\n"))), out, "no permission to write into this folder");
  }

  @Test
  void keepsPermissionsAndLeavesNothingBeside() throws IOException {
    write(plan(Map.of("a.sh", "one\n")));
    Files.setPosixFilePermissions(
        out.resolve("a.sh"), PosixFilePermissions.fromString("rwxr-x--x"));
    write(plan(Map.of("a.sh", "two\n")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("a.sh"))))
        .isEqualTo("rwxr-x--x");
    assertThat(Tree.read(out)).containsOnlyKeys(".driftless-files", "a.sh");
  }

  @Test
  void givesNewFilesThePermissionsThatTheUserWants() throws IOException {
    Tree.write(temp.resolve("plain"), "x");
    write(plan(Map.of("a.md", "a\n")));
    assertThat(Files.getPosixFilePermissions(out.resolve("a.md")))
        .isEqualTo(Files.getPosixFilePermissions(temp.resolve("plain")));
  }

  @Test
  void tellsWhatTheDiskRefused() {
    Disk full =
        new Disk() {
          @Override
          public void write(Path file, byte[] content) throws IOException {
            if (file.endsWith("b.md")) {
              throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            new AtomicDisk().write(file, content);
          }

          @Override
          public void delete(Path file, Path root) {}
        };
    Outcome outcome =
        PlanWriter.refusing().on(full).write(plan(Map.of("a.md", "a\n", "b.md", "b\n")));
    assertProblem(outcome, out.resolve("b.md"), "cannot write this file: No space left on device");
    assertThat(outcome.changes()).extracting(Change::path).containsExactly(out.resolve("a.md"));
  }

  @Test
  void writesAssetsThatCheckDoesNotAskFor() throws IOException {
    Plan plan =
        new Plan(
            List.of(
                new OutputFolder(
                    out,
                    temp.resolve("topology.yaml"),
                    List.of(new PlannedFile(out.resolve("a.md"), "a\n")),
                    List.of(
                        new PlannedAsset(
                            out.resolve("js/mermaid.min.js"),
                            Text.of("script\n").hash(),
                            () -> "script\n")))),
            List.of());
    write(plan);
    assertThat(out.resolve("js/mermaid.min.js")).hasContent("script\n");
    Files.delete(out.resolve("js/mermaid.min.js"));
    assertThat(new PlanChecker().check(plan).drift()).isEmpty();
    assertThat(write(plan).drift())
        .extracting(Change::path)
        .containsExactly(out.resolve("js/mermaid.min.js"));
  }

  @Test
  void refusesAPageThatWasSavedMeanwhile() {
    Path page = temp.resolve("README.md");
    Tree.write(page, "saved meanwhile\n");
    Outcome outcome = write(new Plan(List.of(), List.of(new PageEdit(page, "old\n", "new\n"))));
    assertProblem(outcome, page, "somebody saved this page while it was being worked on");
    assertThat(page).hasContent("saved meanwhile\n");
  }

  @Test
  void writesAPageToTheByteThroughALink() throws IOException {
    Path real = temp.resolve("real.md");
    Tree.write(real, "\uFEFFold\r\nlast");
    Path page = Files.createSymbolicLink(temp.resolve("README.md"), real);
    Outcome outcome =
        write(
            new Plan(
                List.of(), List.of(new PageEdit(page, "\uFEFFold\r\nlast", "\uFEFFnew\r\nlast"))));
    assertThat(outcome.problems()).isEmpty();
    assertThat(page).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo("\uFEFFnew\r\nlast");
  }

  @Test
  void appliesSeveralEditsOfOnePageInTurn() throws IOException {
    Path page = temp.resolve("README.md");
    Tree.write(page, "1\n");
    PageEdit first = new PageEdit(page, "1\n", "2\n");
    PageEdit second = new PageEdit(page, "2\n", "3\n");
    assertThat(write(new Plan(List.of(), List.of(first, second))).drift()).hasSize(1);
    assertThat(Files.readString(page)).isEqualTo("3\n");
    assertThatThrownBy(() -> write(new Plan(List.of(), List.of(second, second, first))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAPageThatIsMissing() {
    Path page = temp.resolve("README.md");
    assertProblem(
        write(new Plan(List.of(), List.of(new PageEdit(page, "1\n", "2\n")))),
        page,
        "no such page");
  }

  @Test
  void refusesRegionsInAGeneratedPage() {
    write(plan(Map.of("a.md", "a\n")));
    Plan plan =
        Plan.join(
            List.of(
                plan(Map.of("a.md", "a\n")),
                new Plan(List.of(), List.of(new PageEdit(out.resolve("a.md"), "a\n", "b\n")))));
    assertProblem(
        write(plan),
        out.resolve("a.md"),
        "regions of this page are to be filled, but the whole page is generated");
  }

  private Outcome write(Plan plan) {
    return PlanWriter.refusing().write(plan);
  }

  private Outcome adopt(Plan plan) {
    return PlanWriter.adopting().write(plan);
  }

  private Plan plan(Map<String, String> files) {
    return plan("topology.yaml", files);
  }

  private Plan plan(String source, Map<String, String> files) {
    SortedMap<String, String> sorted = new TreeMap<>(files);
    return new Plan(
        List.of(new OutputFolder(out, temp.resolve(source), Tree.planned(sorted, out), List.of())),
        List.of());
  }

  private static void assertProblem(Outcome outcome, Path file, String message) {
    assertThat(outcome.problems())
        .extracting(Problem::location, Problem::message)
        .containsExactly(tuple(Optional.of(Location.of(file)), message));
    assertThat(outcome.failed()).isTrue();
  }
}
