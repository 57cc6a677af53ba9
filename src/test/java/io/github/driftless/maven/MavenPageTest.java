package io.github.driftless.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.maven.Descriptor.Goal;
import io.github.driftless.maven.Descriptor.Parameter;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the docs say about the goals is what Maven reads, and what the builds do. */
class MavenPageTest {

  private static final Path PAGE = Places.project().resolve("docs/maven.md");
  private static final Pattern GOALS =
      Pattern.compile("(<!-- goals: from [^\\n]*-->\\n).*(<!-- goals: end -->\\n)", Pattern.DOTALL);
  private static final Pattern SNIPPET = Pattern.compile("```xml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void listsGoalsAndParametersOfTheDescriptor() throws Exception {
    String goals =
        Descriptor.read().goals().stream()
            .map(MavenPageTest::section)
            .collect(Collectors.joining());
    Matcher region = GOALS.matcher(Files.readString(PAGE));
    assertThat(region.find()).as("the marks between which the goals stand").isTrue();
    Golden.assertEquals(
        PAGE,
        region.replaceFirst(
            Matcher.quoteReplacement(region.group(1) + "\n" + goals + region.group(2))));
  }

  @Test
  void everyParameterSaysWhatItIs() throws Exception {
    assertThat(Descriptor.read().goals().stream().flatMap(goal -> goal.parameters().stream()))
        .isNotEmpty()
        .allSatisfy(
            parameter -> {
              assertThat(parameter.description()).as(parameter.name()).endsWith(".");
              assertThat(parameter.property()).as(parameter.name()).isPresent();
            });
  }

  @Test
  void snippetsArePartsOfBuildsThatAreTested() throws Exception {
    Matcher snippets = SNIPPET.matcher(Files.readString(PAGE));
    List<String> shown = snippets.results().map(found -> lines(found.group(1))).toList();
    assertThat(shown).hasSize(2);
    String tested = "";
    for (String pom : List.of("src/it/consumer/pom.xml", "packaging/maven/stranger/pom.xml")) {
      tested += lines(Files.readString(Places.project().resolve(pom)));
    }
    assertThat(tested).contains(shown);
  }

  /** Returns lines without what stands before them: a snippet begins at the margin. */
  private static String lines(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String section(Goal goal) {
    String phase = goal.phase().map(name -> " Bound to the phase `" + name + "`.").orElse("");
    return Stream.of(
            "## driftless:" + goal.name(),
            "",
            escaped(goal.description()) + phase,
            "",
            "| parameter | type | default | on the command line | what it is |",
            "|---|---|---|---|---|",
            goal.parameters().stream().map(MavenPageTest::row).collect(Collectors.joining("\n")),
            "")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Parameter parameter) {
    return Stream.of(
            code(parameter.name()),
            parameter.type(),
            parameter.value().map(MavenPageTest::code).orElse(""),
            parameter.property().map(property -> code("-D" + property)).orElse(""),
            escaped(parameter.description()))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace("|", "\\|");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
