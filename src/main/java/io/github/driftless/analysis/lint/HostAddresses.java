package io.github.driftless.analysis.lint;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpAddress.Version;
import io.github.driftless.topology.PortMapping;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of the host that a port is published on.
 *
 * @param all the families all of whose addresses it is published on
 * @param one a single address; empty for none
 */
record HostAddresses(Set<Version> all, Optional<IpAddress> one) {

  HostAddresses {
    all = Set.copyOf(all);
  }

  static HostAddresses of(PortMapping portMapping) {
    if (!portMapping.addressNamed()) {
      return new HostAddresses(EnumSet.allOf(Version.class), Optional.empty());
    }
    Optional<IpAddress> address = IpAddress.parse(portMapping.address());
    return address
        .filter(IpAddress::isUnspecified)
        .map(any -> new HostAddresses(EnumSet.of(any.version()), Optional.empty()))
        .orElse(new HostAddresses(EnumSet.noneOf(Version.class), address));
  }

  boolean overlap(HostAddresses other) {
    return all.stream().anyMatch(other.all::contains)
        || other.one.filter(this::takes).isPresent()
        || one.filter(other::takes).isPresent();
  }

  private boolean takes(IpAddress address) {
    return all.contains(address.version()) || one.equals(Optional.of(address));
  }
}
