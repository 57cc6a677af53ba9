package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Suggestions;
import io.github.driftless.topology.NamePattern;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Policy;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.VpnGateway;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name that leads to nothing in the stack. */
final class UnknownReference implements Rule {

  /** Modes that name nobody. */
  private static final List<String> MODES = List.of("host", "none", "bridge");

  /** What stands before the colon of those that do. */
  private static final List<String> KINDS = List.of("service", "container");

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "unknown-reference",
        "A name that leads to nothing in the stack: `network_mode: container:NAME` with a container"
            + " that no service has, `network_mode: NAME` with a network that no file makes,"
            + " often a misspelt mode (`services:gluetun`), or a name under the `services` of `vpn` that matches no service. Names that compose itself"
            + " looks up are checked while the files are read.",
        "The service starts only while somebody else has made what it leans on, and what lies behind"
            + " it cannot be drawn or checked: whether the container it joins leads out through a"
            + " VPN, for one.",
        "Correct the name. If the container belongs to another project of the same host, list that"
            + " project under `projects`, so that both are seen together.",
        "error for a name in `topology.yaml`, else warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Set<String> containers = new LinkedHashSet<>();
    context.onMachine().forEach(service -> containers.add(service.containerName()));
    Suggestions nearContainer = new Suggestions(containers);
    Suggestions nearNetwork = new Suggestions(context.networks().keySet());
    for (Service service : context.onMachine()) {
      container(context, service, containers, nearContainer).ifPresent(findings::add);
      network(context, service, nearNetwork).ifPresent(findings::add);
    }
    for (VpnGateway vpn : context.topology().vpns()) {
      for (Policy.Name name : vpn.services()) {
        vpnService(context, name).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> container(
      RuleContext context, Service service, Set<String> containers, Suggestions near) {
    if (!(service.placement() instanceof Placement.JoinsContainer joins)
        || !context.connectivity().of(service.id()).namespace().external()
        || containers.contains(joins.container())) {
      return Optional.empty();
    }
    String name = joins.container();
    return Optional.of(
        Finding.warning(
                context.name(service.id())
                    + " shares the network of the container "
                    + name
                    + " (network_mode: container:"
                    + name
                    + "), which no service of the stack has",
                service.network().location(),
                service.id())
            .withHint(
                meant(context, service, name)
                    .or(
                        () ->
                            near.to(name).map(right -> "did you mean \"container:" + right + "\"?"))
                    .or(
                        () ->
                            Optional.of(
                                "list the project it belongs to under \"projects\", or give its service"
                                    + " this container_name"))));
  }

  /** Most often it is the service's name, and its container has another. */
  private static Optional<String> meant(RuleContext context, Service service, String name) {
    List<Service> called =
        context.onMachine().stream()
            .filter(other -> !other.equals(service) && other.name().equalsIgnoreCase(name))
            .toList();
    return called.stream()
        .filter(other -> other.project().equals(service.project()))
        .findFirst()
        .map(
            other ->
                "did you mean \"service:"
                    + other.name()
                    + "\"? Its container is called "
                    + other.containerName())
        .or(
            () ->
                called.stream()
                    .findFirst()
                    .map(other -> "did you mean \"container:" + other.containerName() + "\"?"));
  }

  /** A network that nobody declares is taken from where a service first names it. */
  private static Optional<Finding> network(RuleContext context, Service service, Suggestions near) {
    for (Attachment attachment : service.attachments()) {
      Network network = context.networks().get(attachment.network());
      if (network.external() && network.source().equals(attachment.location())) {
        boolean mode = service.network().location().equals(attachment.location());
        Optional<String> meant = mode ? mode(context, service, network.name()) : Optional.empty();
        String what =
            mode && (meant.isPresent() || network.name().contains(":"))
                ? " has the network_mode "
                    + network.name()
                    + ", which is none, and no network that a file of the stack makes or calls"
                    + " external"
                : " is on the network "
                    + network.name()
                    + ", which no file of the stack makes or calls external";
        return Optional.of(
            Finding.warning(context.name(service.id()) + what, attachment.location(), service.id())
                .withHint(meant.or(() -> near.hint(network.name()))));
      }
    }
    return Optional.empty();
  }

  /** Returns the mode that was meant; empty where the text is like none. */
  private static Optional<String> mode(RuleContext context, Service service, String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      Optional<String> other =
          context.onMachine().stream()
              .filter(each -> !each.equals(service) && each.project().equals(service.project()))
              .map(Service::name)
              .filter(written::equals)
              .findFirst();
      return other
          .map(name -> "service:" + name)
          .or(() -> Nearest.to(written, MODES))
          .map(UnknownReference::meant);
    }
    String kind = written.substring(0, colon).strip();
    String name = written.substring(colon + 1).strip();
    return Nearest.to(kind, KINDS)
        .map(right -> right + ":" + named(context, service, right, name))
        .filter(right -> !right.equals(written))
        .map(UnknownReference::meant);
  }

  private static String meant(String right) {
    return "did you mean \"" + right + "\"?";
  }

  /** Returns the nearest service or container, else what was written. */
  private static String named(RuleContext context, Service service, String kind, String name) {
    List<String> names =
        context.onMachine().stream()
            .filter(other -> !other.equals(service))
            .filter(other -> !kind.equals("service") || other.project().equals(service.project()))
            .map(other -> kind.equals("service") ? other.name() : other.containerName())
            .toList();
    return names.contains(name) ? name : Nearest.to(name, names).orElse(name);
  }

  private static Optional<Finding> vpnService(RuleContext context, Policy.Name name) {
    NamePattern pattern = NamePattern.of(name.text());
    List<Service> all =
        context.topology().modes().stream().flatMap(mode -> mode.services().stream()).toList();
    if (all.stream().anyMatch(pattern::matches)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.error("there is no service \"" + name.text() + "\"", name.location())
            .withHint(
                Nearest.hint(name.text(), all.stream().map(Service::name).distinct().toList())));
  }
}
