package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNetwork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says in a sentence what the picture of the ways out shows, without numbers: pages have those
 * above it.
 */
final class VpnSummary {

  private VpnSummary() {}

  static String of(Connectivity connectivity) {
    List<ServiceNetwork> services =
        connectivity.services().stream().filter(service -> !service.isVpnGateway()).toList();
    List<String> ways = new ArrayList<>();
    way(services, EnumSet.of(Egress.VPN), "through the VPN of " + gateways(connectivity))
        .ifPresent(ways::add);
    way(services, EnumSet.of(Egress.DIRECT, Egress.HOST), "directly").ifPresent(ways::add);
    way(services, EnumSet.of(Egress.UNKNOWN), "by a way that is not known").ifPresent(ways::add);
    way(services, EnumSet.of(Egress.NONE), "not at all").ifPresent(ways::add);
    if (ways.isEmpty()) {
      return "No service is drawn.";
    }
    String last = ways.remove(ways.size() - 1);
    return "How services reach the Internet: "
        + (ways.isEmpty() ? "" : String.join(", ", ways) + " or ")
        + last
        + ".";
  }

  private static Optional<String> way(
      List<ServiceNetwork> services, Set<Egress> egress, String way) {
    return services.stream().anyMatch(each -> egress.contains(each.egress()))
        ? Optional.of(way)
        : Optional.empty();
  }

  private static String gateways(Connectivity connectivity) {
    return String.join(
        " and ",
        connectivity.withEgress(Egress.VPN).stream()
            .flatMap(service -> service.gateway().stream())
            .distinct()
            .map(connectivity::title)
            .toList());
  }
}
