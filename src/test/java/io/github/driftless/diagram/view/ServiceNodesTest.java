package io.github.driftless.diagram.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.format.PlantUmlFormat;
import io.github.driftless.diagram.layout.LayoutBlocks;
import io.github.driftless.testing.Analysed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which icon the box of a service has, in every picture of it. */
class ServiceNodesTest {

  private static final String COMPOSE =
      """
      name: home
      services:
        films: { image: lscr.io/linuxserver/radarr:latest }
        indexers: { image: lscr.io/linuxserver/prowlarr:latest }
        jellyfin: { image: example.org/somebody/own-thing }
        mine:
          image: example.org/somebody/own-thing
          container_name: role-database
      """;

  @TempDir Path folder;

  @Test
  void isThatOfTheProgramElseThatOfItsRole() throws IOException {
    ModeViews views = ModeViews.of(mode(""));
    for (View view : List.of(Views.TIERS, Views.VPN)) {
      Map<String, String> icons = icons(views.find(view).orElseThrow().diagram());
      assertThat(icons.get("films")).as(view.name()).isEqualTo("radarr");
      assertThat(icons.get("indexers")).as(view.name()).isEqualTo("role-indexer");
    }
    assertThat(icons(views.focus("home/films")).get("films")).isEqualTo("radarr");
  }

  @Test
  void isNoProgramsForAnImageThatNobodyKnowsWhateverTheServiceIsCalled() throws IOException {
    Map<String, String> icons =
        icons(ModeViews.of(mode("")).find(Views.TIERS).orElseThrow().diagram());
    assertThat(icons).containsEntry("jellyfin", "role-media-server").containsEntry("mine", "");
  }

  @Test
  void isNoneWhereNobodyWantsAny() throws IOException {
    ModeAnalysis mode = mode("diagrams: { icons: false }\n");
    ModeViews views = ModeViews.of(mode);
    assertThat(views.drawn())
        .allSatisfy(drawn -> assertThat(icons(drawn.diagram()).values()).containsOnly(""));
    assertThat(icons(views.focus("home/films")).values()).containsOnly("");
    assertThat(new PlantUmlFormat().write(views.find(Views.TIERS).orElseThrow().diagram()))
        .doesNotContain("sprite");
  }

  /** Returns the icons of a diagram by the labels of their boxes, an empty text for none. */
  private static Map<String, String> icons(Diagram diagram) {
    Map<String, String> icons = new HashMap<>();
    LayoutBlocks.flat(diagram.items())
        .filter(Node.class::isInstance)
        .map(Node.class::cast)
        .forEach(node -> icons.put(node.label(), node.icon().orElse("")));
    return icons;
  }

  private ModeAnalysis mode(String topology) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), COMPOSE, UTF_8);
    Files.writeString(
        folder.resolve("topology.yaml"), topology + "compose: [compose.yaml]\n", UTF_8);
    return Analysed.stack(folder).modes().get(0);
  }
}
