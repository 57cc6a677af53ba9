package io.github.driftless.page;

import java.util.List;

/**
 * One network of a mode, for templates.
 *
 * @param name its real name, unique in the mode; what it is, where it is no network of the engine's
 * @param title what people call it; its real name where no tier has another one
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
    String title,
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
   * @param home whether it is drawn on this network; true on one of its networks alone
   * @param addresses its fixed addresses there that may be shown
   * @param aliases the names it answers to there and not everywhere
   * @param others the titles of the other networks it is on
   */
  public record Member(
      ServiceName service,
      List<ServiceName> guests,
      boolean home,
      List<String> addresses,
      List<String> aliases,
      List<String> others) {

    public Member {
      guests = List.copyOf(guests);
      addresses = List.copyOf(addresses);
      aliases = List.copyOf(aliases);
      others = List.copyOf(others);
    }

    /** Returns whether there is more to say of it than that it is there. */
    public boolean isSpecial() {
      return !addresses.isEmpty() || !aliases.isEmpty() || !others.isEmpty();
    }
  }

  public NetworkView {
    subnets = List.copyOf(subnets);
    services = List.copyOf(services);
  }

  /** Returns what is said of the network itself, who is on it left out. */
  NetworkView alone() {
    return new NetworkView(
        name, title, driver, host, internal, leadsOut, external, ipv6, subnets, List.of());
  }
}
