package io.github.driftless.revision;

import static io.github.driftless.revision.TestRepository.files;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.revision.LeftOut.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a revision holds leads nowhere else, and cannot take all there is of time and space. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("long")
class HostileTreeTest {

  private static final String STACK = "services: {}\n";

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.make(folder.resolve("house"));
    repository.write("s/compose.yaml", STACK).commit();
  }

  private String blob(String text) throws IOException {
    Path file = folder.resolve("blob");
    Files.writeString(file, text);
    return repository.git("hash-object", "-w", file.toString());
  }

  /** Writes a tree that no git would make. */
  private String tree(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < entries.length; i += 3) {
      bytes.write((entries[i] + " ").getBytes(StandardCharsets.US_ASCII));
      bytes.write(
          entries[i + 1] instanceof byte[] raw
              ? raw
              : entries[i + 1].toString().getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
      bytes.write(HexFormat.of().parseHex(entries[i + 2].toString()));
    }
    Path file = folder.resolve("tree");
    Files.write(file, bytes.toByteArray());
    return repository.git("hash-object", "-t", "tree", "-w", "--literally", file.toString());
  }

  private String commit(String tree) throws IOException {
    return repository.git("commit-tree", "-m", "hostile", tree);
  }

  private static Map<String, Reason> leftOut(Side side, Path root) {
    Map<String, Reason> left = new TreeMap<>();
    side.leftOut()
        .forEach(each -> left.put(RepositoryPath.of(root.relativize(each.path())), each.why()));
    return left;
  }

  @Test
  void leavesOutNamesThatLeadElsewhere() throws IOException {
    String bad = blob("outside\n");
    String inner = tree("100644", "escaped", bad, "100644", "compose.yaml", blob(STACK));
    String stack =
        tree(
            "40000",
            "..",
            inner,
            "40000",
            ".GIT",
            inner,
            "100644",
            "../up",
            bad,
            "100644",
            "/abs",
            bad,
            "100644",
            "a/../../b",
            bad,
            "100644",
            "",
            bad,
            "100644",
            ".",
            bad,
            "100644",
            "new\nline",
            bad,
            "100644",
            new byte[] {'b', (byte) 0xff},
            bad,
            "100644",
            "x".repeat(300),
            bad,
            "100644",
            "compose.yaml",
            blob(STACK),
            "100644",
            "twice",
            blob("first\n"),
            "100644",
            "twice",
            blob("second\n"),
            "40000",
            "twice",
            inner);
    String commit = commit(tree("40000", "s", stack));
    try (Sides sides = repository.sides(commit, "s")) {
      assertThat(files(sides.before()))
          .isEqualTo(Map.of("s/compose.yaml", STACK, "s/twice", "first\n"));
      assertThat(files(sides.before().root().getParent())).hasSize(2);
      assertThat(leftOut(sides.before(), repository.root()).values()).containsOnly(Reason.NAME);
      assertThat(leftOut(sides.before(), repository.root()).keySet())
          .contains("s/twice", "s", "s/" + "x".repeat(300));
    }
    assertThat(folder.resolve("escaped")).doesNotExist();
  }

  @Test
  void makesOnlyLinksThatStayInside() throws IOException {
    Files.writeString(folder.resolve("outside"), "secret\n");
    String stack =
        tree(
            "100644",
            "compose.yaml",
            blob(STACK),
            "120000",
            "inside",
            blob("compose.yaml"),
            "120000",
            "beside",
            blob("../common"),
            "120000",
            "up",
            blob("../../outside"),
            "120000",
            "absolute",
            blob(folder.resolve("outside").toString()),
            "120000",
            "nothing",
            blob("nowhere"),
            "120000",
            "circle",
            blob("circle"),
            "120000",
            "dir",
            blob("deep/deeper"),
            // is inside by its text, and leads outside by way of the one before
            "120000",
            "sly",
            blob("dir/../../../../../outside"),
            "40000",
            "deep",
            tree("40000", "deeper", tree("100644", "f", blob("f\n"))),
            // a folder behind a link, as one entry twice
            "120000",
            "hole",
            blob(folder.toString()),
            "40000",
            "hole",
            tree("100644", "fallen", blob("fallen\n")));
    String common = tree("100644", "x.yml", blob("x\n"));
    String commit = commit(tree("40000", "common", common, "40000", "s", stack));
    try (Sides sides = repository.sides(commit, "s")) {
      assertThat(files(sides.before()))
          .isEqualTo(
              Map.of(
                  "s/compose.yaml", STACK,
                  "s/inside", "-> compose.yaml",
                  "s/beside", "-> ../common",
                  "s/dir", "-> deep/deeper",
                  "s/deep/deeper/f", "f\n",
                  "s/hole/fallen", "fallen\n",
                  "common/x.yml", "x\n"));
      assertThat(leftOut(sides.before(), repository.root()))
          .isEqualTo(
              Map.of(
                  "s/up", Reason.LINK,
                  "s/absolute", Reason.LINK,
                  "s/nothing", Reason.LINK,
                  "s/circle", Reason.LINK,
                  "s/sly", Reason.LINK,
                  "s/hole", Reason.LINK));
    }
    assertThat(folder.resolve("fallen")).doesNotExist();
    assertThat(folder.resolve("outside")).hasContent("secret");
  }

  /** Readers say of it what they say of the real one. */
  @Test
  void keepsTheSizeOfWhatIsTooLarge() throws IOException {
    Files.write(repository.path("s/big.env"), new byte[(8 << 20) + 5]);
    Files.write(repository.path("s/fits.env"), new byte[8 << 20]);
    repository.commit();
    try (Sides sides = repository.sides("HEAD", "s")) {
      Path root = sides.before().root();
      assertThat(root.resolve("s/big.env")).hasSize((8 << 20) + 1);
      assertThat(root.resolve("s/fits.env")).hasSize(8 << 20);
      assertThat(leftOut(sides.before(), repository.root()))
          .isEqualTo(Map.of("s/big.env", Reason.SIZE));
      assertThat(sides.before().leftOut().get(0).why().words())
          .isEqualTo("it is larger than 8 MiB");
    }
  }

  private Object[] many(String ending, int count, String blob) {
    Object[] entries = new Object[count * 3];
    for (int i = 0; i < count; i++) {
      entries[3 * i] = "100644";
      entries[3 * i + 1] = "f" + i + ending;
      entries[3 * i + 2] = blob;
    }
    return entries;
  }

  @Test
  void takesOnlySettingsOfAStackWithTooManyFiles() throws IOException {
    String data = tree(many(".jpg", 20_000, blob("picture\n")));
    String stack =
        tree(
            "100644",
            "compose.yaml",
            blob(STACK),
            "40000",
            "data",
            data,
            "100644",
            "z.env",
            blob("A=1\n"));
    String commit = commit(tree("40000", "s", stack));
    Problems problems = new Problems();
    try (Sides sides = repository.sides(commit, "s", problems).orElseThrow()) {
      assertThat(files(sides.before())).containsOnlyKeys("s/compose.yaml", "s/z.env");
    }
    assertThat(TestRepository.said(problems))
        .isEqualTo(
            "warning git-size s: at \""
                + commit
                + "\" the stack's folder has more than 20,000 files or 256 MiB, and only those with"
                + " the names of settings (*.yml, *.env, *.conf and others) are compared"
                + " -> name the folder that only the stack is in");
  }

  @Test
  void refusesAStackWithTooManySettings() throws IOException {
    String stack = tree(many(".conf", 20_001, blob("a\n")));
    String commit = commit(tree("40000", "s", stack));
    assertThat(repository.refused(commit + ".." + commit, "s"))
        .isEqualTo(
            "error git-size s: at \""
                + commit
                + "\" the stack's folder has more than 20,000 files or 256 MiB"
                + " -> name the folder that only the stack is in");
  }

  /** 33 files of 8 MiB, which are one object. */
  @Test
  void boundsWhatIsTakenInAll() throws IOException {
    Files.write(folder.resolve("large"), new byte[8 << 20]);
    String large = repository.git("hash-object", "-w", folder.resolve("large").toString());
    String commit = commit(tree("40000", "s", tree(many(".conf", 33, large))));
    assertThat(repository.refused(commit + ".." + commit, "s"))
        .startsWith(
            "error git-size s: at \"" + commit + "\" the stack's folder has more than 20,000");
  }

  /** Ten folders that are ten folders that are …: a few bytes in git, all memory elsewhere. */
  @Test
  void refusesAFolderOfFoldersWithoutEnd() throws IOException {
    String level = tree("100644", "f.yml", blob("a\n"));
    for (int i = 0; i < 9; i++) {
      Object[] ten = new Object[30];
      for (int j = 0; j < 10; j++) {
        ten[3 * j] = "40000";
        ten[3 * j + 1] = "d" + j;
        ten[3 * j + 2] = level;
      }
      level = tree(ten);
    }
    String commit = commit(tree("40000", "s", level));
    assertThat(repository.refused(commit + ".." + commit, "s"))
        .isEqualTo(
            "error git-size: \""
                + commit
                + "\" has more than 500,000 files"
                + " -> keep the stack in a repository of its own");
    // beside a stack that leads up to it
    String stack = tree("100644", "compose.yaml", blob("include: [../bomb/x.yml, ..]\n"));
    String beside = commit(tree("40000", "bomb", level, "40000", "s", stack));
    Problems problems = new Problems();
    try (Sides sides = repository.sides(beside, "s", problems).orElseThrow()) {
      assertThat(files(sides.before())).containsOnlyKeys("s/compose.yaml");
    }
    assertThat(TestRepository.said(problems))
        .isEqualTo(
            "warning git-size house: at \""
                + beside
                + "\" there are more than 20,000 files or 256 MiB of settings beside the stack, and"
                + " not all of them can be read -> a compose file that includes one of them may be"
                + " reported as incomplete");
  }

  @Test
  void refusesFoldersThatAreNestedTooDeep() throws IOException {
    String level = tree("100644", "compose.yaml", blob(STACK));
    for (int i = 0; i < 150; i++) {
      level = tree("40000", "d", level);
    }
    String commit = commit(tree("40000", "s", level));
    assertThat(repository.refused(commit + ".." + commit, "s"))
        .isEqualTo(
            "error git-size: folders are nested more than 100 deep in \""
                + commit
                + "\""
                + " -> keep the stack in a repository of its own");
  }

  @Test
  void saysThatARepositoryIsDamaged() throws IOException {
    String tree = repository.git("rev-parse", "HEAD:s");
    Files.delete(repository.path(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));
    assertThat(repository.refused("HEAD", "s"))
        .startsWith("error git-refused: git does not have all the folders of \"HEAD\" -> ");
    assertThat(List.of(Reason.values())).allSatisfy(each -> assertThat(each.words()).isNotBlank());
  }
}
