package io.github.driftless.topology;

import java.util.List;
import java.util.Optional;

/**
 * One way to run a stack: what runs, and on which networks.
 *
 * @param name its key under {@code modes}
 * @param title for people
 * @param services in declared order
 * @param networks in declared order
 * @param groups in declared order; those without a service in this mode are left out
 * @param flows in declared order; those with an end that this mode does not have are left out
 * @param proxyUses who was told to send HTTP requests through whom
 * @param derivation how it came from another mode; empty where it has files of its own
 * @param switches what moves its services between direct and VPN, in declared order: for those that
 *     can be moved, in a mode that has files of its own and a VPN gateway
 */
public record Mode(
    String name,
    String title,
    List<Service> services,
    List<Network> networks,
    List<Group> groups,
    List<Flow> flows,
    List<ProxyUse> proxyUses,
    Optional<Derivation> derivation,
    List<ServiceSwitch> switches) {

  /**
   * Returns its services by what labels tell dashboards of groups, those of declared groups left
   * out. They are not drawn as one, and may stand in several tiers.
   */
  public List<Group> labelledGroups() {
    return LabelledGroups.of(services, groups);
  }

  public Mode {
    services = List.copyOf(services);
    networks = List.copyOf(networks);
    groups = List.copyOf(groups);
    flows = List.copyOf(flows);
    proxyUses = List.copyOf(proxyUses);
    switches = List.copyOf(switches);
  }
}
