package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.ServiceNamespace;
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

  private final RuleContext context;
  private final Vocabulary vocabulary;

  ReachPolicies(RuleContext context, Vocabulary vocabulary) {
    this.context = context;
    this.vocabulary = vocabulary;
  }

  List<Finding> deny(Policy.Deny policy) {
    ResolvedPeers from = ResolvedPeers.of(context, vocabulary, policy.from());
    ResolvedPeers to = ResolvedPeers.of(context, vocabulary, policy.to());
    SourceSet sources = new SourceSet(context, from.services(), from.others());
    return violations(sources, from, to, policy, "the policy that denies it");
  }

  /** The machine itself reaches all its containers, and whoever is asked may ask its own kind. */
  List<Finding> allowOnly(Policy.AllowOnly policy) {
    ResolvedPeers allowed = ResolvedPeers.of(context, vocabulary, policy.from());
    ResolvedPeers to = ResolvedPeers.of(context, vocabulary, policy.to());
    Set<String> rest = new LinkedHashSet<>();
    for (Service service : context.onMachine()) {
      if (!allowed.services().contains(service.id()) && !to.services().contains(service.id())) {
        rest.add(service.id());
      }
    }
    Set<Peer> zones = new LinkedHashSet<>(List.of(Peer.INTERNET, Peer.LAN));
    zones.removeAll(allowed.others());
    if (allowed.others().contains(Peer.MACHINE)) {
      rest.removeIf(this::isMachine);
    }
    ResolvedPeers others = new ResolvedPeers(rest, zones);
    SourceSet sources = new SourceSet(context, rest, zones);
    return violations(sources, others, to, policy, "the policy that allows only others");
  }

  private boolean isMachine(String id) {
    return context.connectivity().of(id).namespace().kind() == ServiceNamespace.Kind.HOST;
  }

  private List<Finding> violations(
      SourceSet sources, ResolvedPeers from, ResolvedPeers to, Policy policy, String word) {
    List<Finding> findings = new ArrayList<>();
    for (String target : to.services()) {
      sources.reaching(target).ifPresent(answer -> findings.add(finding(answer, policy, word)));
    }
    for (Peer target : to.others()) {
      for (String id : from.services()) {
        answer(new Peer.OfService(id), target)
            .ifPresent(answer -> findings.add(finding(answer, policy, word)));
      }
      for (Peer peer : from.others()) {
        if (!peer.equals(target)) {
          answer(peer, target).ifPresent(answer -> findings.add(finding(answer, policy, word)));
        }
      }
    }
    return findings;
  }

  private Optional<Reachability> answer(Peer from, Peer to) {
    return Optional.of(context.reach().between(from, to)).filter(Reachability::reaches);
  }

  private Finding finding(Reachability answer, Policy policy, String word) {
    PathWords way = PathWords.of(context, answer);
    List<String> services = new ArrayList<>();
    for (Peer peer : List.of(answer.to(), answer.from())) {
      if (peer instanceof Peer.OfService service) {
        services.add(service.id());
      }
    }
    Finding finding =
        Finding.error(
            PeerNames.of(context, answer.from())
                + " must not reach "
                + PeerNames.of(context, answer.to())
                + ", but does "
                + way.words(),
            way.location().orElse(policy.location()),
            services.toArray(String[]::new));
    return way.location().isPresent() ? finding.withRelated(policy.location(), word) : finding;
  }
}
