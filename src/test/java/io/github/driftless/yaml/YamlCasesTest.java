package io.github.driftless.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code yaml/cases/NAME.yaml} has a {@code NAME.txt}: the trees it is read to, one node a
 * line, and what is told. {@code -Ddriftless.update=true} rewrites them.
 */
class YamlCasesTest {

  private static final Path CASES = Path.of("src/test/resources/yaml/cases").toAbsolutePath();

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void reads(String name) throws IOException {
    Path file = CASES.resolve(name);
    Path expected = CASES.resolve(name.replace(".yaml", ".txt"));
    Problems problems = new Problems();
    StringBuilder dump = new StringBuilder();
    for (Node document : YamlReader.readAll(file, problems)) {
      dump.append("document\n");
      dump("", document, "  ", dump);
    }
    for (Problem problem : problems.list()) {
      dump.append(problem.location().map(YamlCasesTest::place).orElse(""))
          .append(' ')
          .append(problem.severity().word())
          .append(": ")
          .append(problem.message());
      problem
          .related()
          .ifPresent(
              at ->
                  dump.append(" (")
                      .append(place(at.location()))
                      .append(' ')
                      .append(at.message())
                      .append(')'));
      problem.hint().ifPresent(hint -> dump.append("; ").append(hint));
      dump.append('\n');
    }
    if (Boolean.getBoolean("driftless.update")) {
      Files.writeString(expected, dump);
    }
    assertThat(dump.toString())
        .as(() -> "tree of " + name)
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  private static void dump(String label, Node node, String indent, StringBuilder out) {
    out.append(indent).append(place(node.location())).append(' ').append(label);
    node.tag().ifPresent(tag -> out.append(tag).append(' '));
    if (node instanceof ScalarNode scalar) {
      out.append(scalar.type())
          .append(' ')
          .append(scalar.style())
          .append(" \"")
          .append(scalar.text().replace("\n", "\\n"))
          .append('"');
    } else {
      out.append(node instanceof MappingNode ? "mapping" : "list");
    }
    node.comment().ifPresent(comment -> out.append(" # ").append(comment));
    out.append('\n');
    if (node instanceof SequenceNode list) {
      list.items().forEach(item -> dump("- ", item, indent + "  ", out));
    } else if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        String key =
            entry.keyType() == ScalarType.TEXT
                ? entry.key()
                : entry.key() + "(" + entry.keyType() + ")";
        dump(place(entry.keyLocation()) + " " + key + ": ", entry.value(), indent + "  ", out);
      }
    }
  }

  private static String place(Location at) {
    return at.line() + ":" + at.column();
  }
}
