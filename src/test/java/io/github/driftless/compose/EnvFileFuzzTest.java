package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Judged;
import io.github.driftless.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An env file is read to its end or refused with a place in it, always the same way. */
@Tag("fuzz")
class EnvFileFuzzTest {

  private static final Path FILE = Path.of("any.env").toAbsolutePath();
  private static final String SECRET = "\u0007known-already";

  static Stream<Arguments> seeds() {
    return Seeds.files("src/test/resources/compose/cases", "env");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "export ",
    "KNOWN",
    "=",
    ": ",
    "'",
    "\"",
    "${KNOWN}",
    "${KNOWN:-",
    "\\n",
    "\\$",
    "\\\"",
    "# ",
    " #",
    "$$"
  })
  @FuzzTest(maxExecutions = 40_000)
  void reads(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains(SECRET)) {
      return;
    }
    EnvValues values = new EnvValues();
    Problems problems = new Problems();
    boolean whole = parse(text, values, problems);
    Judged.problems(problems.list(), !whole, FILE, text, "\n");
    assertThat(problems.list().toString()).as("what is told").doesNotContain(SECRET);
    values
        .texts()
        .forEach(
            (name, value) -> {
              assertThat(text).as("the name of a value").contains(name);
              if (value.contains(SECRET)) {
                assertThat(text).contains("KNOWN");
              }
            });

    EnvValues again = new EnvValues();
    Problems toldAgain = new Problems();
    assertThat(parse(text, again, toldAgain)).isEqualTo(whole);
    assertThat(again.texts()).isEqualTo(values.texts());
    assertThat(toldAgain.list()).isEqualTo(problems.list());
  }

  private static boolean parse(String text, EnvValues values, Problems problems) {
    MissingValues unset = new MissingValues();
    boolean whole =
        EnvFile.parse(
            FILE,
            text,
            values,
            name -> name.equals("KNOWN") ? Optional.of(SECRET) : Optional.empty(),
            new LoadProblems(problems, unset, false, new EnvSource(FILE.getParent(), List.of())));
    unset.report(problems);
    return whole;
  }
}
