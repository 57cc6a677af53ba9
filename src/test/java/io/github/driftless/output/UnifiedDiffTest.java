package io.github.driftless.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {

  @Test
  void showsThreeLinesOfContext() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
        .isEqualTo(
            """
            --- a/docs/page.md
            +++ b/docs/page.md
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void namesDevNullForANewFile() {
    assertThat(UnifiedDiff.of("new.md", Optional.empty(), Optional.of("one\ntwo\n")))
        .isEqualTo("--- /dev/null\n+++ b/new.md\n@@ -0,0 +1,2 @@\n+one\n+two\n");
  }

  @Test
  void namesDevNullForAFileThatGoes() {
    assertThat(UnifiedDiff.of("old.md", Optional.of("one\ntwo\n"), Optional.empty()))
        .isEqualTo("--- a/old.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-one\n-two\n");
  }

  @Test
  void saysWhereANewlineIsMissing() {
    assertThat(diff("one\ntwo", "one\ntwo\n"))
        .isEqualTo(
            """
            --- a/docs/page.md
            +++ b/docs/page.md
            @@ -1,2 +1,2 @@
             one
            -two
            \\ No newline at end of file
            +two
            """);
  }

  @Test
  void leavesCarriageReturnsAtLineEnds() {
    assertThat(diff("one\r\ntwo\r\n", "one\r\n2\r\n"))
        .endsWith("@@ -1,2 +1,2 @@\n one\r\n-two\r\n+2\r\n");
  }

  @Test
  void showsWhatATerminalWouldObey() {
    assertThat(diff("", "\u001b[2Jred\rblue \u202egpj.exe \u0085\ttab\n"))
        .endsWith("+\\x1b[2Jred\\x0dblue \\u202egpj.exe \\x85\ttab\n");
  }

  @Test
  void showsNoBytesOfABinaryFile() {
    assertThat(diff("a\0b", "text\n"))
        .isEqualTo("Binary files a/docs/page.md and b/docs/page.md differ\n");
  }

  @Test
  void endsAPathWithASpaceByATab() {
    assertThat(UnifiedDiff.of("a b.md", Optional.of("1\n"), Optional.of("2\n")))
        .startsWith("--- a/a b.md\t\n+++ b/a b.md\t\n");
  }

  @Test
  void isEmptyForEqualTexts() {
    assertThat(diff("same\n", "same\n")).isEmpty();
  }

  @Test
  void tellsAnEmptyFileFromNone() {
    assertThat(UnifiedDiff.of("e.md", Optional.empty(), Optional.of("")))
        .isEqualTo("--- /dev/null\n+++ b/e.md\n");
  }

  /** Two long texts that share nothing took memory with the square of their length once. */
  @Test
  void comparesLongTextsThatShareNothing() {
    String old = "a\n".repeat(6_000);
    String now = "b\n".repeat(6_000);
    assertThat(diff(old, now).lines().count()).isEqualTo(12_003);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsTheOldTextIntoTheNewOne(int seed) throws PatchFailedException {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String before = text(random);
      String after = text(random);
      String diff = diff(before, after);
      assertThat(patched(before, diff))
          .as("diff of %s and %s:%n%s", before, after, diff)
          .isEqualTo(after.lines().toList());
    }
  }

  private static List<String> patched(String before, String diff) throws PatchFailedException {
    return UnifiedDiffUtils.parseUnifiedDiff(diff.lines().toList())
        .applyTo(new ArrayList<>(before.lines().toList()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(30);
    for (int i = 0; i < lines; i++) {
      text.append(random.nextInt(4)).append('\n');
    }
    return text.toString();
  }

  private static String diff(String before, String after) {
    return UnifiedDiff.of("docs/page.md", Optional.of(before), Optional.of(after));
  }
}
