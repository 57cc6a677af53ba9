package io.github.driftless;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code driftless-compose} is made of some packages of this source, by a pom of its own: these
 * packages need no others, and both poms say the same.
 */
@AnalyzeClasses(packages = "io.github.driftless", importOptions = DoNotIncludeTests.class)
class ComposeArtifactTest {

  private static final Pattern INCLUDE =
      Pattern.compile("<include>io/github/driftless/([a-z]+)/\\*\\*</include>");

  /** What the poms must agree on, elements as they stand in both. */
  private static final List<String> EQUAL =
      List.of(
          "groupId",
          "version",
          "url",
          "licenses",
          "developers",
          "scm",
          "maven.compiler.release",
          "project.build.outputTimestamp",
          "jspecify");

  @ArchTest
  static final ArchRule needsNothingElse =
      classes()
          .that()
          .resideInAnyPackage(packages("io.github.driftless.%s"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              packages(
                  "io.github.driftless.%s",
                  "java..", "org.jspecify.annotations", "org.snakeyaml.engine.."));

  @Test
  void holdsWhatReadingComposeFilesTakes() throws Exception {
    Matcher included = INCLUDE.matcher(pom());
    assertThat(included.results().map(found -> found.group(1)).distinct())
        .containsExactly("beside", "problem", "address", "yaml", "compose");
  }

  @Test
  void saysWhatThePluginSays() throws Exception {
    String plugin = Files.readString(Places.project().resolve("pom.xml"));
    for (String element : EQUAL) {
      assertThat(first(pom(), element)).as(element).isEqualTo(first(plugin, element));
    }
  }

  private static String[] packages(String first, String... others) {
    return Stream.concat(
            Stream.of("beside", "problem", "address", "yaml", "compose").map(first::formatted),
            Stream.of(others))
        .toArray(String[]::new);
  }

  private static String pom() throws IOException {
    return Files.readString(Places.project().resolve("packaging/maven/compose/pom.xml"));
  }

  private static String first(String pom, String element) {
    Matcher found =
        Pattern.compile("<" + element + ">.*?</" + element + ">", Pattern.DOTALL).matcher(pom);
    assertThat(found.find()).as(element).isTrue();
    return found.group();
  }
}
