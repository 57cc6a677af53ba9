package io.github.driftless.lint;

import io.github.driftless.network.Party;
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

  private final Scene scene;
  private final Vocabulary vocabulary;

  Contradictions(Scene scene, Vocabulary vocabulary) {
    this.scene = scene;
    this.vocabulary = vocabulary;
  }

  List<Finding> among(List<Policy> policies) {
    List<Finding> findings = new ArrayList<>();
    Map<String, RequireEgress> ways = new HashMap<>();
    for (Policy policy : policies) {
      if (policy instanceof RequireEgress egress) {
        for (String id : Ends.of(scene, vocabulary, egress.services()).services()) {
          RequireEgress earlier = ways.putIfAbsent(id, egress);
          if (earlier != null && !sameWay(earlier, egress)) {
            findings.add(
                finding(
                    "two policies want different ways out for " + scene.name(id),
                    egress,
                    earlier,
                    id));
          }
        }
      }
    }
    for (Policy policy : policies) {
      if (policy instanceof Deny deny) {
        Ends from = Ends.of(scene, vocabulary, deny.from());
        Ends to = Ends.of(scene, vocabulary, deny.to());
        if (to.others().contains(Party.INTERNET)) {
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
      Deny deny, Ends from, Map<String, RequireEgress> ways, List<Finding> findings) {
    for (String id : from.services()) {
      RequireEgress way = ways.get(id);
      if (way != null && way.via() != Policy.Via.NONE) {
        findings.add(
            finding(
                scene.name(id) + " is denied the Internet by one policy and sent there by another",
                deny,
                way,
                id));
      }
    }
  }

  private boolean nothingLeft(Ends from, Ends to, AllowOnly only) {
    Ends allowed = Ends.of(scene, vocabulary, only.from());
    Ends asked = Ends.of(scene, vocabulary, only.to());
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
