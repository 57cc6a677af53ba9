package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Heads;
import io.github.driftless.diagram.Diagram.Line;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.format.FormatGoldens;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/diagram/vpn} is a stack and the ways out of it. */
class VpnViewTest {

  private static final String INTERFACE = "host interface";

  static Stream<Path> cases() {
    return Places.folders(Places.resources("diagram/vpn")).stream();
  }

  /** Returns the pictures of the cases, and of the stack this project ships. */
  static Stream<Diagram> diagrams() {
    return Stream.concat(cases(), Stream.of(mediastack()))
        .flatMap(folder -> Analysed.stack(folder).modes().stream().map(VpnViewTest::draw));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void draws(Path folder) {
    Diagram diagram = draw(Analysed.stack(folder).modes().get(0));
    FormatGoldens.assertEquals(folder, diagram);
    Golden.assertEquals(folder.resolve("description.txt"), diagram.description() + "\n");
  }

  @Test
  void leadsEveryServiceTheWayItTakes() {
    for (ModeAnalysis mode : Analysed.stack(mediastack()).modes()) {
      Connectivity connectivity = mode.connectivity();
      Diagram diagram = draw(mode);
      for (ServiceNetwork service : connectivity.services()) {
        String name = service.service().name();
        Group frame = frameOf(diagram, name);
        List<Edge> edges =
            diagram.edges().stream()
                .filter(edge -> edge.line() != Line.HIDDEN && edge.from().equals(frame.id()))
                .toList();
        if (service.namespace().kind() == ServiceNamespace.Kind.NONE) {
          assertThat(edges).as(name).isEmpty();
        } else {
          boolean secure = service.egress() == Egress.VPN;
          Edge edge = Edge.of(frame.id(), INTERFACE).with(Heads.NONE);
          assertThat(edges)
              .as(name)
              .containsExactly(
                  secure
                      ? edge.with(StyleClass.VPN).with(Line.THICK)
                      : edge.with(StyleClass.DIRECT).with(Line.DOTTED));
          assertThat(frame.label())
              .as(name)
              .isEqualTo(secure ? "Gluetun's network" : "Direct (no VPN)");
        }
      }
    }
  }

  private static Group frameOf(Diagram diagram, String node) {
    return LayoutBlocks.flat(diagram.items())
        .filter(item -> item.items().stream().anyMatch(member -> member.id().equals(node)))
        .map(Group.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /**
   * One changed line of a stack changes the lines that name the service, the number of services on
   * each way, and the line that lays out the rows, and no others.
   */
  @Test
  void changesNoLineOfOtherServices(@TempDir Path folder) throws IOException {
    Places.copy(mediastack(), folder);
    Path compose = folder.resolve("full-vpn/compose.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(compose));
    int at = lines.indexOf("  radarr:");
    while (!lines.get(at).contains("network_mode")) {
      at++;
    }
    lines.set(at, "    network_mode: none");
    Files.write(compose, lines);

    assertThat(changed(mermaid(mediastack()), mermaid(folder)))
        .isNotEmpty()
        .allMatch(line -> line.toLowerCase(Locale.ROOT).contains("radarr") || isCount(line));
  }

  private static boolean isCount(String line) {
    return line.contains("accDescr: ") || line.contains(" ~~~ ");
  }

  private static List<String> changed(String before, String after) {
    List<String> left = before.lines().toList();
    List<String> right = after.lines().toList();
    return Stream.concat(
            left.stream().filter(line -> !right.contains(line)),
            right.stream().filter(line -> !left.contains(line)))
        .toList();
  }

  private static String mermaid(Path stack) {
    return MermaidFormat.CURRENT.write(draw(Analysed.stack(stack).modes().get(0)));
  }

  private static Path mediastack() {
    return Places.project().resolve("stacks/mediastack");
  }

  private static Diagram draw(ModeAnalysis mode) {
    return ModeViews.of(mode).find(Views.VPN).orElseThrow().diagram();
  }
}
