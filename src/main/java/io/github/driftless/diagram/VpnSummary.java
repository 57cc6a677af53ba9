package io.github.driftless.diagram;

import io.github.driftless.network.Connectivity;
import io.github.driftless.network.Egress;
import java.util.ArrayList;
import java.util.List;

/** Says in a sentence what the picture of the ways out shows. */
final class VpnSummary {

  private VpnSummary() {}

  static String of(Connectivity connectivity) {
    List<String> parts = new ArrayList<>();
    long through =
        connectivity.withEgress(Egress.VPN).stream()
            .filter(service -> !service.isVpnGateway())
            .count();
    String gateways =
        String.join(
            " and ",
            connectivity.withEgress(Egress.VPN).stream()
                .flatMap(service -> service.gateway().stream())
                .distinct()
                .map(id -> title(connectivity, id))
                .toList());
    if (!gateways.isEmpty()) {
      parts.add(through + " through the VPN of " + gateways);
    }
    long open =
        connectivity.withEgress(Egress.DIRECT).size() + connectivity.withEgress(Egress.HOST).size();
    parts.add(open + " directly");
    parts.add(connectivity.withEgress(Egress.NONE).size() + " not at all");
    long counted =
        connectivity.services().stream().filter(service -> !service.isVpnGateway()).count();
    return "Of "
        + counted
        + (counted == 1 ? " service, " : " services, ")
        + String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.get(parts.size() - 1)
        + " reach the Internet.";
  }

  private static String title(Connectivity connectivity, String id) {
    return connectivity.find(id).map(found -> found.service().title()).orElse(id);
  }
}
