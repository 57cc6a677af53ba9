package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Policy.RequireAuth;
import io.github.driftless.topology.Policy.RequireEgress;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Vocabulary;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds {@code require-egress} and {@code require-auth} against the ways out and in. */
final class PathPolicies {

  private final RuleContext context;
  private final Vocabulary vocabulary;

  PathPolicies(RuleContext context, Vocabulary vocabulary) {
    this.context = context;
    this.vocabulary = vocabulary;
  }

  List<Finding> egress(RequireEgress policy) {
    List<Finding> findings = new ArrayList<>();
    if (!isKnown(policy.gateway())) {
      return findings; // told as a name that means nothing
    }
    for (String id : ResolvedPeers.ofServices(context, vocabulary, policy.services()).services()) {
      context
          .connectivity()
          .find(id)
          .filter(network -> !holds(policy, network))
          .ifPresent(network -> findings.add(finding(policy, network)));
    }
    return findings;
  }

  private boolean isKnown(Optional<Policy.Name> gateway) {
    return gateway.isEmpty()
        || context.find(gateway.get().text()).isPresent()
        || context.topology().vpns().stream()
            .map(VpnGateway::service)
            .anyMatch(gateway.get().text()::equals);
  }

  private boolean holds(RequireEgress policy, ServiceNetwork network) {
    boolean way = network.egress().word().equals(policy.via().word());
    return way
        && policy
            .gateway()
            .map(
                name ->
                    network
                        .gateway()
                        .filter(
                            id ->
                                id.equals(name.text())
                                    || context
                                        .find(name.text())
                                        .map(Service::id)
                                        .filter(id::equals)
                                        .isPresent())
                        .isPresent())
            .orElse(true);
  }

  private Finding finding(RequireEgress policy, ServiceNetwork network) {
    return network
        .wayOut()
        .unknown()
        .map(unknown -> unproved(policy, network.service(), unknown))
        .orElseGet(() -> broken(policy, network));
  }

  private Finding unproved(RequireEgress policy, Service service, Unknown unknown) {
    return Finding.error(
            context.name(service.id())
                + " must "
                + must(policy)
                + ", and that cannot be proved: "
                + context.explanation().of(unknown),
            unknown.read(new UnknownPlace(context)).orElse(service.network().location()),
            service.id())
        .withRelated(policy.location(), "the policy")
        .withHint(context.settling(unknown));
  }

  private static String must(RequireEgress policy) {
    return switch (policy.via()) {
      case VPN -> "leave through " + policy.gateway().map(Policy.Name::text).orElse("a VPN");
      case DIRECT -> "leave directly";
      case HOST -> "leave by the host network";
      case NONE -> "have no outbound access";
    };
  }

  private Finding broken(RequireEgress policy, ServiceNetwork network) {
    Service service = network.service();
    String does =
        switch (network.egress()) {
          case VPN -> "leaves through " + network.gateway().map(context::name).orElse("a VPN");
          case DIRECT -> "leaves directly";
          case HOST -> "leaves by the host network";
          case NONE ->
              network.namespace().kind() == ServiceNamespace.Kind.NONE
                  ? "has no network"
                  : "has no outbound access";
          case UNKNOWN -> "leaves by a way that is not known";
        };
    Finding finding =
        Finding.error(
                context.name(service.id()) + " must " + must(policy) + ", but " + does,
                service.network().location(),
                service.id())
            .withRelated(policy.location(), "the policy");
    return network.egress() == Egress.VPN || policy.via() != Policy.Via.VPN
        ? finding
        : finding.withHint(
            "let it share the network of the VPN gateway: \"network_mode: service:"
                + policy.gateway().map(Policy.Name::text).orElse("NAME")
                + "\"");
  }

  List<Finding> auth(RequireAuth policy) {
    List<NamePattern> asked = patterns(policy.routes());
    List<NamePattern> free = patterns(policy.except());
    List<Finding> findings = new ArrayList<>();
    for (Route route : routes()) {
      if (route.auth().isEmpty() && matches(asked, route) && !matches(free, route)) {
        Optional<Service> service = context.find(route.service());
        Finding finding =
            Finding.error(
                    "everybody may enter "
                        + route.host()
                        + ": the route to "
                        + route.service()
                        + " has no authentication",
                    route.location(),
                    service.stream().map(Service::id).toArray(String[]::new))
                .withRelated(policy.location(), "the policy")
                .withHint("put an \"auth\" before it, or name it under \"except\"");
        findings.add(finding);
      }
    }
    return findings;
  }

  private List<Route> routes() {
    return context.topology().remoteAccess().map(RemoteAccess::routes).orElse(List.of());
  }

  private static List<NamePattern> patterns(List<Policy.Name> names) {
    return names.stream().map(Policy.Name::text).map(NamePattern::of).toList();
  }

  private static boolean matches(List<NamePattern> patterns, Route route) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(route.host()));
  }
}
