package io.github.driftless.page;

/**
 * A DNS name and the way it takes in one mode, for templates.
 *
 * @param anchor the name of its row, {@code [a-z0-9-]+}
 * @param host the name, and the path behind it where the route holds for that alone
 * @param entry how somebody on the Internet gets in: {@code the router's port 443 → 8443}, {@code
 *     tunnel of cloudflared}; blank where nothing says so
 * @param proxy the reverse proxy's title; may be blank
 * @param auth who asks first who is there; may be blank
 * @param passedOn whom the last station asks: {@code radarr:7878}, by a name on the network they
 *     share, or {@code port 7878}; may be blank
 * @param over what the last step leads over: a network, {@code localhost}, {@code not reached}; may
 *     be blank
 * @param why what stands in the way, a clause; blank where a visitor gets there, as far as anything
 *     says
 * @param only from where alone the proxy takes requests: {@code only from 192.168.0.0/16}; blank
 *     where from everywhere
 * @param inferred where the route was taken from; blank where it is declared
 */
public record RouteRow(
    String anchor,
    String host,
    String entry,
    String proxy,
    String auth,
    ServiceName service,
    String passedOn,
    String over,
    String why,
    String only,
    String inferred) {

  /** Returns the row without the name that tells it from those of other modes. */
  RouteRow withoutAnchor() {
    return new RouteRow("", host, entry, proxy, auth, service, passedOn, over, why, only, inferred);
  }

  /** Returns whether a visitor gets there, as far as anything says. */
  public boolean reached() {
    return why.isEmpty();
  }
}
