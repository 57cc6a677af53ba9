package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.HostPorts;
import io.github.driftless.analysis.network.Exposure.LanAddress;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.problem.Severity;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A database that others than its own applications get to. */
final class ExposedDatabase implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "exposed-database",
        "A service that stores data for others, such as a database or a search engine, that is"
            + " published beyond loopback, or that stands on a network on which a reverse proxy or"
            + " tunnel takes requests.",
        "A database holds what everything else is for, and often has no password but the one in an"
            + " example. A published port is open to the whole LAN, and the engine opens it in front"
            + " of the host's firewall. On the proxy's network the database is one step from"
            + " whatever comes in there.",
        "Take `ports` away: services on one network reach each other without. For tools on the"
            + " host itself publish on loopback: `127.0.0.1:5432:5432`. Give database and"
            + " application a network of their own, `internal: true`, that the proxy is not on.",
        "error where the Internet gets to it, else warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Set<String> entries = entryNetworks(context);
    for (Service service : context.onMachine()) {
      if (service.role().has(Trait.STORES_DATA)) {
        published(context, service)
            .or(() -> atTheDoor(context, service, entries))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> published(RuleContext context, Service service) {
    String what = "the database " + context.name(service.id());
    for (Exposure exposure : context.reach().exposuresOf(service.id())) {
      Optional<Finding> finding = Optional.empty();
      if (exposure instanceof PublishedPort port && port.scope().isExposed()) {
        finding =
            Optional.of(
                Finding.warning(
                        what
                            + " is published on "
                            + Ports.words(port.portMapping())
                            + ", for everybody who reaches the host",
                        port.portMapping().source(),
                        service.id())
                    .withHint(
                        "take the port away, or publish it on 127.0.0.1, for the host alone"));
      } else if (exposure instanceof HostPorts) {
        finding =
            Optional.of(
                Finding.warning(
                        what
                            + " is on the host network: its ports are open to everybody who"
                            + " reaches the host",
                        service.network().location(),
                        service.id())
                    .withHint("give it a network of its own with the services that need it"));
      } else if (exposure instanceof LanAddress lan) {
        finding =
            Optional.of(
                Finding.warning(
                        what + " stands on the LAN by its network " + lan.network(),
                        Outsiders.place(service, lan),
                        service.id())
                    .withHint("put it on a bridge network with the services that need it"));
      }
      if (finding.isPresent()) {
        boolean worse =
            context.reach().between(Peer.INTERNET, new Peer.OfService(service.id())).reaches();
        return worse ? Optional.of(finding.get().withSeverity(Severity.ERROR)) : finding;
      }
    }
    return Optional.empty();
  }

  /** A stack of one network has no other place to put it. */
  private static Set<String> entryNetworks(RuleContext context) {
    Set<String> all = new HashSet<>();
    Set<String> entries = new HashSet<>();
    Optional<Service> proxy =
        context.topology().remoteAccess().flatMap(RemoteAccess::proxy).flatMap(context::find);
    for (Service service : context.onMachine()) {
      boolean door =
          service.role().has(Trait.PASSES_REQUESTS_ON) || proxy.equals(Optional.of(service));
      for (Attachment attachment : service.attachments()) {
        all.add(attachment.network());
        if (door) {
          entries.add(attachment.network());
        }
      }
    }
    return all.size() > 1 ? entries : Set.of();
  }

  private static Optional<Finding> atTheDoor(
      RuleContext context, Service service, Set<String> entries) {
    return service.attachments().stream()
        .filter(attachment -> entries.contains(attachment.network()))
        .findFirst()
        .map(
            attachment ->
                Finding.warning(
                        "the database "
                            + context.name(service.id())
                            + " stands on "
                            + attachment.network()
                            + ", where requests from outside come in",
                        attachment.location(),
                        service.id())
                    .withHint("give it and its applications a network that the proxy is not on"));
  }
}
