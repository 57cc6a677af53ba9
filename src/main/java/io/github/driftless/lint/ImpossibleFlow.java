package io.github.driftless.lint;

import io.github.driftless.network.Answer;
import io.github.driftless.network.Obstacle;
import io.github.driftless.network.Party;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Traffic that the networks do not allow. */
final class ImpossibleFlow implements Rule {

  @Override
  public About about() {
    return new About(
        "impossible-flow",
        "A flow, declared in `topology.yaml` or inferred from the compose files, between two that"
            + " cannot reach each other.",
        "A declared flow that cannot be makes the diagram a lie. One that a service's own settings"
            + " ask for means that the service does not work: it is told to call somebody it cannot"
            + " get to.",
        "Put the two on one network, or publish the port that is called. If the flow is a thing of"
            + " the past, take it away. `driftless explain FROM TO` tells what is in the way.",
        "error where the flow is declared, warning where it is inferred");
  }

  @Override
  public List<Finding> check(Scene scene) {
    List<Finding> findings = new ArrayList<>();
    for (Flow flow : scene.mode().flows()) {
      one(scene, flow.from(), flow.to(), flow).ifPresent(findings::add);
      if (flow.both()) {
        one(scene, flow.to(), flow.from(), flow).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Of a group or a tier it is enough that one of its services gets there. */
  private static Optional<Finding> one(Scene scene, End from, End to, Flow flow) {
    Ends starts = Ends.of(scene, from);
    Ends ends = Ends.of(scene, to);
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    if (ends.services().isEmpty()) {
      return outwards(scene, starts, ends, from, to, flow);
    }
    Crowd crowd = new Crowd(scene, starts.services(), starts.others());
    for (String target : ends.services()) {
      if (starts.services().contains(target) || crowd.reaching(target).isPresent()) {
        return Optional.empty();
      }
    }
    Party first =
        starts.services().stream()
            .findFirst()
            .<Party>map(Party.OfService::new)
            .orElseGet(() -> starts.others().iterator().next());
    Party last = new Party.OfService(ends.services().iterator().next());
    return finding(scene, scene.reach().between(first, last), from, to, flow);
  }

  private static Optional<Finding> outwards(
      Scene scene, Ends starts, Ends ends, End from, End to, Flow flow) {
    List<Party> parties = new ArrayList<>(starts.others());
    starts.services().forEach(id -> parties.add(new Party.OfService(id)));
    Optional<Answer> no = Optional.empty();
    for (Party end : ends.others()) {
      for (Party party : parties) {
        Answer answer = scene.reach().between(party, end);
        if (answer.reaches()) {
          return Optional.empty();
        }
        no = no.or(() -> Optional.of(answer));
      }
    }
    return no.flatMap(answer -> finding(scene, answer, from, to, flow));
  }

  /** Where the files do not tell what reaches whom, nothing is impossible. */
  private static Optional<Finding> finding(
      Scene scene, Answer answer, End from, End to, Flow flow) {
    if (answer.isUnknown() || isOpen(scene, answer)) {
      return Optional.empty();
    }
    List<String> services = new ArrayList<>();
    for (End end : List.of(from, to)) {
      if (end instanceof End.OfService service) {
        services.add(service.id());
      }
    }
    String message =
        EndNames.of(scene, from)
            + " cannot reach "
            + EndNames.of(scene, to)
            + flow.inferred()
                .map(source -> ", which it is told to call (" + source + ")")
                .orElse("")
            + ": "
            + scene.why(answer);
    Severity severity = flow.inferred().isPresent() ? Severity.WARNING : Severity.ERROR;
    return Optional.of(
        Finding.of(severity, message, flow.source(), services.toArray(String[]::new))
            .withHint("put both on one network, or take the flow away"));
  }

  /** Where nobody says how people get in, a port that is published may well be forwarded. */
  private static boolean isOpen(Scene scene, Answer answer) {
    boolean told =
        scene
            .topology()
            .remoteAccess()
            .filter(
                access ->
                    !access.forwards().isEmpty()
                        || access.tunnel().isPresent()
                        || access.vpn().isPresent())
            .isPresent();
    return !told && answer.obstacles().stream().anyMatch(Obstacle.NotForwarded.class::isInstance);
  }
}
