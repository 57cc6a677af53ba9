package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Run;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stacks with nasty texts in their positions, put on a wiki: it is given what stands in the files,
 * which are read by what Wiki.js reads them with elsewhere.
 */
@Tag("long")
class HostilePublishTest {

  @TempDir Path folder;

  /** Each text stands in one position. */
  static Stream<Integer> rotations() {
    return NastyStack.ways(NastyStack.positions().size()).boxed();
  }

  @ParameterizedTest
  @MethodSource("rotations")
  void aWikiIsGivenWhatStandsInTheFiles(int first) throws IOException {
    Map<String, String> texts = new TreeMap<>(NastyStack.rotated(first));
    for (String position : List.of("secret", "value", "command")) {
      texts.put(position, HostileOutputsTest.SECRET);
    }
    NastyStack.write(folder, texts);
    Path topology = folder.resolve("topology.yaml");
    Files.writeString(topology, Files.readString(topology).replaceAll("(?m)^  mkdocs: .*\n", ""));
    Run generated = Run.driftless(folder, "generate");
    assertThat(generated.code()).as(generated.err()).isZero();

    try (RunningWiki wiki = new RunningWiki()) {
      Path key = RunningWiki.keyFile(folder);
      String[] publish = {"publish", "--server", wiki.address(), "--key-file", key.toString()};
      Run run = Run.driftless(folder, publish);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out() + run.err()).doesNotContainPattern(HostileOutputsTest.OBEYED);
      for (Path file : pages()) {
        String path = folder.resolve("wiki").relativize(file).toString().replaceFirst("\\.md$", "");
        String body = Files.readString(file).replaceFirst("(?s)\\A---\n.*?\n---\n", "").strip();
        assertThat(wiki.content(path))
            .as(path)
            .startsWith(body)
            .doesNotContain(HostileOutputsTest.SECRET);
      }
      assertThat(wiki.words("hostile"))
          .containsExactly(
              texts.get("wikititle"),
              texts.get("description"),
              texts.get("tag").toLowerCase(Locale.ROOT));

      Run again = Run.driftless(folder, publish);
      assertThat(again.code()).as(again.err()).isZero();
      assertThat(again.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("unchanged "));
    }
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("wiki"))) {
      return files.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
