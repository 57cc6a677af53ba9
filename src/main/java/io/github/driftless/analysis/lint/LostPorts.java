package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.IneffectivePort;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ports that a file asks for and the engine does not open. */
final class LostPorts implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "lost-ports",
        "A service with `ports` that the engine does not open: it shares another one's network"
            + " (`network_mode: service:` or `container:`), is on the host's, has none, or stands on"
            + " internal, macvlan or ipvlan networks only.",
        "The file says that a port is open and it is not. Beside `network_mode: service:` or"
            + " `container:` the engine refuses to start the container at all; on the host's network"
            + " the lines are ignored, and the service listens on whatever port it likes.",
        "Publish the port where the network is: on the service whose network is shared. On the host's"
            + " network, or with none, take `ports` away. On internal networks, add one that is not.",
        "error where the engine refuses to start the container, else warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    Map<String, List<IneffectivePort>> byPublisher = new LinkedHashMap<>();
    for (IneffectivePort port : context.reach().ineffective()) {
      byPublisher.computeIfAbsent(port.publisher(), id -> new ArrayList<>()).add(port);
    }
    List<Finding> findings = new ArrayList<>();
    byPublisher.forEach((id, ports) -> finding(context, id, ports).ifPresent(findings::add));
    return findings;
  }

  private static Optional<Finding> finding(
      RuleContext context, String id, List<IneffectivePort> ports) {
    IneffectivePort first = ports.get(0);
    if (first.cause() == IneffectivePort.Cause.ROUTED) {
      return Optional.empty(); // open all the same, on the container's own address
    }
    Service service = context.byId().get(id);
    String asks =
        context.name(id)
            + " asks for "
            + ports.stream()
                .map(IneffectivePort::portMapping)
                .map(Ports::words)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "))
            + (ports.size() > 3 ? " and " + (ports.size() - 3) + " more" : "");
    PortMapping portMapping = first.portMapping();
    Finding finding =
        switch (first.cause()) {
          case JOINED -> {
            String owner =
                context
                    .connectivity()
                    .of(id)
                    .namespace()
                    .owner()
                    .map(context::name)
                    .orElse("another");
            yield Finding.error(
                    asks
                        + ", but shares the network of "
                        + owner
                        + ": the engine refuses to start it",
                    portMapping.source(),
                    id)
                .withHint("publish it on " + owner);
          }
          case HOST_NETWORK ->
              Finding.warning(
                      asks + ", but is on the host network: the engine ignores that",
                      portMapping.source(),
                      id)
                  .withHint("take \"ports\" away: what it listens on is open already");
          case NO_NETWORK ->
              Finding.warning(
                      asks + ", but has no network: nothing is opened", portMapping.source(), id)
                  .withHint("give it a network, or take \"ports\" away");
          case INTERNAL ->
              Finding.warning(
                      asks + ", but all of its networks are internal: nothing is opened",
                      portMapping.source(),
                      id)
                  .withHint("add a network that is not internal, or take \"ports\" away");
          case LAN_NETWORK, ROUTED ->
              Finding.warning(
                      asks
                          + ", but stands on the LAN with an address of its own: nothing is opened"
                          + " on the host",
                      portMapping.source(),
                      id)
                  .withHint("take \"ports\" away: what it listens on is open there already");
        };
    return Optional.of(
        service.network().location().equals(service.source())
            ? finding
            : finding.withRelated(service.network().location(), "its network is decided here"));
  }
}
