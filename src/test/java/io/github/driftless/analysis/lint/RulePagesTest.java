package io.github.driftless.analysis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule's page in {@code docs/rules} says what the rule's class says, and shows its case {@code
 * fires}; {@code -Ddriftless.update=true} writes the pages anew.
 */
class RulePagesTest {

  private static final Path PAGES = Places.project().resolve("docs/rules");

  @TestFactory
  Stream<DynamicTest> pages() {
    return LintRules.ALL.stream()
        .map(Rule::about)
        .map(
            about ->
                DynamicTest.dynamicTest(
                    about.name(),
                    () -> Golden.assertEquals(PAGES.resolve(about.name() + ".md"), page(about))));
  }

  @Test
  void theListNamesEveryRule() throws IOException {
    StringBuilder table = new StringBuilder("| rule | finds | severity |\n|---|---|---|\n");
    for (Rule rule : LintRules.ALL) {
      RuleDescription about = rule.about();
      table
          .append("| [`%s`](rules/%s.md) | ".formatted(about.name(), about.name()))
          .append(about.what())
          .append(" | ")
          .append(about.severity())
          .append(" |\n");
    }
    Path page = Places.project().resolve("docs/lint.md");
    String text = Files.readString(page);
    String begin = "<!-- rules -->\n";
    int from = text.indexOf(begin) + begin.length();
    Golden.assertEquals(
        page, text.substring(0, from) + table + text.substring(text.indexOf("<!-- /rules -->")));
  }

  @Test
  void thereIsNoPageWithoutARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(Lint.ruleNames());
    }
  }

  private static String page(RuleDescription about) throws IOException {
    Path example = Places.resources("lint").resolve(about.name()).resolve("fires");
    StringBuilder page = new StringBuilder("# " + about.name() + "\n\n");
    page.append(about.what()).append("\n\n");
    page.append("Severity: ").append(about.severity()).append(".\n\n");
    page.append("## Why it matters\n\n").append(about.why()).append("\n\n");
    page.append("## Example\n\n");
    for (Path file : files(example)) {
      String name = example.relativize(file).toString().replace('\\', '/');
      page.append("`" + name + "`:\n\n```yaml\n" + Files.readString(file) + "```\n\n");
    }
    String told = Files.readString(example.resolve("expected.txt"));
    assertThat(told).contains("[" + about.name());
    page.append("`driftless lint` says:\n\n```\n" + told + "```\n\n");
    page.append("## How to mend it\n\n").append(about.mend()).append("\n\n");
    page.append("## How to switch it off\n\n").append(switchedOff(about.name()));
    return page.toString();
  }

  private static String switchedOff(String rule) {
    return """
        For one line, in a comment on it or alone on the line above:

        ```yaml
        # driftless: ignore %1$s — why
        ```

        For some services, or for good, in `topology.yaml`:

        ```yaml
        lint:
          rules: { %1$s: off }    # or warning, or error
          exclude:
            - { rule: %1$s, services: ["some-*"], reason: why }
        ```
        """
        .formatted(rule);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("expected.txt"))
          .sorted()
          .toList();
    }
  }
}
