package io.github.driftless.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KEYS =
      List.of("services", "networks", "network_mode", "ports", "title");

  @ParameterizedTest
  @CsvSource({
    "servcies, services",
    "Service, services",
    "network-mode, network_mode",
    "prots, ports",
    "port, ports",
    "titel, title"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(Nearest.to(written, KEYS)).as(written).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "volumes", "completely-different"})
  void findsNothingFarAway(String written) {
    assertThat(Nearest.to(written, KEYS)).as(written).isEmpty();
  }
}
