package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TieringTest {

  @TempDir Path folder;

  /** Counts how often a tier is looked at. */
  private static final class Watched extends AbstractList<Tier> {

    private final List<Tier> tiers;
    private long looks;

    private Watched(List<Tier> tiers) {
      this.tiers = tiers;
    }

    @Override
    public Tier get(int index) {
      looks++;
      return tiers.get(index);
    }

    @Override
    public int size() {
      return tiers.size();
    }
  }

  @Test
  void looksAtTwiceAsManyTiersForTwiceAsManyServices() throws IOException {
    long once = looks(100);
    assertThat(once).isPositive();
    assertThat(looks(200)).isLessThanOrEqualTo(2 * once);
  }

  private long looks(int services) throws IOException {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < services; i++) {
      text.append("  s%d: {image: a, networks: [n%d]}\n".formatted(i, i));
    }
    text.append("networks:\n");
    for (int i = 0; i < services; i++) {
      text.append("  n%d: {}\n".formatted(i));
    }
    Path file = Files.writeString(folder.resolve("compose.yaml"), text);
    Topology topology = TopologyLoader.load(file, new Problems()).orElseThrow().topology();
    List<Tier> tiers =
        topology.modes().get(0).networks().stream()
            .map(network -> new Tier(network.name(), "", Optional.empty(), Optional.empty()))
            .toList();
    Watched watched = new Watched(tiers);
    List<Service> placed =
        new Tiering(watched, Optional.empty(), Map.of(), new Problems())
            .apply(topology.modes().get(0).services(), Map.of());
    assertThat(placed)
        .allSatisfy(
            service -> assertThat(service.tier()).contains(service.attachments().get(0).network()));
    return watched.looks;
  }
}
