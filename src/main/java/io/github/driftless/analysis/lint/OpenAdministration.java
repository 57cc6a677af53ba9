package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.HostPorts;
import io.github.driftless.analysis.network.Exposure.LanAddress;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that manages others and is open to everybody who reaches the host. */
final class OpenAdministration implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "open-administration",
        "A tool that manages services, machines or data, such as an editor for databases, that is"
            + " published beyond loopback. One that mounts the Docker socket is reported by"
            + " `docker-socket` instead.",
        "Whoever opens it has what it manages in front of them, often behind one password or none. A"
            + " published port is open to the whole LAN, and the engine opens it in front of the"
            + " host's firewall.",
        "Publish it on loopback, `127.0.0.1:8080:8080`, and reach it over SSH or a VPN; or take"
            + " `ports` away and let a reverse proxy lead to it that asks who is there.",
        "warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Service service : context.onMachine()) {
      if (service.role().has(Trait.ADMINISTERS)
          && service.mounts().stream().noneMatch(DockerSocket::isSocket)) {
        context.reach().exposuresOf(service.id()).stream()
            .flatMap(exposure -> finding(context, service, exposure).stream())
            .findFirst()
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      RuleContext context, Service service, Exposure exposure) {
    String what = context.name(service.id()) + " is a tool for administration, and ";
    if (exposure instanceof PublishedPort port && port.scope().isExposed()) {
      return Optional.of(
          Finding.warning(
                  what
                      + Ports.words(port.portMapping())
                      + " is published for everybody who reaches the host",
                  port.portMapping().source(),
                  service.id())
              .withHint(
                  "publish it on 127.0.0.1, or let a proxy lead to it that asks who is there"));
    }
    if (exposure instanceof HostPorts host && !host.known().isEmpty()) {
      return Optional.of(
          Finding.warning(
              what + "is on the host network: everybody who reaches the host gets to it",
              service.network().location(),
              service.id()));
    }
    return exposure instanceof LanAddress lan
        ? Optional.of(
            Finding.warning(
                what + "stands on the LAN by its network " + lan.network(),
                Outsiders.place(service, lan),
                service.id()))
        : Optional.empty();
  }
}
