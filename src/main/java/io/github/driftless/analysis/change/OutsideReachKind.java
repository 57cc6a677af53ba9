package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Trait;
import io.github.driftless.topology.Zone;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which services are reached from the Internet and from the LAN, for sure or perhaps. */
final class OutsideReachKind extends FactKind {

  private static final String PERHAPS = "perhaps";

  private static final Map<Zone, String> WORDS = Map.of(Zone.INTERNET, "Internet", Zone.LAN, "LAN");

  private static final Map<Zone, Peer> ZONES =
      Map.of(Zone.INTERNET, Peer.INTERNET, Zone.LAN, Peer.LAN);

  OutsideReachKind() {
    super("reach", FactShape.of("the {TEXT} reaches {SERVICE}").flag(PERHAPS));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Zone zone : Zone.values()) {
      for (ServiceNetwork each : mode.connectivity().services()) {
        String id = each.service().id();
        Reachability answer = mode.reach().between(ZONES.get(zone), new Peer.OfService(id));
        if (answer.answer() != Reachability.Answer.NO) {
          facts.add(
              new Fact(
                  this,
                  List.of(Term.words(WORDS.get(zone)), Term.service(id)),
                  answer.isUnknown() ? List.of(Clause.of(PERHAPS)) : List.of()),
              Optional.of(each.service().source()),
              answer.isUnknown()
                  ? answer.unknowns().stream()
                      .flatMap(unknown -> EgressKind.lacks(unknown).stream())
                      .toList()
                  : List.of());
        }
      }
    }
  }

  @Override
  Term subject(Fact fact) {
    return fact.key().get(1);
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    boolean fromInternet =
        after.filter(fact -> fact.key().get(0).text().equals(WORDS.get(Zone.INTERNET))).isPresent();
    boolean more = before.isEmpty() || before.get().has(PERHAPS);
    boolean delicate =
        after.filter(fact -> states.has(subject(fact), Trait.STORES_DATA)).isPresent();
    return more && (fromInternet || delicate) ? Gravity.RISK : Gravity.CHANGE;
  }

  @Override
  boolean isDerived() {
    return true;
  }

  @Override
  Optional<Link> link(Fact fact) {
    return Optional.of(
        new Link(
            Term.words("the " + fact.key().get(0).text()),
            fact.subject(),
            fact.has(PERHAPS) ? "may reach" : "reaches"));
  }

  @Override
  boolean isJoining() {
    return true;
  }

  @Override
  boolean isBox() {
    return false;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    String from = "the " + after.or(() -> before).orElseThrow().key().get(0).text();
    if (after.isEmpty()) {
      return "no longer reachable from " + from;
    }
    return after.get().has(PERHAPS) ? "may be reachable from " + from : "reachable from " + from;
  }

  @Override
  String plain(Fact fact, Names names) {
    return "from the " + fact.key().get(0).text() + (fact.has(PERHAPS) ? " perhaps" : "");
  }
}
