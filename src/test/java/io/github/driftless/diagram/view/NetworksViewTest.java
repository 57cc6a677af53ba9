package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/networks} is a stack and its networks. */
class NetworksViewTest {

  @TempDir Path temporary;

  static Stream<Path> cases() {
    return ViewCases.of("networks");
  }

  static Stream<Diagram> diagrams() {
    return cases().map(NetworksViewTest::draw);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    ViewCases.compare(folder, draw(folder));
  }

  @Test
  void saysTheHumanWordThenTheNameAndTheSubnets() {
    assertThat(frames(draw(Places.resources("diagram/networks/members"))))
        .extracting(Group::title)
        .containsExactlyInAnyOrder(
            "DMZ (lab_front, 172.20.10.0/24, fd00:10::/64)",
            "Data (lab_back, 172.20.20.0/24, internal)",
            "lan (192.168.1.0/24, macvlan)",
            "Host Network",
            "Default Bridge",
            "shared (external)",
            "No network");
  }

  @Test
  void drawsAServiceOnceAndNamesItElsewhere() {
    Group data =
        frames(draw(Places.resources("diagram/networks/members"))).stream()
            .filter(frame -> frame.label().equals("Data"))
            .findFirst()
            .orElseThrow();
    assertThat(data.nodes()).extracting(Node::label).containsExactly("db", "Also here");
    assertThat(data.nodes().get(1).detail().orElseThrow().replace('\n', ' '))
        .isEqualTo("from DMZ: proxy (172.20.20.2, alias gateway), app, vpn (shared by 2)");
  }

  @Test
  void hidesSubnetsAndAddresses() {
    Diagram diagram = draw(Places.resources("diagram/networks/hidden"));
    assertThat(diagram.toString()).doesNotContain("172.", "192.168", "fd00").contains("gateway");
  }

  @Test
  void drawsNothingWhereThereIsNoNetwork() throws IOException {
    write("services: { files: { image: example/files, network_mode: none } }");
    assertThat(ViewCases.draw(temporary, "networks")).isEmpty();
  }

  @Test
  void hasNothingOfItsOwnToShowOfOneNetwork() throws IOException {
    write("services: { a: { image: example/a }, b: { image: example/b } }");
    assertThat(informative()).isFalse();
    write("services: { a: { image: example/a }, b: { image: example/b, network_mode: host } }");
    assertThat(informative()).isTrue();
    write("services: { a: { image: a }, b: { image: b, network_mode: 'service:a' } }");
    assertThat(informative()).isTrue();
  }

  private void write(String compose) throws IOException {
    Files.writeString(temporary.resolve("compose.yaml"), "name: one\n" + compose + "\n");
  }

  private boolean informative() {
    return ModeViews.of(Analysed.stack(temporary).modes().get(0))
        .find("networks")
        .orElseThrow()
        .informative();
  }

  private static List<Group> frames(Diagram diagram) {
    return diagram.items().stream()
        .flatMap(machine -> machine.items().stream())
        .flatMap(column -> column.items().stream())
        .map(Group.class::cast)
        .toList();
  }

  private static Diagram draw(Path folder) {
    return ViewCases.draw(folder, "networks").orElseThrow();
  }
}
