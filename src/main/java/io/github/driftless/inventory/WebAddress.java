package io.github.driftless.inventory;

import io.github.driftless.address.IpAddress;
import io.github.driftless.topology.DashboardLabels;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes addresses of pages, of parts that are what they say. */
final class WebAddress {

  /** RFC 1123, 2.1, with the underscores that names of containers have. */
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_]))*");

  /** RFC 3986, 3.3: what stands in a path as it is. */
  private static final Pattern PATH =
      Pattern.compile("(?:/(?:[A-Za-z0-9._~!&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)*");

  /** RFC 3986, 3: what browsers open, and a path on the dashboard's own host. */
  private static final Pattern LINK = Pattern.compile("(?:https?://[^/\\\\]|/(?![/\\\\])).*");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{C}\\p{Z}]");

  /** RFC 3986, 3.2.1: what stands before the host. */
  private static final Pattern USER = Pattern.compile("https?://[^/?#\\\\]*@.*");

  /** Names of parameters whose values open something. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i)[?&;#][\\w.%-]*(?:token|key|secret|pass|pwd|auth|sig|session|code|user|login)"
              + "[\\w.%-]*=");

  private WebAddress() {}

  /**
   * Returns what a label links to; empty where it is no link, hangs on a variable without a value,
   * or holds credentials.
   */
  static Optional<String> ofLabel(String text) {
    boolean isLink = LINK.matcher(text).matches() || text.startsWith(DashboardLabels.PLACEHOLDER);
    return isLink
            && !BLANK.matcher(text).find()
            && !text.contains("${")
            && !USER.matcher(text).matches()
            && !CREDENTIAL.matcher(text).find()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Returns the address of a DNS name; empty where that, or the path, is a pattern. */
  static Optional<String> ofName(String name, Optional<String> path) {
    return NAME.matcher(name).matches()
            && path.map(PATH::matcher).map(m -> m.matches()).orElse(true)
        ? Optional.of("https://" + name + path.orElse("/"))
        : Optional.empty();
  }

  /**
   * Returns the address of a port.
   *
   * @param host an IP address or a DNS name; empty is returned where it is neither
   * @param port the port that is asked
   * @param inside the container's port, by which it is known whether it speaks TLS: by convention
   *     those that end in 443 do
   */
  static Optional<String> of(String host, int port, int inside) {
    Optional<String> written =
        IpAddress.parse(host)
            .map(address -> host.contains(":") ? "[" + host + "]" : host)
            .or(() -> Optional.of(host).filter(text -> NAME.matcher(text).matches()));
    boolean tls = inside % 1000 == 443;
    String usual = tls ? "443" : "80";
    return written.map(
        text ->
            (tls ? "https://" : "http://")
                + text
                + (Integer.toString(port).equals(usual) ? "" : ":" + port)
                + "/");
  }
}
