package io.github.driftless.page.marker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found without a Markdown parser is what is found with it. */
class PlainCommentsTest {

  /** Lines that mean something to each other. */
  private static final List<String> LINES =
      List.of(
          "",
          "text",
          "<!-- a -->",
          " <!-- b -->",
          "  <!-- c -->  ",
          "    <!-- d -->",
          "<!-- e",
          "f -->",
          "<!-- g --> h",
          "<!-->",
          "<!--->",
          "<!-- i --> <!-- j -->",
          "k <!-- l -->",
          "```",
          "````mermaid",
          " ```",
          "~~~",
          "``` `x`",
          "- ```",
          "- m",
          "  n",
          "> ~~~",
          "> o",
          "<pre>",
          "</pre>",
          "- <pre>",
          "<div>",
          "`p",
          "!!! note",
          "    q",
          "\t<!-- r -->",
          "---",
          "1. s",
          "[t]: /u 'v",
          "<!-- w -->\t",
          "\u000c<!-- x -->",
          "\t```",
          "    ```",
          "\f```",
          "   ~~~",
          "```\u3000");

  @Test
  void findsWhatAParserFindsInAnyThreeLines() {
    int plain = 0;
    for (String first : LINES) {
      for (String second : LINES) {
        for (String third : LINES) {
          plain += agrees(String.join("\n", first, second, third)) ? 1 : 0;
        }
      }
    }
    assertThat(plain).isGreaterThan(4000);
  }

  /** Four lines make a list, a fence in it, a comment, and what follows. */
  @Test
  void findsWhatAParserFindsAfterAList() {
    for (String first : List.of("- m", "- ```", "> o", "- <pre>", "1. s", "<!-- a -->")) {
      for (String second : LINES) {
        for (String third : LINES) {
          agrees(String.join("\r\n", first, "", second, third, "<!-- z -->"));
        }
      }
    }
  }

  @Test
  void findsWhatAParserFindsInPages() throws IOException {
    int plain = 0;
    try (Stream<Path> files =
        Stream.of("docs", "output", "src/test/resources", "README.md", "CONTRIBUTING.md")
            .flatMap(name -> walk(Places.project().resolve(name)))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        plain += agrees(Files.readString(file)) ? 1 : 0;
      }
    }
    assertThat(plain).isGreaterThan(20);
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns whether the page is plain. */
  private static boolean agrees(String page) {
    Lines lines = new Lines(Path.of("page.md"), page);
    Optional<List<Comment>> plain = PlainComments.find(lines);
    plain.ifPresent(comments -> assertThat(comments).as(page).isEqualTo(CommentFinder.find(lines)));
    return plain.isPresent();
  }
}
