package io.github.driftless.lint;

import io.github.driftless.problem.Nearest;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A name that leads to nothing in the stack. */
final class UnknownReference implements Rule {

  @Override
  public About about() {
    return new About(
        "unknown-reference",
        "A name that leads to nothing in the stack: `network_mode: container:NAME` with a container"
            + " that no service has, `network_mode: NAME` with a network that no file makes, or a"
            + " name under the `services` of `vpn` that matches no service. Names that compose itself"
            + " looks up are checked while the files are read.",
        "The service starts only while somebody else has made what it leans on, and what lies behind"
            + " it cannot be drawn or checked: whether the container it joins leads out through a"
            + " VPN, for one.",
        "Correct the name. If the container belongs to another project of the same machine, list that"
            + " project under `projects`, so that both are seen together.",
        "error for a name in `topology.yaml`, else warning");
  }

  @Override
  public List<Finding> check(Scene scene) {
    List<Finding> findings = new ArrayList<>();
    List<String> containers =
        scene.onMachine().stream().map(Service::containerName).distinct().toList();
    for (Service service : scene.onMachine()) {
      container(scene, service, containers).ifPresent(findings::add);
      network(scene, service).ifPresent(findings::add);
    }
    for (VpnGateway vpn : scene.topology().vpns()) {
      for (Policy.Name name : vpn.services()) {
        vpnService(scene, name).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> container(
      Scene scene, Service service, List<String> containers) {
    if (!(service.placement() instanceof Placement.JoinsContainer joins)
        || !scene.connectivity().of(service.id()).namespace().external()
        || containers.contains(joins.container())) {
      return Optional.empty();
    }
    Optional<String> near = Nearest.hint(joins.container(), containers);
    return Optional.of(
        Finding.warning(
                scene.name(service.id())
                    + " shares the network of the container "
                    + joins.container()
                    + ", which no service of the stack has",
                service.network().location(),
                service.id())
            .withHint(
                near.or(
                    () ->
                        Optional.of(
                            "list the project it belongs to under \"projects\", or give its service"
                                + " this container_name"))));
  }

  /** A network that nobody declares is taken from where a service first names it. */
  private static Optional<Finding> network(Scene scene, Service service) {
    for (Attachment attachment : service.attachments()) {
      Network network = scene.networks().get(attachment.network());
      if (network.external() && network.source().equals(attachment.location())) {
        return Optional.of(
            Finding.warning(
                    scene.name(service.id())
                        + " is on the network "
                        + network.name()
                        + ", which no file of the stack makes or calls external",
                    attachment.location(),
                    service.id())
                .withHint(
                    Nearest.hint(
                        network.name(),
                        scene.mode().networks().stream()
                            .map(Network::name)
                            .filter(name -> !name.equals(network.name()))
                            .toList())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> vpnService(Scene scene, Policy.Name name) {
    NamePattern pattern = NamePattern.of(name.text());
    List<Service> all =
        scene.topology().modes().stream().flatMap(mode -> mode.services().stream()).toList();
    if (all.stream().anyMatch(pattern::matches)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.error("there is no service \"" + name.text() + "\"", name.location())
            .withHint(
                Nearest.hint(name.text(), all.stream().map(Service::name).distinct().toList())));
  }
}
