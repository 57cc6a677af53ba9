package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** The host itself reaches all its containers, and whoever is asked may ask its own kind. */
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
    for (Peer other : allowed.others()) {
      zones.removeIf(zone -> isSameZone(zone, other));
    }
    if (allowed.others().contains(Peer.MACHINE)) {
      rest.removeIf(this::isMachine);
    }
    ResolvedPeers others = new ResolvedPeers(rest, zones);
    SourceSet sources = new SourceSet(context, rest, zones);
    return violations(sources, others, to, policy, "the policy that allows only others");
  }

  private static boolean isSameZone(Peer one, Peer other) {
    return one instanceof Peer.OfZone zone
        && other instanceof Peer.OfZone with
        && zone.zone() == with.zone();
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
    return Optional.of(context.reach().between(from, to))
        .filter(answer -> answer.answer() != Answer.NO);
  }

  private Finding finding(Reachability answer, Policy policy, String word) {
    return answer.isUnknown() ? open(answer, policy, word) : broken(answer, policy, word);
  }

  private Finding open(Reachability answer, Policy policy, String word) {
    Unknown unknown = answer.unknowns().get(0);
    Optional<Location> at = unknown.read(new UnknownPlace(context));
    Finding finding =
        Finding.error(
                PeerNames.of(context, answer.from())
                    + " must not reach "
                    + PeerNames.of(context, answer.to())
                    + ", and that cannot be ruled out: "
                    + context.explanation().of(unknown),
                at.orElse(policy.location()),
                services(answer))
            .withHint(context.settling(unknown));
    return at.isPresent() ? finding.withRelated(policy.location(), word) : finding;
  }

  private static String[] services(Reachability answer) {
    return Stream.of(answer.to(), answer.from())
        .flatMap(
            peer -> peer instanceof Peer.OfService service ? Stream.of(service.id()) : Stream.of())
        .toArray(String[]::new);
  }

  private Finding broken(Reachability answer, Policy policy, String word) {
    PathWords way = PathWords.of(context, answer);
    Finding finding =
        Finding.error(
            PeerNames.of(context, answer.from())
                + " must not reach "
                + PeerNames.of(context, answer.to())
                + ", but does "
                + way.words(),
            way.location().orElse(policy.location()),
            services(answer));
    return way.location().isPresent() ? finding.withRelated(policy.location(), word) : finding;
  }
}
