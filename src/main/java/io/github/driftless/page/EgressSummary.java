package io.github.driftless.page;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Says in a sentence how many services of a mode leave the host which way. */
final class EgressSummary {

  private final Connectivity connectivity;
  private final List<String> parts = new ArrayList<>();

  private EgressSummary(Connectivity connectivity) {
    this.connectivity = connectivity;
  }

  /**
   * Returns for example {@code 26 services: 18 via Gluetun, 6 direct, 1 without network, and
   * Gluetun itself.}
   */
  static String of(Connectivity connectivity) {
    return new EgressSummary(connectivity).sentence();
  }

  private String sentence() {
    int all = connectivity.services().size();
    Map<String, Integer> guests = new LinkedHashMap<>();
    connectivity.withEgress(Egress.VPN).stream()
        .filter(service -> !service.isVpnGateway())
        .forEach(service -> guests.merge(service.gateway().orElseThrow(), 1, Integer::sum));
    guests.forEach((gateway, count) -> parts.add(count + " via " + connectivity.title(gateway)));
    count(
        service -> service.isVpnGateway() && !guests.containsKey(service.service().id()),
        "through a VPN tunnel of its own",
        "through VPN tunnels of their own");
    count(service -> service.egress() == Egress.DIRECT, "direct", "direct");
    count(service -> service.egress() == Egress.HOST, "on the host network", "on the host network");
    count(EgressSummary::hasNoNetwork, "without network", "without network");
    count(
        service -> service.egress() == Egress.NONE && !hasNoNetwork(service),
        "without outbound access",
        "without outbound access");
    count(service -> service.egress() == Egress.UNKNOWN, "not known", "not known");
    List<String> themselves =
        guests.keySet().stream()
            .filter(gateway -> connectivity.find(gateway).isPresent())
            .map(connectivity::title)
            .toList();
    String sentence = all + (all == 1 ? " service" : " services");
    if (!parts.isEmpty()) {
      sentence += ": " + String.join(", ", parts);
    }
    if (!themselves.isEmpty()) {
      sentence +=
          ", and "
              + String.join(" and ", themselves)
              + (themselves.size() == 1 ? " itself" : " themselves");
    }
    return sentence + ".";
  }

  private static boolean hasNoNetwork(ServiceNetwork service) {
    return service.egress() == Egress.NONE
        && service.namespace().kind() == ServiceNamespace.Kind.NONE;
  }

  private void count(Predicate<ServiceNetwork> which, String one, String several) {
    long count = connectivity.services().stream().filter(which).count();
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }
}
