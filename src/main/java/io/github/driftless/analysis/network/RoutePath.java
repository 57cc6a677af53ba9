package io.github.driftless.analysis.network;

import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.List;
import java.util.Optional;

/**
 * The way a DNS name takes to its service, as far as it gets.
 *
 * @param service the id of the service it should lead to
 * @param entry how somebody on the Internet gets to the first station
 * @param forwards the forwarded ports that lead to the first station; none unless {@code entry} is
 *     {@link Entry#FORWARDED}
 * @param through the ids of the services that pass it on, from outside inwards: tunnel or VPN,
 *     reverse proxy; empty where the service answers itself
 * @param last how the last of them gets to the service; empty where it does not, or where nobody
 *     passes it on
 * @param broken the first place where it cannot be passed on; empty where it can
 */
public record RoutePath(
    Route route,
    String service,
    Entry entry,
    List<Forward> forwards,
    List<String> through,
    Optional<NetworkPath> last,
    Optional<Blocker.RouteBroken> broken) {

  /** How somebody on the Internet gets to where a route begins. */
  public enum Entry {
    /** Through a port that the router forwards. */
    FORWARDED,
    /** Through a tunnel that a service holds open to somebody who answers on the Internet. */
    TUNNEL,
    /** By dialling into a VPN. */
    VPN,
    /** Only from a private network that the proxy is a member of: not from the Internet. */
    TAILNET,
    /** It begins outside the host, with somebody who is no service of it. */
    ELSEWHERE,
    /** Not at all. */
    CLOSED
  }

  public RoutePath {
    forwards = List.copyOf(forwards);
    through = List.copyOf(through);
  }

  /** Returns whether somebody on the Internet gets to the service by this name. */
  public boolean reaches() {
    return entry != Entry.CLOSED && entry != Entry.TAILNET && broken.isEmpty();
  }

  /** Returns what stands in the way; empty where nothing does. */
  public Optional<Blocker> blocker() {
    return entry == Entry.CLOSED
        ? Optional.of(new Blocker.NoWayIn(route))
        : broken.map(Blocker.class::cast);
  }
}
