package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service that should go out through a VPN and has another way. */
final class VpnLeak implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "vpn-leak",
        "A service that `vpn` says must leave through a gateway (`services`), and that leaves"
            + " directly, through another gateway, or stands on a further network that leads out.",
        "What was meant to be hidden goes out with the host's own address, and nothing looks"
            + " broken: the service works, with or without the tunnel.",
        "Let it share the gateway's network: `network_mode: service:GATEWAY`. Then it has no outbound access"
            + " but the tunnel, also when that is down. Take every other network away.",
        "error");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (VpnGateway vpn : context.topology().vpns()) {
      for (Policy.Name name : vpn.services()) {
        NamePattern pattern = NamePattern.of(name.text());
        for (ServiceNetwork each : context.connectivity().services()) {
          if (pattern.matches(each.service())) {
            leak(context, vpn, each, name.location()).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> leak(
      RuleContext context, VpnGateway vpn, ServiceNetwork each, Location asked) {
    Service service = each.service();
    String name = context.name(service.id());
    String must = name + " must leave through " + vpn.service();
    Optional<String> gateway = context.find(vpn.service()).map(Service::id);
    if (each.egress() == Egress.VPN) {
      return gateway.isEmpty() || each.gateway().equals(gateway)
          ? Optional.empty()
          : Optional.of(
              finding(
                  must
                      + ", but leaves through "
                      + each.gateway().map(context::name).orElse("another"),
                  service.network().location(),
                  service,
                  vpn,
                  asked));
    }
    if (each.wayOut().unknown().isPresent()) {
      Unknown unknown = each.wayOut().unknown().get();
      return Optional.of(
          finding(
                  must + ", and that cannot be proved: " + context.explanation().of(unknown),
                  service.network().location(),
                  service,
                  vpn,
                  asked)
              .withHint(context.settling(unknown)));
    }
    if (each.egress() == Egress.NONE) {
      return Optional.empty();
    }
    if (each.egress() == Egress.HOST) {
      return Optional.of(
          finding(
              must + ", but is on the host network",
              service.network().location(),
              service,
              vpn,
              asked));
    }
    Optional<Attachment> way =
        service.attachments().stream()
            .filter(attachment -> leadsOut(context.networks().get(attachment.network())))
            .findFirst();
    return Optional.of(
        way.map(
                attachment ->
                    finding(
                        must + ", but leaves directly by its network " + attachment.network(),
                        attachment.location(),
                        service,
                        vpn,
                        asked))
            .orElseGet(
                () ->
                    finding(
                        must + ", but leaves directly",
                        service.network().location(),
                        service,
                        vpn,
                        asked)));
  }

  private static boolean leadsOut(Network network) {
    return !network.internal();
  }

  private static Finding finding(
      String message, Location at, Service service, VpnGateway vpn, Location asked) {
    return Finding.error(message, at, service.id())
        .withRelated(asked, "it must leave through the VPN: said here")
        .withHint(
            "write \"network_mode: service:" + vpn.service() + "\" and take its networks away");
  }
}
