package io.github.driftless.analysis.lint;

import io.github.driftless.topology.PortMapping;

/**
 * The addresses of the machine that a port is published on.
 *
 * @param all4 all of IPv4
 * @param all6 all of IPv6
 * @param one a single one; empty text for none
 */
record HostAddresses(boolean all4, boolean all6, String one) {

  static HostAddresses of(PortMapping portMapping) {
    String address = portMapping.address();
    if (!portMapping.addressNamed()) {
      return new HostAddresses(true, true, "");
    }
    if (address.equals(PortMapping.ALL_ADDRESSES)) {
      return new HostAddresses(true, false, "");
    }
    return address.matches("[0:]+")
        ? new HostAddresses(false, true, "")
        : new HostAddresses(false, false, plain(address));
  }

  /** One address has several spellings in IPv6 only. */
  private static String plain(String address) {
    return Addresses.parse(address).map(Addresses.Address::toString).orElse(address);
  }

  boolean overlap(HostAddresses other) {
    return all4 && other.all4
        || all6 && other.all6
        || takes(other.one)
        || other.takes(one)
        || !one.isEmpty() && one.equals(other.one);
  }

  private boolean takes(String address) {
    return !address.isEmpty() && (address.contains(":") ? all6 : all4);
  }
}
