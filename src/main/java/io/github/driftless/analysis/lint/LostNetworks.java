package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Location;
import io.github.driftless.topology.NetworkSettings;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Placement;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Networks and links that a service asks for and does not get. */
final class LostNetworks implements Rule {

  /** Networks of the engine that go with no other. */
  private static final Set<String> ALONE = Set.of("host", "none");

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "lost-networks",
        "A service whose `networks` or `links` have no effect, since something else decides about its"
            + " network: `network_mode`, or the engine's own network `host` or `none` among its"
            + " networks.",
        "The file says that the service stands on a network, or knows another one by a name, and"
            + " neither is so. The engine refuses most of these combinations when the container"
            + " starts.",
        "Decide for one: `network_mode`, or `networks`. A service that shares another one's network"
            + " is on all of that one's networks: put the network there.",
        "error");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Service service : context.onMachine()) {
      lost(context, service).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> lost(RuleContext context, Service service) {
    NetworkSettings network = service.network();
    List<String> names = network.attachments().stream().map(Attachment::network).toList();
    String name = context.name(service.id());
    if (network.placement() instanceof Placement.OwnNetworks) {
      return network.attachments().stream()
          .filter(attachment -> ALONE.contains(attachment.network()) && names.size() > 1)
          .findFirst()
          .map(
              attachment ->
                  Finding.error(
                          name
                              + " is on the engine's network "
                              + attachment.network()
                              + ", which goes with no other: the engine refuses "
                              + names.stream()
                                  .filter(each -> !each.equals(attachment.network()))
                                  .collect(Collectors.joining(", ")),
                          attachment.location(),
                          service.id())
                      .withHint("decide for one of them"));
    }
    if (!names.isEmpty()) {
      return Optional.of(
          finding(
              name + " has no part in " + String.join(", ", names),
              context,
              service,
              network.attachments().get(0).location()));
    }
    return network.placement() instanceof Placement.DefaultBridge || network.links().isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                name
                    + " has no use for its links to "
                    + network.links().stream()
                        .map(link -> context.name(link.service()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                context,
                service,
                network.links().get(0).location()));
  }

  private static Finding finding(String lost, RuleContext context, Service service, Location at) {
    NetworkSettings network = service.network();
    String why =
        network.placement() instanceof Placement.HostNetwork
            ? "it is on the host network"
            : network.placement() instanceof Placement.NoNetwork
                ? "it has no network"
                : network.placement() instanceof Placement.DefaultBridge
                    ? "it is on the engine's default bridge"
                    : "it shares the network of "
                        + context
                            .connectivity()
                            .of(service.id())
                            .namespace()
                            .owner()
                            .map(context::name)
                            .orElse("another");
    return Finding.error(lost + ": " + why, at, service.id())
        .withRelated(network.location(), "its network is decided here")
        .withHint("keep one of the two");
  }
}
