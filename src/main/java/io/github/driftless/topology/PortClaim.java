package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

/**
 * Whose port it is, and why.
 *
 * @param service who answers; the publisher where nothing tells
 * @param reason what it was inferred from; empty where nothing had to be inferred
 * @param certainty how sure it is
 * @param candidates who may answer, where nothing tells
 */
record PortClaim(
    Service service, Optional<String> reason, Certainty certainty, List<Service> candidates) {

  static PortClaim given(Service service) {
    return new PortClaim(service, Optional.empty(), Certainty.GIVEN, List.of());
  }

  static PortClaim inferred(Service service, String sign) {
    return new PortClaim(service, Optional.of(sign), Certainty.INFERRED, List.of());
  }

  static PortClaim unknown(Service publisher, List<Service> candidates) {
    return new PortClaim(publisher, Optional.empty(), Certainty.UNKNOWN, candidates);
  }

  ExposedPort asPort(PortMapping portMapping, Service publisher) {
    boolean own = service.id().equals(publisher.id());
    return new ExposedPort(
        portMapping,
        own ? Optional.empty() : Optional.of(publisher.id()),
        reason,
        certainty,
        candidates.stream().map(Service::id).toList());
  }
}
