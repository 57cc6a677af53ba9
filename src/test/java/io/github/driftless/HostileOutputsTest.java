package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.NastyTexts;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is printed of a stack with nasty texts in all its positions: the reader of each format reads
 * it, a terminal obeys nothing in it, and no value of an environment is in it.
 */
@Tag("long")
class HostileOutputsTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Every so many of the ways to put the texts into the positions. */
  private static final int STEP = 45;

  /** What a terminal would obey, and what would turn its line around. */
  static final String OBEYED = "[\\p{Cc}&&[^\n\t]]|[\\u2028-\\u202E\\u2066-\\u2069]";

  static final String SECRET = "hunter2-correct-horse";

  /** What GitHub Actions obeys, as far as we say it; a text is printed where it obeys nothing. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "::stop-commands::driftless-\\p{XDigit}{64}|::driftless-\\p{XDigit}{64}::"
              + "|::(error|warning|notice) [^:]*title=[^:]*::.+");

  /** What stands between the command that switches commands off and the one that ends it. */
  private static final Pattern QUOTED =
      Pattern.compile("(?ms)^(::stop-commands::(\\S+)\n).*?^(::\\2::)$");

  @TempDir Path folder;

  static Stream<Integer> rotations() {
    return NastyStack.ways(STEP).boxed();
  }

  @ParameterizedTest
  @MethodSource("rotations")
  void isReadByWhatReadsIt(int first) throws IOException {
    Map<String, String> texts = new TreeMap<>(NastyStack.rotated(first));
    for (String position : List.of("secret", "value", "command")) {
      texts.put(position, SECRET);
    }
    NastyStack.write(folder, texts);
    Path topology = folder.resolve("topology.yaml");
    Files.writeString(
        topology, NastyStack.keepingPlaces(Files.readString(topology), "mkdocs", "markdown"));

    tame(run("generate"));
    List<Path> written = written();
    assertThat(written).hasSizeGreaterThan(30);
    for (Path file : written) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain(SECRET);
    }
    JsonNode model = JSON.readTree(run("model").out());
    assertThat(model.at("/title").asString()).isEqualTo(texts.get("title"));
    assertThat(model.at("/modes/0/title").asString()).isEqualTo(texts.get("mode"));
    assertThat(JSON.readTree(run("lint", "--format", "json").out()).isMissingNode()).isFalse();
    JsonNode log = JSON.readTree(run("lint", "--format", "sarif").out());
    assertThat(log.at("/runs/0/results")).isNotEmpty();
    assertThat(obeyed(tame(run("lint", "--format", "github"))))
        .isNotEmpty()
        .allMatch(line -> COMMAND.matcher(line).matches() || !line.startsWith("::"));
    tame(run("lint"));
    assertThat(tame(run("explain", "joined")).lines()).as("a line a mode").hasSize(2);
    tame(run("explain", "front-web", "db"));

    Files.writeString(folder.resolve("docs/networks.md"), "changed\n");
    assertThat(Run.driftless(folder, "check").code()).isEqualTo(1);
    overrideMakesTheSwitch(texts.get("file") + ".yaml");
  }

  /** A name that nobody has is told with the name: the line it is told in stays one line. */
  @Test
  void tellsOfNastyNamesInLinesOfTheirOwn() throws IOException {
    SoftAssertions all = new SoftAssertions();
    Files.writeString(folder.resolve("compose.yaml"), "services: { a: { image: b } }\n");
    for (String text : NastyTexts.all()) {
      String quoted = JSON.writeValueAsString(text + "x").replaceAll("\\P{ASCII}", "?");
      Files.writeString(
          folder.resolve("topology.yaml"),
          "compose: compose.yaml\nflows: [{ from: " + quoted + ", to: a }]\n");
      Run run = Run.driftless(folder, "model");
      all.assertThat(run.code()).as(run.err()).isEqualTo(2);
      all.assertThat(run.err()).doesNotContainPattern(OBEYED);
      all.assertThat(run.err().lines())
          .as(text)
          .allMatch(line -> line.startsWith("topology.yaml:2:") || line.startsWith("  hint: "));
    }
    all.assertAll();
  }

  private List<Path> written() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String place : List.of("docs", "md")) {
      try (Stream<Path> all = Files.walk(folder.resolve(place))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files;
  }

  private Run run(String... arguments) {
    Run run = Run.driftless(folder, arguments);
    assertThat(run.code()).as(run.err()).isBetween(0, 1);
    assertThat(run.out() + run.err()).doesNotContain(SECRET);
    return run;
  }

  private static String tame(Run run) {
    assertThat(run.out()).doesNotContainPattern(OBEYED);
    assertThat(run.err()).doesNotContainPattern(OBEYED);
    return run.out();
  }

  /** The lines in which a runner looks for commands. */
  private static List<String> obeyed(String log) {
    return QUOTED.matcher(log).replaceAll("$1$3").lines().toList();
  }

  private void overrideMakesTheSwitch(String file) {
    Run run = Run.driftless(folder, "compose", "-f", file, "-f", "docs/overrides/two.compose.yaml");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode joined = JSON.readTree(run.out()).at("/services/joined");
    assertThat(joined.has("network_mode")).isFalse();
    assertThat(joined.get("networks").has("front")).isTrue();
    assertThat(joined.get("ports")).isNotEmpty();
  }
}
