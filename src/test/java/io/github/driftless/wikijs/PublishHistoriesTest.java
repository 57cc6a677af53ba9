package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random edits, crashes and reruns: no words that a person wrote are ever lost, and in the end the
 * wiki is as planned. A failing history is told by its seed.
 */
@Tag("long")
class PublishHistoriesTest {

  private static final int HISTORIES = Integer.getInteger("driftless.histories", 10_000);

  /** Over HTTP each takes a hundred times as long. */
  private static final int TO_CHOOSE_FROM = 1_000;

  private final Map<PublishHistory.Event, Integer> seen = new EnumMap<>(PublishHistory.Event.class);

  @Test
  void loseNoEditAndEndAsPlanned() {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      new PublishHistory(seed, seen).run(ModelApi::new);
    }
    assertThatMuchHappened();
  }

  /** A history for each two things that ever happen in one. */
  @Test
  void loseNoEditOverHttp() {
    HttpClient client = GraphQlExchange.newClient();
    for (long seed : seedsWithEachPair()) {
      List<StubWiki> wikis = new ArrayList<>();
      try {
        new PublishHistory(seed, seen)
            .run(
                (model, fate) -> {
                  StubWiki wiki = new StubWiki(model, fate);
                  wiki.letsWait = false;
                  wikis.add(wiki);
                  return new MortalApi(new GraphQlApi(server(wiki), client), wiki);
                });
      } finally {
        wikis.forEach(StubWiki::close);
      }
    }
    assertThatMuchHappened(PublishHistory.Event.RESCUED, PublishHistory.Event.LINKS_REPAIRED);
  }

  /** Returns the seeds of histories in which, together, each pair of events is that is in any. */
  private static Set<Long> seedsWithEachPair() {
    Map<Set<PublishHistory.Event>, Long> first = new LinkedHashMap<>();
    for (long seed = 1; seed <= TO_CHOOSE_FROM; seed++) {
      Map<PublishHistory.Event, Integer> events = new EnumMap<>(PublishHistory.Event.class);
      new PublishHistory(seed, events).run(ModelApi::new);
      for (PublishHistory.Event one : events.keySet()) {
        for (PublishHistory.Event other : events.keySet()) {
          first.putIfAbsent(EnumSet.of(one, other), seed);
        }
      }
    }
    return new TreeSet<>(first.values());
  }

  private static WikiServer server(StubWiki wiki) {
    WikiKey key = WikiKey.of(StubWiki.TOKEN, Instant.EPOCH, new Problems()).orElseThrow();
    return WikiServer.at(wiki.address(), key, new Problems()).orElseThrow();
  }

  /** A history in which nothing happens finds nothing. */
  private void assertThatMuchHappened(PublishHistory.Event... tooRare) {
    Set<PublishHistory.Event> wanted = EnumSet.allOf(PublishHistory.Event.class);
    wanted.removeAll(List.of(tooRare));
    for (PublishHistory.Event event : wanted) {
      assertThat(seen).as("histories in which there was " + event).containsKey(event);
    }
  }
}
