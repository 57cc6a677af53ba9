package io.github.driftless.topology;

import java.util.Optional;

/**
 * Whose port it is, and why.
 *
 * @param reason what it was inferred from; empty where it was declared
 */
record PortClaim(Service service, Optional<String> reason) {

  ExposedPort asPort(PortMapping portMapping, Service publisher) {
    return service.id().equals(publisher.id())
        ? new ExposedPort(portMapping, Optional.empty(), Optional.empty())
        : new ExposedPort(portMapping, Optional.of(publisher.id()), reason);
  }
}
