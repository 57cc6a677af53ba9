package io.github.driftless.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Judged;
import io.github.driftless.testing.Seeds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a file holds, the reader ends, always the same way, and says what is wrong. */
@Tag("fuzz")
class YamlFuzzTest {

  private static final Path FILE = Path.of("any.yaml").toAbsolutePath();

  static Stream<Arguments> seeds() {
    return Seeds.files("src/test/resources/yaml/cases", ".yaml");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "<<: ",
    "<<: *a",
    "&a ",
    "*a",
    "!reset ",
    "!override ",
    "!!int ",
    "!!str ",
    "? ",
    ": ",
    "- ",
    "---",
    "...",
    "%YAML 1.2",
    "|2-",
    ">+",
    "\\n  ",
    "\u2028",
    "\u0085",
    "[",
    "{",
    "# ",
    "0x1F",
    ".inf"
  })
  @FuzzTest(maxExecutions = 6_000)
  void reads(byte[] bytes) {
    Problems decoding = new Problems();
    Optional<String> text = TextDecoder.decode(bytes, FILE, decoding);
    if (text.isEmpty()) {
      assertThat(decoding.hasErrors()).as("a file that is no text is told").isTrue();
      assertThat(decoding.list()).extracting(Problem::location).doesNotContain(Optional.empty());
      return;
    }
    Problems problems = new Problems();
    List<Node> documents = YamlReader.readAll(FILE, text.get(), problems);
    Judged.problems(
        problems.list(),
        documents.isEmpty() && problems.hasErrors(),
        FILE,
        text.get(),
        Judged.YAML_BREAKS);
    assertThat(problems.list()).hasSizeLessThanOrEqualTo(YamlLimits.PROBLEMS + 1);

    Problems again = new Problems();
    assertThat(YamlReader.readAll(FILE, text.get(), again)).isEqualTo(documents);
    assertThat(again.list()).isEqualTo(problems.list());

    long lines = text.get().split("\r\n|\r|\n", -1).length;
    documents.forEach(document -> placed(document, lines, 0));
  }

  private static void placed(Node node, long lines, int depth) {
    placed(node.location(), lines);
    if (depth > YamlLimits.DEPTH) {
      throw new AssertionError("nested too deeply");
    }
    if (node instanceof SequenceNode list) {
      list.items().forEach(item -> placed(item, lines, depth + 1));
    } else if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        placed(entry.keyLocation(), lines);
        placed(entry.value(), lines, depth + 1);
        if (mapping.entry(entry.key()).orElseThrow() != entry) {
          throw new AssertionError("there twice: " + entry.key());
        }
      }
    }
  }

  private static void placed(Location at, long lines) {
    if (at.line() < 1 || at.line() > lines) {
      throw new AssertionError("a node is said to be at " + at);
    }
  }
}
