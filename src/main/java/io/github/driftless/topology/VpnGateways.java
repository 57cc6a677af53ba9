package io.github.driftless.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which services are VPN gateways: those declared, and the clients of a VPN that are there
 * for others.
 */
public final class VpnGateways {

  private final Set<String> declared = new HashSet<>();

  /**
   * @param names the declared ones: names or ids of services, or names of containers outside the
   *     stack
   */
  public VpnGateways(List<String> names) {
    declared.addAll(names);
  }

  /** Returns whether a name or id was declared. */
  public boolean declares(String name) {
    return declared.contains(name);
  }

  /** Returns whether a service is a VPN gateway. */
  public boolean includes(Service service) {
    return declares(service.id())
        || declares(service.name())
        || service.tunnel().isClient() && service.role().has(Trait.LEADS_INTO_VPN);
  }
}
