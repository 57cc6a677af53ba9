package io.github.driftless.lint;

import io.github.driftless.network.Answer;
import io.github.driftless.network.Namespace;
import io.github.driftless.network.Party;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds {@code deny} and {@code allow-only} against what reaches what. */
final class ReachPolicies {

  private final Scene scene;
  private final Vocabulary vocabulary;

  ReachPolicies(Scene scene, Vocabulary vocabulary) {
    this.scene = scene;
    this.vocabulary = vocabulary;
  }

  List<Finding> deny(Policy.Deny policy) {
    Ends from = Ends.of(scene, vocabulary, policy.from());
    Ends to = Ends.of(scene, vocabulary, policy.to());
    Crowd crowd = new Crowd(scene, from.services(), from.others());
    return violations(crowd, from, to, policy, "the policy that denies it");
  }

  /** The machine itself reaches all its containers, and whoever is asked may ask its own kind. */
  List<Finding> allowOnly(Policy.AllowOnly policy) {
    Ends allowed = Ends.of(scene, vocabulary, policy.from());
    Ends to = Ends.of(scene, vocabulary, policy.to());
    Set<String> rest = new LinkedHashSet<>();
    for (Service service : scene.onMachine()) {
      if (!allowed.services().contains(service.id()) && !to.services().contains(service.id())) {
        rest.add(service.id());
      }
    }
    Set<Party> zones = new LinkedHashSet<>(List.of(Party.INTERNET, Party.LAN));
    zones.removeAll(allowed.others());
    if (allowed.others().contains(Party.MACHINE)) {
      rest.removeIf(this::isMachine);
    }
    Ends others = new Ends(rest, zones);
    Crowd crowd = new Crowd(scene, rest, zones);
    return violations(crowd, others, to, policy, "the policy that allows only others");
  }

  private boolean isMachine(String id) {
    return scene.connectivity().of(id).namespace().kind() == Namespace.Kind.HOST;
  }

  private List<Finding> violations(Crowd crowd, Ends from, Ends to, Policy policy, String word) {
    List<Finding> findings = new ArrayList<>();
    for (String target : to.services()) {
      crowd.reaching(target).ifPresent(answer -> findings.add(finding(answer, policy, word)));
    }
    for (Party target : to.others()) {
      for (String id : from.services()) {
        answer(new Party.OfService(id), target)
            .ifPresent(answer -> findings.add(finding(answer, policy, word)));
      }
      for (Party party : from.others()) {
        if (!party.equals(target)) {
          answer(party, target).ifPresent(answer -> findings.add(finding(answer, policy, word)));
        }
      }
    }
    return findings;
  }

  private Optional<Answer> answer(Party from, Party to) {
    return Optional.of(scene.reach().between(from, to)).filter(Answer::reaches);
  }

  private Finding finding(Answer answer, Policy policy, String word) {
    WayWords way = WayWords.of(scene, answer);
    List<String> services = new ArrayList<>();
    for (Party party : List.of(answer.to(), answer.from())) {
      if (party instanceof Party.OfService service) {
        services.add(service.id());
      }
    }
    Finding finding =
        Finding.error(
            EndNames.of(scene, answer.from())
                + " must not reach "
                + EndNames.of(scene, answer.to())
                + ", but does "
                + way.words(),
            way.location().orElse(policy.location()),
            services.toArray(String[]::new));
    return way.location().isPresent() ? finding.withRelated(policy.location(), word) : finding;
  }
}
