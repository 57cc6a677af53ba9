package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Blocker;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Traffic that the networks do not allow. */
final class ImpossibleFlow implements RuleOfCauses {

  static final String NAME = "impossible-flow";

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        NAME,
        "A flow, declared in `topology.yaml` or inferred from the compose files, between two that"
            + " cannot reach each other. Where `unreachable-route` reports the same cause, the flow is"
            + " named there.",
        "A declared flow that cannot be makes the diagram a lie. One that a service's own settings"
            + " ask for means that the service does not work: it is told to call somebody it cannot"
            + " get to.",
        "Put the two on one network, or publish the port that is called. If the flow is a thing of"
            + " the past, take it away. `driftless explain FROM TO` tells what is in the way.",
        "error where the flow is declared, warning where it is inferred");
  }

  @Override
  public List<Found> found(RuleContext context) {
    List<Found> findings = new ArrayList<>();
    Isolation isolation = new Isolation(context);
    for (Flow flow : context.mode().flows()) {
      Optional<Found> there =
          one(context, flow.from(), flow.to(), flow)
              .map(finding -> found(context, isolation, finding, flow.from(), flow.to()));
      there.ifPresent(findings::add);
      if (flow.both()) {
        one(context, flow.to(), flow.from(), flow)
            .map(finding -> found(context, isolation, finding, flow.to(), flow.from()))
            // where neither way works, one says so of the flow
            .map(back -> there.isEmpty() ? back : back.withoutAside())
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Found found(
      RuleContext context,
      Isolation isolation,
      Finding finding,
      PeerSelector from,
      PeerSelector to) {
    return new Found(
        finding,
        cause(isolation, finding.services()),
        Optional.of(
            Found.Aside.of(
                "the flow " + PeerNames.of(context, from) + " -> " + PeerNames.of(context, to))));
  }

  /** Of a group or a tier it is not one service that is in the way, unless the other end is. */
  private static Optional<Cause> cause(Isolation isolation, List<String> services) {
    if (services.size() == 2) {
      return Optional.of(isolation.between(services.get(0), services.get(1)));
    }
    return services.stream()
        .filter(service -> isolation.of(service).isPresent())
        .findFirst()
        .map(Cause::isolated);
  }

  /** Of a group or a tier it is enough that one of its services gets there. */
  private static Optional<Finding> one(
      RuleContext context, PeerSelector from, PeerSelector to, Flow flow) {
    ResolvedPeers starts = ResolvedPeers.of(context, from);
    ResolvedPeers ends = ResolvedPeers.of(context, to);
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    if (ends.services().isEmpty()) {
      return outwards(context, starts, ends, from, to, flow);
    }
    SourceSet sources = new SourceSet(context, starts.services(), starts.others());
    for (String target : ends.services()) {
      if (starts.services().contains(target) || sources.reaching(target).isPresent()) {
        return Optional.empty();
      }
    }
    Peer first =
        starts.services().stream()
            .findFirst()
            .<Peer>map(Peer.OfService::new)
            .orElseGet(() -> starts.others().iterator().next());
    Peer last = new Peer.OfService(ends.services().iterator().next());
    return finding(context, context.reach().between(first, last), from, to, flow);
  }

  private static Optional<Finding> outwards(
      RuleContext context,
      ResolvedPeers starts,
      ResolvedPeers ends,
      PeerSelector from,
      PeerSelector to,
      Flow flow) {
    List<Peer> peers = new ArrayList<>(starts.others());
    starts.services().forEach(id -> peers.add(new Peer.OfService(id)));
    Optional<Reachability> no = Optional.empty();
    for (Peer end : ends.others()) {
      for (Peer peer : peers) {
        Reachability answer = context.reach().between(peer, end);
        if (answer.reaches()) {
          return Optional.empty();
        }
        no = no.or(() -> Optional.of(answer));
      }
    }
    return no.flatMap(answer -> finding(context, answer, from, to, flow));
  }

  /** Where the files do not tell what reaches whom, nothing is impossible. */
  private static Optional<Finding> finding(
      RuleContext context, Reachability answer, PeerSelector from, PeerSelector to, Flow flow) {
    if (answer.isUnknown() || isOpen(context, answer)) {
      return Optional.empty();
    }
    List<String> services = new ArrayList<>();
    for (PeerSelector end : List.of(from, to)) {
      if (end instanceof PeerSelector.OfService service) {
        services.add(service.id());
      }
    }
    String message =
        PeerNames.of(context, from)
            + " cannot reach "
            + PeerNames.of(context, to)
            + flow.inferred()
                .map(source -> ", which it is told to call (" + source + ")")
                .orElse("")
            + ": "
            + context.why(answer);
    Severity severity = flow.inferred().isPresent() ? Severity.WARNING : Severity.ERROR;
    return Optional.of(
        Finding.of(severity, message, flow.source(), services.toArray(String[]::new))
            .withHint(hint(context, services)));
  }

  /** Who shares the network of another one stands where that one does. */
  private static String hint(RuleContext context, List<String> services) {
    if (services.size() < 2) {
      return "put both on one network, or take the flow away";
    }
    String from = context.owner(services.get(0));
    String to = context.owner(services.get(1));
    boolean own = from.equals(services.get(0)) && to.equals(services.get(1));
    boolean known = context.byId().containsKey(from) && context.byId().containsKey(to);
    if (own || !known || from.equals(to)) {
      return "put both on one network, or take the flow away";
    }
    String sharing =
        Stream.of(services.get(0), services.get(1))
            .filter(id -> !context.owner(id).equals(id))
            .map(
                id ->
                    context.name(id) + " shares the network of " + context.name(context.owner(id)))
            .collect(Collectors.joining(", and "));
    return "put "
        + context.name(from)
        + " on a network that "
        + context.name(to)
        + " is on: "
        + sharing;
  }

  /** Where nobody says how people get in, a port that is published may well be forwarded. */
  private static boolean isOpen(RuleContext context, Reachability answer) {
    boolean told =
        context
            .topology()
            .remoteAccess()
            .filter(
                access ->
                    !access.forwards().isEmpty()
                        || access.tunnel().isPresent()
                        || access.vpn().isPresent())
            .isPresent();
    return !told && answer.blockers().stream().anyMatch(Blocker.NotForwarded.class::isInstance);
  }
}
