package io.github.driftless.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortLabelTest {

  @Test
  void portsOfAContainerAreSaidInShortInTheirOrder() {
    assertThat(
            PortLabel.ofContainer(
                List.of(
                    "32400/tcp",
                    "8324/tcp",
                    "32412/udp",
                    "32413/udp",
                    "32414/udp",
                    "53/tcp",
                    "53/udp",
                    "10000-10010/udp")))
        .containsExactly(
            "32400/tcp", "8324/tcp", "32412–32414/udp", "53/tcp+udp", "10000–10010/udp");
  }
}
