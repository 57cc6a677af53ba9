package io.github.driftless.page;

import java.util.List;

/**
 * One network of a mode, for templates.
 *
 * @param name its real name; what it is, where it is no network of the engine's
 * @param tier the title of the tier it is drawn as; blank where it is none
 * @param driver blank where it is no network of the engine's
 * @param internal whether it is declared as one that nothing leads out of
 * @param leadsOut whether traffic that begins on it gets out of the machine
 * @param external whether no file of the stack makes it
 * @param subnets those that are written down and may be shown
 * @param services who is on it, in the mode's order
 */
public record NetworkView(
    String name,
    String tier,
    String driver,
    boolean internal,
    boolean leadsOut,
    boolean external,
    boolean ipv6,
    List<String> subnets,
    List<ServiceName> services) {

  public NetworkView {
    subnets = List.copyOf(subnets);
    services = List.copyOf(services);
  }
}
