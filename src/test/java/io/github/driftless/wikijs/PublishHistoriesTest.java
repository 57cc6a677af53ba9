package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random edits, crashes and reruns: no words that a person wrote are ever lost, and in the end the
 * wiki is as planned. A failing history is told by its seed.
 */
class PublishHistoriesTest {

  private static final int HISTORIES = Integer.getInteger("driftless.histories", 10_000);

  @Test
  void loseNoEditAndEndAsPlanned() {
    Map<PublishHistory.Event, Integer> seen = new EnumMap<>(PublishHistory.Event.class);
    for (long seed = 1; seed <= HISTORIES; seed++) {
      new PublishHistory(seed, seen).run(ModelApi::new);
    }
    // a test in which nothing happens finds nothing
    for (PublishHistory.Event event : PublishHistory.Event.values()) {
      assertThat(seen).as("histories in which there was " + event).containsKey(event);
    }
  }
}
