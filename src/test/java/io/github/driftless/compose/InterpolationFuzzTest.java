package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.driftless.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text shows the values of those variables only that it names, whatever it looks like. */
@Tag("fuzz")
class InterpolationFuzzTest {

  private static final String MARK = "\u0007value-of-";

  /** Variables whose values hold what would be replaced; the empty one is set, but to nothing. */
  private static final Map<String, String> VALUES =
      Map.of(
          "A", MARK + "A${B}$",
          "B", MARK + "B$$A",
          "AB", MARK + "AB",
          "_", MARK + "_",
          "EMPTY", "");

  static Stream<Arguments> seeds() {
    return Seeds.of(
        "$A ${B} $$A ${AB:-x} ${EMPTY:-y} ${C-z}",
        "${A:+b} ${EMPTY+c} ${C:?say} ${C?why}",
        "${C:-${D:-${A}}} ${C:-{\"a\": {}}}",
        "${C:-a\nb} ${",
        "$",
        "${_}$1${1}${A",
        "${A:}${A!}${é}");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "${",
    "$$",
    "}",
    ":-",
    ":?",
    ":+",
    "${A",
    "${EMPTY:-",
    "${C:-",
    "${C:?",
    "${A:+"
  })
  @FuzzTest(maxExecutions = 40_000)
  void replaces(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (boolean keepMissing : new boolean[] {false, true}) {
      Set<String> asked = new LinkedHashSet<>();
      Template.Result result =
          Template.replace(
              text,
              name -> {
                asked.add(name);
                return Optional.ofNullable(VALUES.get(name));
              },
              keepMissing);
      assertThat(result.variables()).as("all that were asked for").containsAll(asked);
      assertThat(result.variables()).as("all stand in the text").allMatch(text::contains);
      // a text can spell any value itself, so what shows is held against other values
      Template.Result other =
          Template.replace(
              text,
              name ->
                  Optional.ofNullable(VALUES.get(name))
                      .map(value -> result.variables().contains(name) ? value : value + "and more"),
              keepMissing);
      assertThat(other.text())
          .as("shows no variable that it does not name")
          .isEqualTo(result.text());
      assertThat(other.fault()).isEqualTo(result.fault());
      assertThat(other.missing()).isEqualTo(result.missing());
      for (Template.UnsetVariable missing : result.missing()) {
        assertThat(VALUES.getOrDefault(missing.name(), "")).as("is said to be missing").isEmpty();
      }
      if (text.indexOf('$') < 0) {
        assertThat(result.text()).isEqualTo(text);
        assertThat(result.variables()).isEmpty();
      }
      Template.Result again =
          Template.replace(text, name -> Optional.ofNullable(VALUES.get(name)), keepMissing);
      assertThat(again.text()).isEqualTo(result.text());
      assertThat(again.fault()).isEqualTo(result.fault());
    }
    assertThat(plain(text)).as("escaped text stands for itself").isEqualTo(text);
  }

  private static String plain(String text) {
    return Template.replace(text.replace("$", "$$"), name -> Optional.empty(), false).text();
  }
}
