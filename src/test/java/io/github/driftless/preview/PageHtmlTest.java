package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.driftless.app.PageDrafts;
import io.github.driftless.page.target.PageSyntax;
import io.github.driftless.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code .md} file under {@code preview/pages} is a page in the syntax that its name begins
 * with; the {@code .html} beside it is what the preview shows.
 */
class PageHtmlTest {

  private static final Path CASES = Path.of("src/test/resources/preview/pages");
  private static final Path FILE = Path.of("docs/page.md").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    PageSyntax syntax = PageSyntax.valueOf(name.split("-")[0].toUpperCase(Locale.ROOT));
    String text = Files.readString(file).replace("\r\n", "\n");
    String html = html(text, syntax);
    Golden.assertEquals(file.resolveSibling(name.replaceFirst("md$", "html")), html + "\n");
    assertThat(html(text.replace("\n", "\r\n"), syntax)).as("other line ends").isEqualTo(html);
  }

  @Test
  void aPictureThatIsYetToBeDrawnLeavesItsPlace() {
    String stand =
        "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIGRhdGEtbGF0ZT0iMDEyMzQ1Njc4OWFiY2Rl"
            + "ZiIvPgo=";
    assertThat(html("```diagram\n" + stand + "\n```\n", PageSyntax.WIKIJS))
        .contains("<figure class=\"drawing\" data-picture=\"0123456789abcdef\"></figure>");
  }

  @Test
  void isCalledByItsFrontMatterItsHeadingOrItsFile() {
    assertThat(title("---\ntitle: \"A: \\\"b\\\"\"\n---\n\n# c\n")).isEqualTo("A: \"b\"");
    assertThat(title("\uFEFF# A heading #\n")).isEqualTo("A heading");
    assertThat(title("words\n")).isEqualTo("page.md");
  }

  private static String title(String text) {
    return PageBody.of(new PageDrafts.Page(FILE, Optional.empty(), PageSyntax.MATERIAL, text))
        .title();
  }

  private static String html(String text, PageSyntax syntax) {
    return PageHtml.of(
            new PageDrafts.Page(FILE, Optional.empty(), syntax, text),
            Map.of(FILE, "docs/page.md", FILE.resolveSibling("other.md"), "docs/other.md"))
        .strip();
  }
}
