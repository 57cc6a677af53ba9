package io.github.driftless.proxy.route;

import io.github.driftless.proxy.route.Route.Target;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of those a proxy passes on to: {@code http://radarr:7878/base}, {@code radarr:7878}.
 */
public final class UpstreamAddress {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/@\\s]*@)?"
              + "(?<host>[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]+\\])"
              + "(?::(?<port>[0-9]{1,5}))?(?:[/?#].*)?");

  private static final Map<String, Integer> DEFAULT_PORTS =
      Map.of("http", 80, "https", 443, "h2c", 80, "fastcgi", 9000);

  private UpstreamAddress() {}

  /** Returns who an address means; empty for sockets, and for what only a running proxy knows. */
  public static Optional<Target.Named> read(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || text.startsWith("unix")) {
      return Optional.empty();
    }
    Optional<Integer> port =
        Optional.ofNullable(matcher.group("port"))
            .map(Integer::valueOf)
            .or(
                () ->
                    Optional.ofNullable(matcher.group("scheme"))
                        .flatMap(scheme -> Optional.ofNullable(DEFAULT_PORTS.get(scheme))));
    if (port.filter(number -> number < 1 || number > 65535).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Target.Named(matcher.group("host"), port));
  }

  /** Returns the host of an address; empty where {@link #read} finds nobody. */
  public static Optional<String> host(String text) {
    return read(text).map(Target.Named::host);
  }
}
