package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What in a service's own entry speaks for a VPN client, beside its image: what its image and
 * itself are called, and what only a tunnel needs. Of variables only the names count.
 *
 * @param name the sign that its image or its name says so; empty where neither does
 * @param rights the sign that it may change its network: {@code NET_ADMIN}; of itself none of a
 *     client, as a firewall and a DHCP server need it too
 * @param strong the signs that it opens a tunnel: the device, a configuration, a provider
 * @param server whether it is rather the other end, or looks after one: it is called so, or
 *     publishes the port that others dial
 */
record TunnelSigns(
    Optional<String> name, Optional<String> rights, List<String> strong, boolean server) {

  /** WireGuard, OpenVPN, IPsec. */
  private static final Set<Integer> DIALLED = Set.of(51820, 1194, 500, 4500);

  private static final Pattern ON = Pattern.compile("(?i)yes|true|on|1|enabled?");

  /** What clients are called, and who sells the other end. */
  private static final Set<String> CLIENTS =
      Set.of(
          "vpn",
          "wireguard",
          "wg",
          "openvpn",
          "ovpn",
          "wgclient",
          "nordvpn",
          "nordlynx",
          "mullvad",
          "protonvpn",
          "protonwire",
          "expressvpn",
          "surfshark",
          "airvpn",
          "windscribe",
          "ivpn",
          "privateinternetaccess",
          "purevpn",
          "cyberghost",
          "torguard",
          "ipvanish",
          "hidemyass",
          "vyprvpn",
          "privatevpn",
          "perfectprivacy",
          "azirevpn",
          "fastestvpn",
          "slickvpn",
          "privado",
          "vpnunlimited",
          "wevpn",
          "pia",
          "warp",
          "openconnect",
          "anyconnect",
          "globalprotect",
          "forticlient",
          "vpnc");

  /** What the other programs around VPNs are called: servers, and who looks after them. */
  private static final Set<String> OTHERS =
      Set.of(
          "server",
          "easy",
          "ui",
          "admin",
          "portal",
          "dashboard",
          "manager",
          "panel",
          "web",
          "gui",
          "exporter",
          "monitor",
          "monitoring",
          "check",
          "checker",
          "health",
          "healthcheck",
          "api",
          "db",
          "database",
          "redis",
          "controller",
          "access",
          "management",
          "as",
          "gen");

  private static final Pattern PROVIDER =
      Pattern.compile(
          "VPN_(?:ENABLED|SERVICE_PROVIDER|PROVIDER|PROV|USER(?:NAME)?|PASS(?:WORD)?|TYPE|CLIENT|CONFIG"
              + "|SERVER|ENDPOINT(?:_.*)?|COUNTRY|REGION)|VPNSP|OPENVPN_(?:PROVIDER|USER(?:NAME)?"
              + "|PASSWORD|CONFIG|CUSTOM_CONFIG)|(?:WIREGUARD|WG)_(?:PRIVATE_KEY|PRESHARED_KEY"
              + "|PUBLIC_KEY|ADDRESSES|ENDPOINT(?:_.*)?|PEER_.*)|(?:NORDVPN|MULLVAD|PROTONVPN"
              + "|SURFSHARK|WINDSCRIBE|PIA|EXPRESSVPN|AIRVPN)_.+");

  TunnelSigns {
    strong = List.copyOf(strong);
  }

  /** Looks at a service. */
  static TunnelSigns of(Service service, ComposeService composed) {
    List<String> strong = new ArrayList<>();
    MappingNode resolved = composed.resolved();
    if (texts(resolved.get("devices")).anyMatch(text -> text.contains("/dev/net/tun"))
        || service.mounts().stream().anyMatch(mount -> mount.target().equals("/dev/net/tun"))) {
      strong.add("/dev/net/tun");
    }
    service.mounts().stream()
        .filter(TunnelFiles::isConfiguration)
        .findFirst()
        .ifPresent(mount -> strong.add("mount " + mount.target()));
    composed.environment().keySet().stream()
        .filter(variable -> PROVIDER.matcher(variable).matches())
        .findFirst()
        .ifPresent(variable -> strong.add("variable " + variable));
    return new TunnelSigns(
        called(service),
        mayChangeNetwork(composed) ? Optional.of("NET_ADMIN") : Optional.empty(),
        strong,
        isServer(service));
  }

  /**
   * Returns whether it may change its network. An engine gives nobody that right unasked, and
   * without it nothing makes an interface (capabilities(7), {@code CAP_NET_ADMIN}).
   */
  static boolean mayChangeNetwork(ComposeService composed) {
    MappingNode resolved = composed.resolved();
    return texts(resolved.get("cap_add"))
            .map(text -> text.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""))
            .anyMatch(text -> text.matches("NET_ADMIN|ALL|.*\\$\\{.*"))
        || texts(resolved.get("privileged")).anyMatch(text -> !text.equals("false"));
  }

  private static boolean isServer(Service service) {
    boolean called =
        service.image().filter(image -> isOther(ImageTable.repository(image))).isPresent()
            || isOther(service.name());
    return called || isDialled(service);
  }

  /** Returns whether it publishes the port that others dial. */
  static boolean isDialled(Service service) {
    return service.portMappings().stream()
        .anyMatch(port -> port.protocol().equals("udp") && DIALLED.contains(port.target()));
  }

  private static boolean isOther(String name) {
    List<String> words = words(name);
    return words.stream().anyMatch(TunnelSigns::isClient)
        && words.stream().anyMatch(OTHERS::contains);
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+"));
  }

  private static Optional<String> called(Service service) {
    Optional<String> image = service.image().filter(name -> says(ImageTable.repository(name)));
    return image
        .map(name -> "image " + name)
        .or(() -> says(service.name()) ? Optional.of("name " + service.name()) : Optional.empty());
  }

  private static boolean says(String name) {
    List<String> words = words(name);
    return words.stream().anyMatch(TunnelSigns::isClient)
        && words.stream().noneMatch(OTHERS::contains);
  }

  /** {@code openfortivpn}, {@code jackettvpn}: what has a VPN, and what is one. */
  private static boolean isClient(String word) {
    return CLIENTS.contains(word) || word.endsWith("vpn");
  }

  /** Returns these signs where something else says that its name speaks for it. */
  TunnelSigns named(Optional<String> sign) {
    return new TunnelSigns(name.or(() -> sign), rights, strong, server);
  }

  /** Returns all signs, the plainest first. */
  List<String> all() {
    List<String> signs = new ArrayList<>();
    name.ifPresent(signs::add);
    signs.addAll(structure());
    return signs;
  }

  /** Returns the signs that are not names. */
  List<String> structure() {
    List<String> signs = new ArrayList<>();
    rights.ifPresent(signs::add);
    signs.addAll(strong);
    return signs;
  }

  /**
   * Returns what they make of the service.
   *
   * @param joined whether another service stands in its network namespace
   */
  Tunnel.State state(boolean joined) {
    List<String> structure = structure();
    if (server && !joined) {
      return Tunnel.State.NONE;
    }
    if (name.isPresent() && !structure.isEmpty() || joined && structure.size() > 1) {
      return Tunnel.State.CLIENT;
    }
    boolean weak = joined && (name.isPresent() || !strong.isEmpty());
    return weak || structure.size() > 1 ? Tunnel.State.POSSIBLE : Tunnel.State.NONE;
  }

  static Stream<String> texts(Optional<Node> node) {
    return node.stream()
        .flatMap(
            each -> each instanceof SequenceNode list ? list.items().stream() : Stream.of(each))
        .flatMap(TunnelSigns::text);
  }

  /** A device is a text, or a mapping with its parts. */
  private static Stream<String> text(Node node) {
    return node.match(
        mapping -> mapping.entries().stream().flatMap(entry -> text(entry.value())),
        list -> Stream.empty(),
        scalar -> Stream.of(scalar.text()));
  }

  /** Returns whether a variable is a switch that is on. */
  static boolean isOn(Map<String, Optional<String>> environment, String variable) {
    return value(environment, variable).filter(text -> ON.matcher(text).matches()).isPresent();
  }

  /** Returns the value of a variable; empty where it has none at hand. */
  static Optional<String> value(Map<String, Optional<String>> environment, String variable) {
    Optional<String> value = environment.get(variable);
    return value == null ? Optional.empty() : value.map(String::strip);
  }
}
