package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Judged;
import io.github.driftless.testing.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a compose file holds, it is loaded or refused with a place, always the same way. */
@Tag("fuzz")
class ComposeFuzzTest {

  private static final Map<String, String> PORT = Map.of("PORT", "80");
  private static final Map<String, String> SECRET =
      Map.of("PORT", "80", "SECRET", "\u0007value-of-a-variable");
  private static final Map<String, String> OTHER_SECRET =
      Map.of("PORT", "80", "SECRET", "\u0007other-of-a-variable");

  @TempDir static Path folder;

  static Stream<Arguments> seeds() {
    return Seeds.files("src/test/resources/compose/cases", "compose.yaml");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "services:",
    "  a:",
    "    image: a",
    "networks:",
    "volumes:",
    "ports:",
    "extends:",
    "depends_on:",
    "environment:",
    "env_file:",
    "labels:",
    "profiles:",
    "network_mode: service:a",
    "deploy:",
    "healthcheck:",
    "build:",
    "configs:",
    "secrets:",
    "include:",
    "x-a:",
    "${SECRET}",
    "${PORT:-80}",
    "${UNSET:?}",
    "!reset null",
    "!override ",
    "<<: *a",
    "&a ",
    "service:",
    "- ",
    "[]",
    "{}",
    "null",
    "true"
  })
  @FuzzTest(maxExecutions = 1_500)
  void loads(byte[] bytes) throws IOException {
    Path file = folder.resolve("compose.yaml");
    Files.write(file, bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (LoadRequest.Reading reading : LoadRequest.Reading.values()) {
      Problems problems = new Problems();
      Optional<String> loaded = load(file, SECRET, reading, problems);
      assertThat(problems.hasErrors())
          .as(() -> reading + ": refused with an error: " + problems.list() + "\n" + text)
          .isEqualTo(loaded.isEmpty());
      if (isUtf8(bytes, text)) {
        Judged.problems(problems.list(), loaded.isEmpty(), file, text, Judged.YAML_BREAKS);
      }
      // a text can spell any secret itself, so what is told is held against another secret
      Problems toldOfAnother = new Problems();
      load(file, OTHER_SECRET, reading, toldOfAnother);
      assertThat(toldOfAnother.list()).as("what is told").isEqualTo(problems.list());
      if (!text.contains("SECRET")) {
        assertThat(load(file, PORT, reading, new Problems()))
            .as("a project that asks for nothing")
            .isEqualTo(loaded);
      }

      Problems again = new Problems();
      assertThat(load(file, SECRET, reading, again)).isEqualTo(loaded);
      assertThat(again.list()).isEqualTo(problems.list());
    }
  }

  private static boolean isUtf8(byte[] bytes, String text) {
    boolean marked = bytes.length > 1 && (bytes[0] == -1 || bytes[0] == -2 || bytes[0] == -17);
    return !marked && text.indexOf('\uFFFD') < 0;
  }

  private static Optional<String> load(
      Path file, Map<String, String> environment, LoadRequest.Reading reading, Problems problems) {
    LoadRequest request = Requests.of(file, environment, reading);
    return ComposeLoader.load(request, problems).map(ComposeJson::write);
  }
}
