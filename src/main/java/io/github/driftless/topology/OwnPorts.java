package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.Program.Listening;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads where a program listens from what its own entry says: variables and options that name the
 * port they listen on, and labels by which it tells a proxy. Of a value only the number of the port
 * is used.
 */
final class OwnPorts {

  /** Words beside {@code PORT} that say it is one's own, and what it is for. */
  private static final Set<String> OWN =
      Set.of(
          "port",
          "web",
          "webui",
          "ui",
          "gui",
          "http",
          "https",
          "server",
          "listen",
          "listening",
          "listener",
          "app",
          "application",
          "api",
          "bind",
          "internal",
          "container",
          "service",
          "main",
          "admin",
          "dashboard",
          "frontend",
          "tcp",
          "addr",
          "address",
          "site",
          "node",
          "virtual",
          "console",
          "custom",
          "host",
          "interface",
          "ports",
          "urls",
          "aspnetcore");

  /** Words that say it is for files exchanged with others on the Internet. */
  private static final Set<String> EXCHANGE =
      Set.of("torrenting", "torrent", "peer", "peerport", "incoming", "bt", "p2p");

  /** {@code 8080}, and as some images write it: {@code 8080/tcp,8080/udp}, {@code 80o,443os}. */
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,5})(?:(?:/(?:tcp|udp)|[a-z]{1,2})?(?:[,;].*)?)");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern PAUSE = Pattern.compile("(?:.*/)?pause(?:-[a-z0-9]+)?");

  private static final Pattern SHORT_OPTION = Pattern.compile("-[a-z][a-z.-]+");

  /** Where one word ends in names like {@code webUIPort}. */
  private static final Pattern WORD_END =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** {@code :9000}, {@code 0.0.0.0:9000}, {@code [::]:9000}, {@code http://+:9000}. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[a-z]+://)?(?:\\*|\\+|localhost|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:]*])?"
              + ":([0-9]{1,5})/?");

  /** All addresses, which are one's own, where those of others are meant as often. */
  private static final Pattern EVERYWHERE =
      Pattern.compile("(?:[a-z]+://)?(?:\\*|\\+|0\\.0\\.0\\.0|\\[::])?:[0-9]{1,5}/?");

  /** Traefik, "EntryPoints", "Address": {@code [host]:port[/tcp|/udp]}; their names are free. */
  private static final Pattern ENTRY_POINT =
      Pattern.compile("(?i)(?:traefik_)?entrypoints[._][a-z0-9-]+[._]address");

  private static final Pattern TRAEFIK =
      Pattern.compile("traefik\\.(?:http|tcp)\\.services\\..+\\.loadbalancer\\.server\\.port");

  private static final Pattern UPSTREAMS =
      Pattern.compile("\\{\\{\\s*upstreams(?:\\s+\\S+)?\\s+([0-9]{1,5})\\s*}}");

  private static final Pattern SLEEP =
      Pattern.compile("(?:.*/)?(?:sleep|tail|pause)(?:\\s.*)?|sleep infinity");

  private final ComposeService composed;
  private final Map<String, Listening> found = new LinkedHashMap<>();
  private final Set<Integer> pages = new LinkedHashSet<>();

  /**
   * @param listens variables that name a port of its own, as the image documents
   * @param gateway whether it is the way out of others: its labels speak of their ports
   */
  OwnPorts(ComposeService composed, List<String> listens, boolean gateway) {
    this.composed = composed;
    composed
        .environment()
        .forEach(
            (name, value) ->
                value
                    .filter(text -> composed.isWritten(name))
                    .ifPresent(
                        text -> {
                          String sign = "variable " + name;
                          if (listens.contains(name)) {
                            documented(text, sign);
                          } else {
                            setting(name, text, sign);
                          }
                        }));
    for (String attribute : List.of("entrypoint", "command")) {
      options(TunnelSigns.texts(composed.resolved().get(attribute)).toList());
    }
    if (!gateway) {
      composed.labels().forEach(this::label);
    }
  }

  /** Returns the ports, in the order in which they stand. */
  List<Listening> find() {
    return List.copyOf(found.values());
  }

  /** Returns whether one of them is where its pages are. */
  boolean namesPages() {
    return !pages.isEmpty();
  }

  /** Returns those of them where its pages may be, in the order in which they stand. */
  List<Integer> pages() {
    return List.copyOf(pages);
  }

  /** Returns whether it only waits, and listens on nothing. */
  boolean isIdle() {
    List<String> command = TunnelSigns.texts(composed.resolved().get("command")).toList();
    String image = composed.image().map(ImageTable::repository).orElse("");
    return SLEEP.matcher(String.join(" ", command)).matches() || PAUSE.matcher(image).matches();
  }

  private void documented(String value, String sign) {
    Matcher number = NUMBER.matcher(value.strip());
    Matcher address = ADDRESS.matcher(value.strip());
    if (number.matches()) {
      add(number.group(1), sign, true);
    } else if (address.matches()) {
      add(address.group(1), sign, true);
    }
  }

  private void setting(String name, String value, String sign) {
    if (!hasDigit(value)) {
      return;
    }
    Set<String> words = words(name);
    boolean isPort =
        words.contains("port") || words.contains("ports") || words.contains("peerport");
    boolean isAddress =
        words.contains("listen")
            || words.contains("bind")
            || words.contains("listening")
            || words.contains("addr")
            || words.contains("address")
            || words.contains("interface")
            || words.contains("urls");
    Set<String> rest = words.stream().filter(word -> !isOwnName(word)).collect(Collectors.toSet());
    boolean own = OWN.containsAll(rest);
    boolean exchange =
        rest.stream().anyMatch(EXCHANGE::contains)
            && rest.stream().allMatch(word -> OWN.contains(word) || EXCHANGE.contains(word));
    String text = value.strip();
    Matcher number = NUMBER.matcher(text);
    if (isPort && (own || exchange) && number.matches()) {
      add(number.group(1), sign, own);
      return;
    }
    boolean entry = ENTRY_POINT.matcher(name).matches();
    boolean onAll = words.contains("host") && EVERYWHERE.matcher(text).matches();
    Matcher address = ADDRESS.matcher(entry ? text.replaceFirst("/(?:tcp|udp)$", "") : text);
    if ((entry || (isAddress || isPort || onAll) && own) && address.matches()) {
      add(address.group(1), sign, true);
    }
  }

  private static boolean hasDigit(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= '0' && value.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String name) {
    String divided = WORD_END.matcher(name).replaceAll("_");
    return BETWEEN_WORDS
        .splitAsStream(divided.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** {@code RADARR__SERVER__PORT}, {@code N8N_PORT}: it speaks of itself. */
  private boolean isOwnName(String word) {
    String name = composed.name().toLowerCase(Locale.ROOT);
    String image = composed.image().map(ImageTable::repository).orElse("").toLowerCase(Locale.ROOT);
    String last = image.substring(image.lastIndexOf('/') + 1);
    return word.length() > 2
        && (List.of(BETWEEN_WORDS.split(name)).contains(word)
            || List.of(BETWEEN_WORDS.split(last)).contains(word));
  }

  private void options(List<String> words) {
    String option = "";
    for (String word : words.size() == 1 ? List.of(BLANKS.split(words.get(0))) : words) {
      int equals = word.indexOf('=');
      if (word.startsWith("-") && equals > 0) {
        option(word.substring(0, equals), word.substring(equals + 1));
        option = "";
      } else if (word.startsWith("-")) {
        option = word;
      } else {
        option(option, word);
        option = "";
      }
    }
  }

  private void option(String option, String value) {
    if (option.startsWith("--") || SHORT_OPTION.matcher(option).matches()) {
      setting(option.replaceFirst("^-+", ""), value, "option " + option);
    }
  }

  private void label(String name, String value) {
    if (TRAEFIK.matcher(name).matches() && NUMBER.matcher(value.strip()).matches()) {
      add(value.strip(), "label " + name, true);
    }
    if (name.startsWith("caddy")) {
      Matcher upstreams = UPSTREAMS.matcher(value);
      if (upstreams.find()) {
        add(upstreams.group(1), "label " + name, true);
      }
    }
  }

  private void add(String number, String sign, boolean ofPages) {
    int port = Integer.parseInt(number);
    if (port > 0 && port < 65_536) {
      found.putIfAbsent(port + "/tcp", new Listening(port + "/tcp", sign));
      if (ofPages) {
        pages.add(port);
      } else {
        found.putIfAbsent(port + "/udp", new Listening(port + "/udp", sign));
      }
    }
  }
}
