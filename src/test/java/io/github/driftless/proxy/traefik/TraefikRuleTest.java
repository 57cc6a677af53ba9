package io.github.driftless.proxy.traefik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraefikRuleTest {

  @Test
  void rulesOfManyAlternativesAreCut() {
    String either = "(Host(`a`) || Host(`b`))";
    String rule = either + (" && (Path(`/a`) || Path(`/b`))").repeat(2_000);
    assertThat(TraefikRule.read(rule).orElseThrow()).hasSizeLessThanOrEqualTo(4);
    assertThat(TraefikRule.read("(".repeat(100_000))).isEmpty();
    assertThat(TraefikRule.read("!".repeat(100_000))).isEmpty();
  }
}
