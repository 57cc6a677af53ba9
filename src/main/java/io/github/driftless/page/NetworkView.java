package io.github.driftless.page;

import java.util.List;

/**
 * One network of a mode, for templates.
 *
 * @param name its real name; what it is, where it is no network of the engine's
 * @param tier the title of the tier it is drawn as; blank where it is none
 * @param driver blank where it is no network of the engine's
 * @param host whether it is the host's own
 * @param internal whether it is declared as one that nothing leads out of
 * @param leadsOut whether traffic that begins on it gets out of the host
 * @param external whether no file of the stack makes it
 * @param subnets those that are written down and may be shown
 * @param services who is on it, in the mode's order
 */
public record NetworkView(
    String name,
    String tier,
    String driver,
    boolean host,
    boolean internal,
    boolean leadsOut,
    boolean external,
    boolean ipv6,
    List<String> subnets,
    List<Member> services) {

  /**
   * A service on the network.
   *
   * @param guests who is there because they have joined its network namespace, in the mode's order
   */
  public record Member(ServiceName service, List<ServiceName> guests) {

    public Member {
      guests = List.copyOf(guests);
    }
  }

  public NetworkView {
    subnets = List.copyOf(subnets);
    services = List.copyOf(services);
  }
}
