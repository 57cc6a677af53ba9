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
  private static final Optional<String> SECRET = Optional.of("\u0007known-already");
  private static final Optional<String> OTHER_SECRET = Optional.of("\u0007known-as-well");

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
    EnvValues values = new EnvValues();
    Problems problems = new Problems();
    boolean whole = parse(text, SECRET, values, problems);
    Judged.problems(problems.list(), !whole, FILE, text, "\n");
    values
        .texts()
        .keySet()
        .forEach(name -> assertThat(text).as("the name of a value").contains(name));

    // a text can spell any secret itself, so what is told is held against another secret
    Problems toldOfAnother = new Problems();
    parse(text, OTHER_SECRET, new EnvValues(), toldOfAnother);
    assertThat(toldOfAnother.list()).as("what is told").isEqualTo(problems.list());
    if (!text.contains("KNOWN")) {
      EnvValues without = new EnvValues();
      parse(text, Optional.empty(), without, new Problems());
      assertThat(without.texts()).as("values that ask for nothing").isEqualTo(values.texts());
    }

    EnvValues again = new EnvValues();
    Problems toldAgain = new Problems();
    assertThat(parse(text, SECRET, again, toldAgain)).isEqualTo(whole);
    assertThat(again.texts()).isEqualTo(values.texts());
    assertThat(toldAgain.list()).isEqualTo(problems.list());
  }

  private static boolean parse(
      String text, Optional<String> known, EnvValues values, Problems problems) {
    MissingValues unset = new MissingValues();
    boolean whole =
        EnvFile.parse(
            FILE,
            text,
            values,
            name -> name.equals("KNOWN") ? known : Optional.empty(),
            new LoadProblems(problems, unset, false, new EnvSource(FILE.getParent(), List.of())));
    unset.report(problems);
    return whole;
  }
}
