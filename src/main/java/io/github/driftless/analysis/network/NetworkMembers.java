package io.github.driftless.analysis.network;

import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * Who is on one network of a mode, or where services are that are on none of the engine's networks.
 *
 * @param kind whether it is a network, and which
 * @param name unique in the mode: a network's real name; what it is, where it has none
 * @param title what people call it; a network's real name where no tier has another one
 * @param network what is declared; empty where it is no network of the model
 * @param members in the mode's order; empty for a network that nobody is on
 */
public record NetworkMembers(
    Kind kind, String name, String title, Optional<Network> network, List<Member> members) {

  /** What services can be on, in the order in which the kinds without a tier are listed. */
  public enum Kind {
    /** A network that the engine makes or finds. */
    NETWORK(""),
    /** The engine's default bridge. */
    DEFAULT_BRIDGE("Default bridge"),
    /** The host's own network. */
    HOST("Host network"),
    /** The network namespace of a container outside the stack. */
    ELSEWHERE("Network of a container outside this stack"),
    /** Whatever a variable without a value says. */
    UNKNOWN("Network not known"),
    /** Loopback only. */
    NONE("No network");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns what it is called where it is no network with a name; empty for one that is. */
    public String words() {
      return words;
    }

    /** Returns whether who is on it shares a network with the others on it. */
    public boolean isNetwork() {
      return this == NETWORK || this == DEFAULT_BRIDGE || this == HOST;
    }
  }

  /**
   * A network namespace that is on a network, by the service that owns it.
   *
   * @param guests the services that have joined the namespace, in the mode's order
   * @param home whether this is the network that the owner is drawn on
   * @param addresses its fixed addresses there, IPv4 before IPv6
   * @param aliases further names it answers to there, besides those it has everywhere
   * @param others the titles of the other networks it is on, in declared order
   * @param homeTitle the title of the network that the owner is drawn on
   */
  public record Member(
      Service service,
      List<Service> guests,
      boolean home,
      List<String> addresses,
      List<String> aliases,
      List<String> others,
      String homeTitle) {

    public Member {
      guests = List.copyOf(guests);
      addresses = List.copyOf(addresses);
      aliases = List.copyOf(aliases);
      others = List.copyOf(others);
    }
  }

  public NetworkMembers {
    members = List.copyOf(members);
  }

  /**
   * Returns the networks of a mode in the order of the tiers, then as declared, and then where
   * services are that are on none. Services outside the host are on none of them.
   */
  public static List<NetworkMembers> of(Topology topology, Connectivity connectivity, Reach reach) {
    return new NetworkMembersFinder(topology, connectivity, reach).all();
  }
}
