package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture shows of a role what lint thinks of it: one entry of the catalogue says both. */
class RoleLookTest {

  private static final Path CATALOGUE =
      Places.project().resolve("src/main/resources/catalogue/roles.yaml");

  private static final Pattern ENTRY = Pattern.compile("(?m)^- \\{ role: ([a-z-]+)(.*)$");

  @TempDir Path folder;

  /** Roles, and the rest of the entry of each. */
  static Stream<List<String>> roles() throws IOException {
    return ENTRY
        .matcher(Files.readString(CATALOGUE))
        .results()
        .map(found -> List.of(found.group(1), found.group(2)));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void whatIsADatabaseToLintLooksLikeOne(List<String> role) throws IOException {
    Analysis stack = stack("role: " + role.get(0));
    boolean found =
        stack.findings().stream().anyMatch(finding -> finding.rule().equals("exposed-database"));
    assertThat(found).as("a database to lint").isEqualTo(role.get(1).contains("stores-data"));
    // what can be had again looks like data, and is no loss
    boolean keeps = found || role.get(1).contains("keeps-copies");
    Node node = node(stack);
    assertThat(node.tone() == StyleClass.DATA).as("the colour of data").isEqualTo(keeps);
    assertThat(node.shape() == Shape.CYLINDER).as("the shape of data").isEqualTo(keeps);
    assertThat(node.stereotype().isPresent())
        .as("a word for whoever sees no colour")
        .isEqualTo(node.tone() != StyleClass.NEUTRAL);
  }

  @ParameterizedTest
  @CsvSource({
    "role: search, DATA",
    "role: tunnel, ENTRY",
    "role: authentication, GUARD",
    "role: monitoring, WATCH",
    "role: vpn-gateway, VPN",
    "role: application, NEUTRAL",
    "role: my-own, NEUTRAL",
    "stereotype: cache, DATA",
    "'role: database, stereotype: tunnel', ENTRY",
    "'role: database, stereotype: heirloom', DATA",
    "'role: database, stereotype: application', DATA",
  })
  void showsWhatPeopleSayItIs(String said, StyleClass tone) throws IOException {
    assertThat(node(stack(said)).tone()).isEqualTo(tone);
  }

  private Analysis stack(String said) throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        "services: { one: { image: example/one, ports: ['8080:80'] } }\n");
    Files.writeString(
        folder.resolve("topology.yaml"),
        "compose: compose.yaml\nservices: { one: { " + said + " } }\n");
    return Analysed.stack(folder);
  }

  private static Node node(Analysis stack) {
    return nodes(Views.TIERS.draw(stack.modes().get(0)).orElseThrow().items())
        .filter(node -> node.id().startsWith("service "))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Node> nodes(List<Item> items) {
    return items.stream()
        .flatMap(
            item ->
                item instanceof Group group
                    ? nodes(group.items())
                    : Stream.of(item).filter(Node.class::isInstance).map(Node.class::cast));
  }
}
