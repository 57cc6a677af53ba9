package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Severity;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wherever a variable stands that has no value, a lenient reading goes on: what was right before is
 * no error.
 */
@Tag("long")
class NothingRefusedTest {

  /** What stands behind a key or as an item, where it is no mapping, list, tag or anchor. */
  private static final Pattern VALUE =
      Pattern.compile("(?<=: |- )[\\w./~][^\n#\"'{}\\[\\],$]*(?=[\n,}\\]])");

  /** What is wrong whatever a variable gives: the file wants a list or a mapping there. */
  private static final Set<String> WRONG_ANYHOW =
      Set.of("attribute-type", "merge-kind", "yaml-syntax");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> forLackOfAValue() {
    return Cases.in("compose/cases", this::check);
  }

  private void check(Path given) throws IOException {
    Path copy = folder.resolve(given.getFileName());
    Places.copy(given, copy);
    Path compose = copy.resolve("compose.yaml");
    if (!Files.exists(compose) || !errors(compose).isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        byte[] before = Files.readAllBytes(file);
        for (String text : changed(new String(before, StandardCharsets.ISO_8859_1))) {
          Files.writeString(file, text, StandardCharsets.ISO_8859_1);
          assertThat(errors(compose)).as(text).isEmpty();
        }
        Files.write(file, before);
      }
    }
  }

  private static List<Problem> errors(Path compose) {
    Problems problems = new Problems();
    ComposeLoader.load(Requests.of(compose, Map.of(), LoadRequest.Reading.LENIENT), problems);
    return problems.list().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !WRONG_ANYHOW.contains(problem.rule()))
        .toList();
  }

  /** Returns the text with a variable in place of each value, before and behind it. */
  private static Set<String> changed(String text) {
    Set<String> all = new LinkedHashSet<>();
    for (MatchResult found : VALUE.matcher(text).results().toList()) {
      String value = found.group().strip();
      if (value.contains(": ") || value.endsWith(":")) {
        continue;
      }
      for (String now : List.of("$NOWHERE", "$NOWHERE." + value, value + "$NOWHERE")) {
        all.add(text.substring(0, found.start()) + now + text.substring(found.end()));
      }
    }
    return all;
  }
}
