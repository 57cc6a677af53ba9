package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which services of a mode reach nobody and are reached by nobody. */
final class Isolation {

  private final RuleContext context;
  private final Map<String, Integer> standing = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  Isolation(RuleContext context) {
    this.context = context;
    for (Service service : context.onMachine()) {
      service.attachments().stream()
          .map(Attachment::network)
          .forEach(network -> standing.merge(network, 1, Integer::sum));
    }
    for (ServiceNetwork each : context.connectivity().services()) {
      each.namespace()
          .owner()
          .ifPresent(
              owner -> {
                shared.add(owner);
                shared.add(each.service().id());
              });
    }
  }

  /**
   * Returns what has become of a service, by id, in words that follow its name; empty where it is
   * not isolated. Two in one namespace have each other.
   */
  Optional<String> of(String service) {
    return shared.contains(service)
        ? Optional.empty()
        : context.connectivity().find(service).flatMap(this::of);
  }

  private Optional<String> of(ServiceNetwork each) {
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
                .allMatch(this::isEmpty)
            && context.reach().exposuresOf(each.service().id()).stream()
                .noneMatch(Exposure.PublishedPort.class::isInstance);
    return alone
        ? Optional.of(
            "is alone on "
                + attachments.stream().map(Attachment::network).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /** Who else is on an external network is in no file of the stack. */
  private boolean isEmpty(Network network) {
    return network.internal()
        && !network.external()
        && !network.attachable()
        && standing.getOrDefault(network.name(), 0) == 1;
  }

  /**
   * Returns what keeps one service from another: that one of them is isolated, the first of both;
   * else something between the two, whichever calls.
   */
  Cause between(String from, String to) {
    if (of(from).isPresent()) {
      return Cause.isolated(from);
    }
    return of(to).isPresent() ? Cause.isolated(to) : new Cause(Set.of(from, to));
  }
}
