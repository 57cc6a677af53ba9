package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Wherever a variable stands, and however wrong its value is there, no message tells the value. */
@Tag("long")
class SecretsTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "WORD", "hushhush",
          "SPACED", "hushhush ",
          "PAIR", "hush hushhush=hush",
          "PATH", "hush.hushhush/1:hush",
          "PORTS", "1:hushhush:80-82/hush");

  private static final String WORD = "${WORD}";

  /** What stands behind a key or as an item, where it is no mapping, list, tag or anchor. */
  private static final Pattern VALUE = Pattern.compile("(?<=: |- )[\\w./~$][^\n#\"'{}\\[\\]]*");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> areToldByNoMessage() {
    return Cases.in("compose/cases", this::check);
  }

  private void check(Path given) throws IOException {
    Path copy = folder.resolve(given.getFileName());
    Places.copy(given, copy);
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        check(file, copy.resolve("compose.yaml"));
      }
    }
  }

  private static void check(Path file, Path compose) throws IOException {
    byte[] before = Files.readAllBytes(file);
    for (String text : changed(new String(before, StandardCharsets.ISO_8859_1))) {
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
      for (LoadRequest.Reading reading : LoadRequest.Reading.values()) {
        Problems problems = new Problems();
        ComposeLoader.load(Requests.of(compose, VARIABLES, reading), problems);
        assertThat(problems.list().toString()).as(text).doesNotContain("hush");
      }
    }
    Files.write(file, before);
  }

  /** Returns the text with a variable in each place, and in all that hold the same at once. */
  private static Set<String> changed(String text) {
    Set<String> all = new LinkedHashSet<>();
    for (MatchResult found : VALUE.matcher(text).results().toList()) {
      String value = found.group().strip();
      List<String> instead =
          new ArrayList<>(List.of(WORD + value, value + WORD, WORD + "=" + value));
      VARIABLES.keySet().forEach(name -> instead.add("${" + name + "}"));
      for (String now : instead) {
        all.add(text.substring(0, found.start()) + now + text.substring(found.end()));
      }
      all.add(text.replaceAll("(?<=: |- )" + Pattern.quote(value), "\\" + WORD));
    }
    return all;
  }
}
