package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Places;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The quick look at a document agrees with the schema's validator. */
class ShapeTest {

  /** Whatever may stand where something else is wanted, and where it is wanted. */
  private static final List<Node> VALUES =
      Stream.of(
              "text",
              "''",
              "off",
              "80/tcp",
              "5",
              "-1",
              "0",
              "20000",
              "007",
              "true",
              "~",
              "[]",
              "[a, a]",
              "[1]",
              "{}",
              "{a: b}",
              "{a b: c}",
              "\"a\\nb\"",
              "\"a\\u0007b\"")
          .map(ShapeTest::node)
          .toList();

  /** Numbers that are not plain: the quick look may refuse them. */
  private static final List<Node> NUMBERS =
      Stream.of("1.0", "1.5", "0x1F", "1_000", "1e3", ".inf", "12345678901234567890")
          .map(ShapeTest::node)
          .toList();

  @Test
  @Tag("long")
  void agreesOnEveryDocumentAndWhatIsOneChangeFromIt() throws IOException {
    int accepted = 0;
    int refused = 0;
    for (Node document : documents()) {
      for (Node changed : changed(document, VALUES).toList()) {
        boolean fits = SchemaCheck.quick().fits(changed);
        assertThat(fits).as("%s", changed).isEqualTo(validates(changed));
        accepted += fits ? 1 : 0;
        refused += fits ? 0 : 1;
      }
    }
    assertThat(accepted).isGreaterThan(1000);
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void acceptsNoNumberThatTheSchemaRefuses() throws IOException {
    for (Node document : documents()) {
      for (Node changed : changed(document, NUMBERS).toList()) {
        assertThat(SchemaCheck.quick().fits(changed) && !validates(changed))
            .as("%s", changed)
            .isFalse();
      }
    }
  }

  private static boolean validates(Node document) {
    return SchemaCheck.thorough().validate(document, new Problems());
  }

  /** Returns what all samples hold, once: the documents of tests look much alike. */
  private static List<Node> documents() throws IOException {
    List<Path> files;
    try (Stream<Path> all =
        Stream.of("src/test/resources", "src/it", "stacks")
            .flatMap(folder -> walk(Places.project().resolve(folder)))) {
      files =
          all.filter(file -> file.getFileName().toString().matches("topology.*\\.ya?ml"))
              .sorted()
              .toList();
    }
    List<Node> found = new ArrayList<>();
    for (Path file : files) {
      YamlReader.read(file, Files.readString(file), new Problems()).ifPresent(found::add);
    }
    assertThat(found).hasSizeGreaterThan(50);
    return List.copyOf(
        found.stream()
            .collect(Collectors.toMap(ShapeTest::outline, node -> node, (one, other) -> one))
            .values());
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the keys of a document without its texts. */
  private static String outline(Node node) {
    return node.match(
        map ->
            map.entries().stream()
                .map(entry -> entry.key() + outline(entry.value()))
                .distinct()
                .collect(Collectors.joining(",", "{", "}")),
        list ->
            list.items().stream()
                .map(ShapeTest::outline)
                .distinct()
                .collect(Collectors.joining(",", "[", "]")),
        scalar -> ":" + scalar.type());
  }

  /** Returns a node, and it with each part in turn left out, added to, or something else. */
  private static Stream<Node> changed(Node node, List<Node> values) {
    Stream<Node> within =
        node.match(
            map -> changed(map, values),
            list -> changed(list, values),
            scalar -> Stream.<Node>empty());
    return Stream.of(Stream.of(node), values.stream(), within).flatMap(each -> each);
  }

  private static Stream<Node> changed(MappingNode map, List<Node> values) {
    List<MappingNode.Entry> entries = map.entries();
    MappingNode.Entry unknown = new MappingNode.Entry("a-key", map.location(), values.get(0));
    Stream<Node> added =
        Stream.of(map.withEntries(Stream.concat(entries.stream(), Stream.of(unknown)).toList()));
    return Stream.concat(
        added,
        IntStream.range(0, entries.size())
            .boxed()
            .flatMap(
                i ->
                    Stream.concat(
                        Stream.of(map.withEntries(with(entries, i, Optional.empty()))),
                        changed(entries.get(i).value(), values)
                            .map(
                                value ->
                                    map.withEntries(
                                        with(
                                            entries,
                                            i,
                                            Optional.of(entries.get(i).withValue(value))))))));
  }

  private static Stream<Node> changed(SequenceNode list, List<Node> values) {
    List<Node> items = list.items();
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(
            i ->
                Stream.concat(
                    Stream.of(list.withItems(with(items, i, Optional.empty()))),
                    changed(items.get(i), values)
                        .map(value -> list.withItems(with(items, i, Optional.of(value))))));
  }

  private static <T> List<T> with(List<T> all, int index, Optional<T> other) {
    List<T> changed = new ArrayList<>(all);
    changed.remove(index);
    other.ifPresent(value -> changed.add(index, value));
    return changed;
  }

  private static Node node(String yaml) {
    return YamlReader.read(Path.of("a.yaml"), yaml, new Problems()).orElseThrow();
  }
}
