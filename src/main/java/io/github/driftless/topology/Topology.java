package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one model every diagram and page is made from. Immutable.
 *
 * @param title what the stack is called
 * @param directory the folder that paths in generated text are relative to: that of {@code
 *     topology.yaml}, or of the compose file where there is none; absolute
 * @param machine what the host is called
 * @param hosts the machines of a stack that runs on several, in declared order, else sorted by
 *     name; empty where all is one machine
 * @param actors who stands outside the host, in declared order
 * @param tiers the layers of the picture, in the order in which they are drawn
 * @param modes the ways the stack can be run, at least one; a topology without modes has one named
 *     {@value #DEFAULT_MODE}
 * @param egress what stands between the host and the Internet
 * @param vpns the declared VPN gateways; those inferred from images are told by the service's role
 * @param remoteAccess how people get in from the Internet; empty where nobody said
 * @param policies the tests of the network, in declared order
 * @param sources what it was made from, and what not
 */
public record Topology(
    String title,
    Path directory,
    String machine,
    List<Host> hosts,
    List<Actor> actors,
    List<Tier> tiers,
    List<Mode> modes,
    EgressPath egress,
    List<VpnGateway> vpns,
    Optional<RemoteAccess> remoteAccess,
    List<Policy> policies,
    Sources sources) {

  /** The name of the only mode of a stack that declares none. */
  public static final String DEFAULT_MODE = "default";

  /** What a machine is called that nobody named. */
  public static final String DEFAULT_MACHINE = "Docker Host";

  public Topology {
    if (modes.isEmpty()) {
      throw new IllegalArgumentException("a topology has at least one mode");
    }
    hosts = List.copyOf(hosts);
    actors = List.copyOf(actors);
    tiers = List.copyOf(tiers);
    modes = List.copyOf(modes);
    vpns = List.copyOf(vpns);
    policies = List.copyOf(policies);
  }

  /** Returns the files each compose project was made of, by mode. */
  public List<Layers> layers() {
    return sources.layers();
  }

  /** Returns every file that was read, absolute, in reading order. */
  public List<Path> inputs() {
    return sources.inputs();
  }

  /** Returns what is at hand and was not read, without what somebody dismissed. */
  public List<Unread> unread() {
    return sources.unread().stream().filter(each -> !each.dismissed()).toList();
  }
}
