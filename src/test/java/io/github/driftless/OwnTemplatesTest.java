package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.page.target.PageTarget;
import io.github.driftless.page.target.PageTargets;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template and every piece of prose can be replaced by one's own, file by file. */
class OwnTemplatesTest {

  @TempDir Path folder;

  static Stream<String> templates() {
    // but for the pictures of a region on a wiki, which publishing alone asks for
    return names("site-templates").filter(name -> !name.equals("wikijs/regions/diagram.md.ftl"));
  }

  static Stream<String> places() {
    return templates().map(name -> name.split("/")[0]).distinct();
  }

  static Stream<String> fragments() {
    return names("mkdocs-fragments");
  }

  @BeforeEach
  void copyTheStack() throws IOException {
    Places.copy(Places.resources("templates/stack"), folder);
    Files.createDirectories(folder.resolve("own/templates"));
    Files.createDirectories(folder.resolve("own/fragments"));
  }

  /** Each with words of its own, all at once. */
  @ParameterizedTest
  @MethodSource("places")
  void replacesEachTemplate(String place) throws IOException {
    List<String> names = templates().filter(name -> name.startsWith(place + "/")).toList();
    for (String name : names) {
      own("templates/" + name, shipped("site-templates", name) + "\n" + words(name) + "\n");
    }
    keep(place);
    generate();
    Map<String, String> pages = written();
    assertThat(names)
        .as("templates that have a part in a page")
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(pages)
                    .anySatisfy((file, text) -> assertThat(text).contains(words(name))));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("templates")
  void tellsWhereATemplateIsWrong(String name) throws IOException {
    String text = shipped("site-templates", name).stripTrailing();
    own("templates/" + name, text + "\n  ${nonsense}\n");
    keep(name.split("/")[0]);
    Map<String, String> before = written();
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .contains(
            "own/templates/"
                + name
                + ":"
                + (text.lines().count() + 1)
                + ":5: error: The following has evaluated to null or missing: ==> nonsense");
    assertThat(written()).as("nothing is written").isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "called,passedOn is the name and the port in one",
    "columns,each value of a line of service.card has its modes",
    "said,service.card has a line for each of these facts"
  })
  void namesWhatATemplateOfAnOlderVersionAsksFor(String value, String now) throws IOException {
    own(
        "templates/mkdocs/services.md.ftl",
        "# Services\n\n<#assign each = {}>\n${each." + value + "}\n");
    keep("mkdocs");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("own/templates/mkdocs/services.md.ftl:4:3: error: ")
        .contains("hint: " + value + " is no value of templates any more: " + now);
  }

  /** Each by words of its own, all at once. */
  @Test
  void replacesEachProse() throws IOException {
    List<String> names = fragments().toList();
    for (String name : names) {
      own("fragments/" + name, words(name) + "\n");
    }
    keep("mkdocs");
    generate();
    Map<String, String> pages = written();
    assertThat(names)
        .as("prose that stands on a page")
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(pages)
                    .anySatisfy((file, text) -> assertThat(text).contains(words(name))));
  }

  @Test
  void tellsWhereATemplateCannotBeRead() throws IOException {
    own("templates/mkdocs/regions/services.md.ftl", "| Service |\n<#if mode.title\n");
    Map<String, String> before = written();
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("own/templates/mkdocs/regions/services.md.ftl:2:")
        .contains(" error: ")
        .doesNotContain("\tat ", "freemarker.");
    assertThat(written()).as("nothing is written").isEqualTo(before);
  }

  private static String words(String name) {
    return "Own words of " + name + ".";
  }

  private void generate() {
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private void own(String name, String text) throws IOException {
    Path file = folder.resolve("own").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Leaves one place for pages, and takes out the others. */
  private void keep(String place) throws IOException {
    Path topology = folder.resolve("topology.yaml");
    String text = Files.readString(topology);
    for (PageTarget other : PageTargets.ALL) {
      if (!other.key().equals(place)) {
        text = text.replaceAll("(?m)^  " + other.key() + ": .*\n", "");
      }
    }
    assertThat(text).containsPattern("(?m)^  " + place + ": ");
    Files.writeString(topology, text);
  }

  /** Returns the pages there are, by their names. */
  private Map<String, String> written() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("own")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static String shipped(String where, String name) throws IOException {
    return Files.readString(Places.project().resolve(where).resolve(name));
  }

  private static Stream<String> names(String where) {
    Path root = Places.project().resolve(where);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
