package io.github.driftless.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.TopologyLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down is read back as it was. */
class FactsTextTest {

  private static final Path FILE = Path.of("/docs/.driftless-facts");

  @TestFactory
  Stream<DynamicTest> everythingComesBack() {
    List<Path> stacks = new ArrayList<>(Places.folders(Places.project().resolve("stacks")));
    stacks.addAll(Places.folders(Places.resources("model")));
    Places.shared("corpora").ifPresent(corpora -> stacks.addAll(below(corpora)));
    return stacks.stream()
        .map(stack -> DynamicTest.dynamicTest(stack.getFileName().toString(), () -> check(stack)));
  }

  private static List<Path> below(Path corpora) {
    try (Stream<Path> all = Files.walk(corpora, 5)) {
      return all.filter(path -> path.getFileName().toString().matches("(docker-)?compose[.]ya?ml"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path stack) {
    TopologyLoader.load(stack, new Problems())
        .map(Analysis::of)
        .map(Facts::of)
        .ifPresent(
            facts -> {
              List<String> lines = FactsText.of(facts);
              Problems problems = new Problems();
              Optional<Facts> read = FactsReader.read(FILE, 1, lines, problems);
              assertThat(problems.list()).isEmpty();
              assertThat(said(read.orElseThrow())).isEqualTo(said(facts));
              assertThat(FactsText.of(read.get())).isEqualTo(lines);
              assertThat(FactsComparison.between(read.get(), facts).all()).isEmpty();
            });
  }

  private static Map<String, Set<Fact>> said(Facts facts) {
    return facts.modes().stream()
        .collect(
            Collectors.toMap(
                FactsOfMode::mode,
                mode -> mode.facts().stream().map(PlacedFact::fact).collect(Collectors.toSet())));
  }

  @Test
  void saysInWordsWhatIsSo() {
    List<String> lines =
        FactsText.of(Facts.of(Analysed.stack(Places.project().resolve("stacks/mediastack"))));
    assertThat(lines)
        .startsWith("modes full-vpn minimal-vpn")
        .contains(
            "radarr egress vpn via gluetun (in full-vpn)",
            "port 7878/tcp of radarr, published by gluetun (in full-vpn)",
            "unpackerr egress none",
            "network mediastack bridge, subnet 172.28.10.0/24",
            "route films.example.org to radarr port 7878 by swag, authentication by authelia");
    assertThat(lines.subList(1, lines.size())).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "radarr egress",
        "radarr egress vpn via",
        "radarr egress \"vpn",
        "radarr shouts loudly",
        "<<<<<<< HEAD",
        "",
        "radarr egress direct (in another-mode)",
        "hidden many"
      })
  void aLineThatIsNoFactIsSaidWithItsPlace(String line) {
    Problems problems = new Problems();
    assertThat(
            FactsReader.read(
                FILE, 4, List.of("modes default", "service a/radarr, role other", line), problems))
        .isEmpty();
    assertThat(problems.list()).singleElement();
    assertThat(problems.list().get(0).location().orElseThrow().line()).isEqualTo(6);
  }

  /** A service may be called like the words that lines begin with, or like one elsewhere. */
  @Test
  void oddNamesComeBack() {
    FactKind egress = FactKinds.EGRESS;
    List<PlacedFact> facts = new ArrayList<>();
    for (String id :
        List.of("a/network", "a/port", "a/db", "b/db", "a/the", "a/modes", "hidden", "a/x y")) {
      facts.add(placed(FactKinds.SERVICE, id, Clause.of("role", Term.words("other"))));
      facts.add(placed(egress, id, Clause.of("", Term.words("direct"))));
    }
    Facts all = new Facts(List.of(new FactsOfMode("a mode (odd)", facts)), 0, Map.of());
    Problems problems = new Problems();
    Optional<Facts> read = FactsReader.read(FILE, 1, FactsText.of(all), problems);
    assertThat(problems.list()).isEmpty();
    assertThat(said(read.orElseThrow())).isEqualTo(said(all));
  }

  private static PlacedFact placed(FactKind kind, String service, Clause clause) {
    return new PlacedFact(
        new Fact(kind, List.of(Term.service(service)), List.of(clause)),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
