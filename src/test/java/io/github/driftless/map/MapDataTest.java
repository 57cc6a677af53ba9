package io.github.driftless.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.diagram.map.MadeStacks;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.NastyStack;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapDataTest {

  @TempDir Path folder;

  static Stream<Path> stacks() {
    Path project = Places.project();
    return Stream.concat(
        Places.folders(project.resolve("stacks")).stream(),
        Stream.of("network", "lint", "first-look", "precision")
            .map(Places::resources)
            .flatMap(each -> Places.folders(each).stream()));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void answersAllPairsAsExplainDoes(Path stack) {
    Optional<Analysis> analysis = TopologyLoader.load(stack, new Problems()).map(Analysis::of);
    if (analysis.isEmpty()) {
      return;
    }
    JsonNode data = read(analysis.get());
    for (int i = 0; i < analysis.get().modes().size(); i++) {
      holds(analysis.get().modes().get(i), new MapAnswers(data.get("modes").get(i)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersAllPairsOfManyAsExplainDoes(MadeStacks shape) throws IOException {
    answersAllPairsAsExplainDoes(shape.in(folder, 64));
  }

  private static void holds(ModeAnalysis mode, MapAnswers answers) {
    Explanation explanation =
        mode.settings().pages().subnetsHidden()
            ? mode.explanation().withoutAddresses()
            : mode.explanation();
    List<Peer> peers = peers(mode, answers);
    for (int from = 0; from < peers.size(); from++) {
      for (int to = 0; to < peers.size(); to++) {
        if (from != to) {
          Reachability answer = mode.reach().between(peers.get(from), peers.get(to));
          assertThat(answers.of(from, to)).isEqualTo(explanation.of(answer));
        }
      }
    }
  }

  private static List<Peer> peers(ModeAnalysis mode, MapAnswers answers) {
    List<Peer> peers = new ArrayList<>();
    List<String> services = mode.mode().services().stream().map(Service::id).toList();
    for (String id : answers.peers()) {
      peers.add(
          services.contains(id)
              ? new Peer.OfService(id)
              : switch (id) {
                case "internet" -> Peer.INTERNET;
                case "lan" -> Peer.LAN;
                case "machine" -> Peer.MACHINE;
                default -> mode.peers().of(new PeerSelector.OfActor(id)).get(0);
              });
    }
    return peers;
  }

  @Test
  void saysWhatExplainSaysOfEachService() {
    Analysis analysis = Analysed.stack(Places.project().resolve("stacks/mediastack"));
    JsonNode modes = read(analysis).get("modes");
    for (int i = 0; i < modes.size(); i++) {
      ModeAnalysis mode = analysis.modes().get(i);
      for (JsonNode service : modes.get(i).get("services")) {
        String id = service.get("id").asString();
        if (mode.connectivity().find(id).isPresent()) {
          assertThat(new MapAnswers(modes.get(i)).text(service.get("explain")))
              .isEqualTo(mode.explanation().ofService(id));
        }
      }
    }
  }

  @Test
  void saysPortsNamesSignsAndPlaces() {
    JsonNode radarr =
        service(Analysed.stack(Places.project().resolve("stacks/mediastack")), "Radarr");

    assertThat(radarr.at("/ports/0/published").asString()).isEqualTo("7878");
    assertThat(radarr.at("/egress/kind").asString()).isEqualTo("vpn");
    assertThat(radarr.at("/egress/words").size()).isPositive();
    assertThat(radarr.at("/namespace").asString()).endsWith("gluetun");
    assertThat(radarr.at("/place").asString()).matches("full-vpn/compose\\.yaml:\\d+:\\d+");
    assertThat(radarr.at("/routes/0/name").asString()).isNotBlank();
  }

  private static JsonNode service(Analysis analysis, String title) {
    for (JsonNode service : read(analysis).at("/modes/0/services")) {
      if (service.get("title").asString().equals(title)) {
        return service;
      }
    }
    throw new AssertionError("no " + title);
  }

  @Test
  void callsNobodyByNothing() {
    JsonNode data = read(Analysed.stack(Places.project().resolve("stacks/mediastack")));
    assertThat(data.at("/modes/0/services"))
        .allSatisfy(
            service ->
                service
                    .path("names")
                    .forEach(name -> assertThat(name.asString()).as("%s", service).isNotBlank()));
  }

  @Test
  void marksWhatIsOtherwiseInAnotherMode() {
    JsonNode modes =
        read(Analysed.stack(Places.project().resolve("stacks/mediastack"))).get("modes");

    assertThat(modes.get(0).has("differs")).isFalse();
    assertThat(modes.get(1).get("differs").size()).isPositive();
    assertThat(modes.get(1).at("/differs/0/Outbound").asString()).isNotBlank();
  }

  @Test
  void namesNoFolderOfThisMachineAndEndsNoScript() {
    NastyStack.write(folder, NastyStack.rotated(0, List.of("</script><script>alert(1)</script>")));
    String text = MapData.of(Analysed.stack(folder)).text(List.of());

    assertThat(text).doesNotContain("<").doesNotContain(folder.toString());
    assertThat(text).contains("\\u003c/script>");
  }

  @Test
  void keepsBackWhatPagesKeepBack() {
    Analysis analysis = Analysed.stack(Places.project().resolve("stacks/mediastack"));
    Set<String> shown = Set.copyOf(new ArrayList<>(read(analysis).propertyNames()));

    assertThat(shown).contains("findings");
  }

  @Test
  void isTheSameEachTime() {
    Path stack = Places.project().resolve("stacks/homelab");

    assertThat(MapData.of(Analysed.stack(stack)).text(List.of()))
        .isEqualTo(MapData.of(Analysed.stack(stack)).text(List.of()));
  }

  private static JsonNode read(Analysis analysis) {
    return new JsonMapper().readTree(MapData.of(analysis).text(List.of()));
  }
}
