package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds host names in texts that people write for programs: URLs, {@code host:port}, and names
 * alone where their key says that they are hosts.
 */
final class HostNames {

  /** A host name and its port where that is written beside it. */
  record Found(String host, Optional<Integer> port) {}

  private static final String NAME = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?";

  /** No placeholder goes on with the name: {@code app.<your-domain>}, {@code app.${DOMAIN}}. */
  private static final String WHOLE = "(?![A-Za-z0-9_]|[.-]*[<${%*\\[])";

  /** Also {@code jdbc:postgresql://db:5432/x} and {@code http://user:password@host}. */
  private static final Pattern URL =
      Pattern.compile(
          "(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,30}://(?:[^@/\\s\"']{0,500}@)?((?>"
              + NAME
              + "))"
              + WHOLE
              + "(?::([0-9]{1,5}))?");

  /** Not {@code user:1234@}, nor a time or an image's tag. */
  private static final Pattern HOST_PORT =
      Pattern.compile("(?<![A-Za-z0-9_./:$-])(" + NAME + "):([0-9]{2,5})(?![0-9@.:A-Za-z_-])");

  /** As dnsmasq writes where to ask for names: {@code unbound#5335}. */
  private static final Pattern HOST_HASH =
      Pattern.compile("(?<![^\\s,;\"'/])(" + NAME + ")#([0-9]{2,5})(?![0-9A-Za-z])");

  /** {@code Host=db;Database=…}, {@code host=db port=5432}, {@code Data Source=db,1433}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?i)(?:^|[;\\s,])(?:host|hostname|server|data source|addr|address)\\s*=\\s*(?:tcp:)?("
              + NAME
              + ")(?:[,:]([0-9]{1,5}))?");

  /** A user part and a host without a scheme: {@code user:password@db/name}. */
  private static final Pattern AT =
      Pattern.compile("(?<![^\\s,;\"'])[^\\s@/]{1,200}:[^\\s@/]{0,200}@(" + NAME + ")(?=[/?]|$)");

  private static final Pattern ONE_NAME = Pattern.compile(NAME);

  /** The end of a key that says: here is who I talk to. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)h|(?:.*[_.-])?(?:[a-z0-9]*host(?:s|name|_?ip|_?addr(?:ess)?)?|[a-z0-9]*servers?|addr|address|addresses"
              + "|urls?|uri|endpoints?|brokers?|upstream|backend|nodes?|peers?|dsn|target|seed_hosts"
              + "|initial_master_nodes|connection_?string|bootstrap|remote|dns_?[0-9]|dns_|dns_upstreams)");

  /** What says who one is, or who may come, and not whom one calls. */
  private static final Pattern NOT_KEY =
      Pattern.compile(
          "(?i)(?:host|hostname|server|server_?name|virtual_host|letsencrypt_host|node|address|bind.*)"
              + "|.*(?:allow|trusted|whitelist|no_proxy|cors|csrf|origin|advertised|public|external"
              + "|listen|bind|cookie|domain|redirect|callback|self|from_?addr).*"
              + "|(?:.*_)?image(?:_(?:url|tag|name|version)(?:_.*)?)?");

  /** A scheme that is no way to talk to another service. */
  private static final Set<String> NO_CALLS = Set.of("file", "unix", "smb", "data");

  /** Longer ones are not what people call a setting. */
  private static final int LONGEST_KEY = 200;

  /** Longer ones are certificates, pictures and the like. */
  private static final int LONGEST_TEXT = 20_000;

  private HostNames() {}

  /** Returns the hosts in the value of a variable or an option. */
  static List<Found> in(String key, String value) {
    if (key.length() > LONGEST_KEY
        || value.length() > LONGEST_TEXT
        || NOT_KEY.matcher(key).matches()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(written(value));
    if (KEY.matcher(key).matches()) {
      List<String> names = List.of(value.strip().split("\\s*[,;]\\s*"));
      if (names.stream().allMatch(name -> ONE_NAME.matcher(name).matches())) {
        names.forEach(name -> found.add(new Found(name, Optional.empty())));
      }
    }
    return found;
  }

  /** Returns the hosts that a text spells out as such, whatever it stands for. */
  static List<Found> written(String text) {
    List<Found> found = new ArrayList<>();
    if (text.length() > LONGEST_TEXT || !mayNameOne(text)) {
      return found;
    }
    for (Pattern pattern : List.of(URL, HOST_PORT, HOST_HASH, PAIR, AT)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String scheme = matcher.group().replaceFirst("://.*", "");
        if (!NO_CALLS.contains(scheme)) {
          Optional<String> port =
              matcher.groupCount() > 1 ? Optional.ofNullable(matcher.group(2)) : Optional.empty();
          found.add(new Found(matcher.group(1), port.map(Integer::valueOf)));
        }
      }
    }
    return found;
  }

  /** Returns whether a text has one of the characters that each pattern asks for. */
  private static boolean mayNameOne(String text) {
    return text.indexOf(':') >= 0
        || text.indexOf('=') >= 0
        || text.indexOf('@') >= 0
        || text.indexOf('#') >= 0;
  }
}
