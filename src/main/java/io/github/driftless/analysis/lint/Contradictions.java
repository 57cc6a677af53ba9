package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Policy.AllowOnly;
import io.github.driftless.topology.Policy.Deny;
import io.github.driftless.topology.Policy.RequireEgress;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Policies of which only one can hold. */
final class Contradictions {

  private final RuleContext context;
  private final Vocabulary vocabulary;

  Contradictions(RuleContext context, Vocabulary vocabulary) {
    this.context = context;
    this.vocabulary = vocabulary;
  }

  List<Finding> among(List<Policy> policies) {
    List<Finding> findings = new ArrayList<>();
    Map<String, RequireEgress> ways = new HashMap<>();
    for (Policy policy : policies) {
      if (policy instanceof RequireEgress egress) {
        for (String id :
            ResolvedPeers.ofServices(context, vocabulary, egress.services()).services()) {
          RequireEgress earlier = ways.putIfAbsent(id, egress);
          if (earlier != null && !sameWay(earlier, egress)) {
            findings.add(
                finding(
                    "two policies want different ways out for " + context.name(id),
                    egress,
                    earlier,
                    id));
          }
        }
      }
    }
    for (Policy policy : policies) {
      if (policy instanceof Deny deny) {
        ResolvedPeers from = ResolvedPeers.of(context, vocabulary, deny.from());
        ResolvedPeers to = ResolvedPeers.of(context, vocabulary, deny.to());
        if (to.others().contains(Peer.INTERNET)) {
          egress(deny, from, ways, findings);
        }
        policies.stream()
            .filter(AllowOnly.class::isInstance)
            .map(AllowOnly.class::cast)
            .filter(only -> nothingLeft(from, to, only))
            .forEach(
                only ->
                    findings.add(
                        finding("one policy denies all that another one allows", deny, only)));
      }
    }
    return findings;
  }

  private static boolean sameWay(RequireEgress one, RequireEgress other) {
    return one.via() == other.via()
        && (one.gateway().isEmpty()
            || other.gateway().isEmpty()
            || one.gateway().get().text().equals(other.gateway().get().text()));
  }

  private void egress(
      Deny deny, ResolvedPeers from, Map<String, RequireEgress> ways, List<Finding> findings) {
    for (String id : from.services()) {
      RequireEgress way = ways.get(id);
      if (way != null && way.via() != Policy.Via.NONE) {
        findings.add(
            finding(
                context.name(id)
                    + " is denied the Internet by one policy and sent there by another",
                deny,
                way,
                id));
      }
    }
  }

  private boolean nothingLeft(ResolvedPeers from, ResolvedPeers to, AllowOnly only) {
    ResolvedPeers allowed = ResolvedPeers.of(context, vocabulary, only.from());
    ResolvedPeers asked = ResolvedPeers.of(context, vocabulary, only.to());
    return !allowed.isEmpty()
        && !asked.isEmpty()
        && from.services().containsAll(allowed.services())
        && from.others().containsAll(allowed.others())
        && to.services().containsAll(asked.services())
        && to.others().containsAll(asked.others());
  }

  private static Finding finding(String message, Policy policy, Policy other, String... services) {
    return Finding.error(message + ": only one can hold", policy.location(), services)
        .withRelated(other.location(), "the other policy")
        .withHint("take one of them away");
  }
}
