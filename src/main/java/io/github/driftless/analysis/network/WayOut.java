package io.github.driftless.analysis.network;

import java.util.List;
import java.util.Optional;

/**
 * How traffic leaves a service's namespace, and what says so.
 *
 * @param gateway the id of the VPN client it leaves through, or the name of a container outside the
 *     stack; only where {@code egress} is {@code VPN}
 * @param signs what it was inferred from; empty where nothing had to be inferred
 * @param unknown what would decide it; only where {@code egress} is {@code UNKNOWN}
 */
public record WayOut(
    Egress egress, Optional<String> gateway, List<String> signs, Optional<Unknown> unknown) {

  public WayOut {
    signs = List.copyOf(signs);
    if (gateway.isPresent() != (egress == Egress.VPN)
        || unknown.isPresent() != (egress == Egress.UNKNOWN)) {
      throw new IllegalArgumentException("a VPN has a gateway, what is unknown a reason");
    }
  }

  static WayOut of(Egress egress) {
    return new WayOut(egress, Optional.empty(), List.of(), Optional.empty());
  }

  static WayOut vpn(String gateway, List<String> signs) {
    return new WayOut(Egress.VPN, Optional.of(gateway), signs, Optional.empty());
  }

  static WayOut unknown(Unknown unknown) {
    return new WayOut(Egress.UNKNOWN, Optional.empty(), List.of(), Optional.of(unknown));
  }
}
