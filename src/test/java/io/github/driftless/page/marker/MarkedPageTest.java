package io.github.driftless.page.marker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedPageTest {

  private static final Path FILE = Path.of("page.md");
  private static final List<MarkerKind> KINDS = List.of(new MarkerKind("services", List.of()));
  private static final String BEGIN = "<!-- driftless:begin services -->";
  private static final String END = "<!-- driftless:end services -->";

  /** What people and their editors leave in files; none of it opens code or a comment. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "é",
          "\uFEFF",
          "😀",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          "# ",
          "- ",
          "> ",
          "| ",
          "\0",
          "\u2028",
          "[x](y)",
          "**",
          "***",
          "&amp;",
          "1. ",
          "{.is-info}",
          "\\_",
          "word ");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void leavesEveryOtherByteAlone(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 250; round++) {
      String eol = random.nextBoolean() ? "\n" : "\r\n";
      String before = text(random) + eol + eol;
      String after = (random.nextBoolean() ? eol + text(random) : "");
      String old = random.nextBoolean() ? "" : "old" + eol;
      String page = before + BEGIN + eol + old + END + after;
      Problems problems = new Problems();
      MarkedPage marked = MarkedPage.read(FILE, page, KINDS, problems);
      assertThat(problems.list()).as(page).isEmpty();
      assertThat(marked.regions()).as(page).hasSize(1);
      String filled = marked.with(Map.of(marked.regions().get(0), "new\ntext\n"), problems);
      assertThat(filled)
          .as(page)
          .isEqualTo(before + BEGIN + eol + eol + "new" + eol + "text" + eol + eol + END + after);
      assertThat(problems.list()).as(page).isEmpty();
    }
  }

  @Test
  void keepsRegionsThatItIsGivenNoTextFor() {
    String page = BEGIN + "\nold\n" + END + "\n";
    Problems problems = new Problems();
    MarkedPage marked = MarkedPage.read(FILE, page, KINDS, problems);
    assertThat(marked.with(Map.of(), problems)).isEqualTo(page);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void readsDeeplyNestedMarkdown() {
    String quotes = "> ".repeat(2_000) + "x\n\n";
    String containers =
        IntStream.range(0, 200)
            .mapToObj(depth -> " ".repeat(4 * depth) + "!!! note\n\n")
            .collect(Collectors.joining());
    String page = quotes + containers + "end\n\n" + BEGIN + "\n" + END + "\n";
    Problems problems = new Problems();
    assertThat(MarkedPage.read(FILE, page, KINDS, problems).regions()).hasSize(1);
    assertThat(problems.list()).isEmpty();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
