package io.github.driftless.analysis.lint;

import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A service that reaches nobody and that nobody reaches, though something is expected of it. */
final class IsolatedService implements RuleOfCauses {

  static final String NAME = "isolated-service";

  private static final String CALLS = "it is to reach ";

  /** So many reasons are told; the rest is counted. */
  private static final int NAMED = 3;

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        NAME,
        "A service that has no network, or is alone on internal ones, although something is expected"
            + " of it: a flow, a route, or a service that it starts after. Where `unreachable-route` or"
            + " `impossible-flow` reports that already, it is no finding of its own.",
        "It neither reaches anybody nor can it be reached. If it should speak to others, it does not"
            + " work. A service of which nothing of the kind is expected may well have no network,"
            + " and is not reported.",
        "Give it a network that those it speaks to are on, or share the network of one of them:"
            + " `network_mode: service:NAME`.",
        "warning");
  }

  @Override
  public List<Found> found(RuleContext context) {
    Map<String, Set<String>> expected = expectations(context);
    Isolation isolation = new Isolation(context);
    List<Found> findings = new ArrayList<>();
    for (Service service : context.onMachine()) {
      Set<String> why = expected.getOrDefault(service.id(), Set.of());
      if (!why.isEmpty()) {
        isolation
            .of(service.id())
            .map(how -> context.name(service.id()) + " " + how)
            .map(
                what ->
                    new Found(
                        finding(service, what, why),
                        Optional.of(Cause.isolated(service.id())),
                        Optional.of(new Found.Aside(Optional.empty(), what))))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Finding finding(Service service, String what, Set<String> why) {
    return Finding.warning(
            what + ", yet " + reasons(why), service.network().location(), service.id())
        .withHint("give it a network with those it speaks to");
  }

  /** Returns the first reasons; those it is to reach are named behind one "it is to reach". */
  private static String reasons(Set<String> why) {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (String reason : why.stream().limit(NAMED).toList()) {
      boolean goesOn = last.startsWith(CALLS) && reason.startsWith(CALLS);
      text.append(text.isEmpty() ? "" : ", ")
          .append(goesOn ? reason.substring(CALLS.length()) : reason);
      last = reason;
    }
    return text + (why.size() > NAMED ? " and " + (why.size() - NAMED) + " more" : "");
  }

  /** Returns what is expected of services, by id, in words that follow "yet". */
  private static Map<String, Set<String>> expectations(RuleContext context) {
    Map<String, Set<String>> expected = new LinkedHashMap<>();
    for (Flow flow : context.mode().flows()) {
      if (flow.from() instanceof PeerSelector.OfService from) {
        add(expected, from.id(), CALLS + PeerNames.of(context, flow.to()));
      }
      if (flow.to() instanceof PeerSelector.OfService to) {
        add(expected, to.id(), PeerNames.of(context, flow.from()) + " is to reach it");
      }
    }
    context.topology().remoteAccess().map(RemoteAccess::routes).orElse(List.of()).stream()
        .forEach(
            route ->
                context
                    .find(route.service())
                    .ifPresent(
                        service ->
                            add(
                                expected,
                                service.id(),
                                "the route " + route.host() + " leads to it")));
    for (Service service : context.onMachine()) {
      for (String on : service.dependsOn()) {
        add(expected, service.id(), "it starts after " + context.name(on));
      }
    }
    return expected;
  }

  private static void add(Map<String, Set<String>> expected, String id, String what) {
    expected.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(what);
  }
}
