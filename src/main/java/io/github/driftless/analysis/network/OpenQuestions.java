package io.github.driftless.analysis.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is not known of a mode, each question once, in the order of its services. */
final class OpenQuestions {

  private final Reach reach;
  private final UnknownText words;
  private final Map<String, Unknown> found = new LinkedHashMap<>();

  private OpenQuestions(Connectivity connectivity, Reach reach) {
    this.reach = reach;
    this.words = UnknownText.of(connectivity);
    for (ServiceNetwork each : connectivity.services()) {
      each.wayOut().unknown().ifPresent(this::add);
      lan(each.service().id()).forEach(this::add);
    }
  }

  /** Asks what is not known; few stacks have something. */
  static List<Unknown> of(Connectivity connectivity, Reach reach) {
    return new ArrayList<>(new OpenQuestions(connectivity, reach).found.values());
  }

  private List<Unknown> lan(String service) {
    Reachability answer = reach.between(Peer.LAN, new Peer.OfService(service));
    List<Unknown> all = new ArrayList<>(reach.unclaimedOf(service));
    answer.unknowns().stream()
        .filter(unknown -> !(unknown instanceof Unknown.ForeignContainer))
        .forEach(all::add);
    return all;
  }

  /** Two that one line settles are one. */
  private void add(Unknown unknown) {
    Optional<String> line = words.settledBy(unknown);
    found.putIfAbsent(line.orElseGet(() -> words.of(unknown)), unknown);
  }
}
