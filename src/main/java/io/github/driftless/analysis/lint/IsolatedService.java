package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A service that reaches nobody and that nobody reaches, though something is expected of it. */
final class IsolatedService implements Rule {

  private static final String CALLS = "it is to reach ";

  /** So many reasons are told; the rest is counted. */
  private static final int NAMED = 3;

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "isolated-service",
        "A service that has no network, or is alone on internal ones, although something is expected"
            + " of it: a flow, a route, or a service that it starts after.",
        "It neither reaches anybody nor can it be reached. If it should speak to others, it does not"
            + " work. A service of which nothing of the kind is expected may well have no network,"
            + " and is not reported.",
        "Give it a network that those it speaks to are on, or share the network of one of them:"
            + " `network_mode: service:NAME`.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    Map<String, Set<String>> expected = expectations(context);
    Map<String, Integer> standing = new HashMap<>();
    for (Service service : context.onMachine()) {
      service.attachments().stream()
          .map(Attachment::network)
          .forEach(network -> standing.merge(network, 1, Integer::sum));
    }
    Set<String> shared = sharedNamespaces(context);
    List<Finding> findings = new ArrayList<>();
    for (ServiceNetwork each : context.connectivity().services()) {
      Service service = each.service();
      Set<String> why = expected.getOrDefault(service.id(), Set.of());
      Optional<String> how =
          shared.contains(service.id()) ? Optional.empty() : isolation(context, each, standing);
      if (how.isPresent() && !why.isEmpty()) {
        findings.add(
            Finding.warning(
                    context.name(service.id()) + " " + how.get() + ", yet " + reasons(why),
                    service.network().location(),
                    service.id())
                .withHint("give it a network with those it speaks to"));
      }
    }
    return findings;
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

  /** Two in one namespace have each other. */
  private static Set<String> sharedNamespaces(RuleContext context) {
    Set<String> shared = new LinkedHashSet<>();
    for (ServiceNetwork each : context.connectivity().services()) {
      each.namespace()
          .owner()
          .ifPresent(
              owner -> {
                shared.add(owner);
                shared.add(each.service().id());
              });
    }
    return shared;
  }

  private static Optional<String> isolation(
      RuleContext context, ServiceNetwork each, Map<String, Integer> standing) {
    if (each.namespace().kind() == ServiceNamespace.Kind.NONE) {
      return Optional.of("has no network");
    }
    List<Attachment> attachments = each.service().attachments();
    boolean alone =
        each.namespace().kind() == ServiceNamespace.Kind.OWN
            && each.egress() == Egress.NONE
            && !attachments.isEmpty()
            && attachments.stream()
                .map(attachment -> context.networks().get(attachment.network()))
                .allMatch(network -> isEmpty(network, standing))
            && context.reach().exposuresOf(each.service().id()).stream()
                .noneMatch(Exposure.PublishedPort.class::isInstance);
    return alone
        ? Optional.of(
            "is alone on "
                + attachments.stream().map(Attachment::network).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /** Who else is on an external network is in no file of the stack. */
  private static boolean isEmpty(Network network, Map<String, Integer> standing) {
    return network.internal()
        && !network.external()
        && !network.attachable()
        && standing.getOrDefault(network.name(), 0) == 1;
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
