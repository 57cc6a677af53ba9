package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.Service.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says of each service of a mode whether it is the client of a VPN: as its role is declared; else
 * as its image is known; else by what its entry looks like, and whether others stand in its
 * network.
 */
final class TunnelFinder {

  private static final Pattern OFF = Pattern.compile("(?i)no|false|off|0|disabled?|");

  /** What images that hold a tunnel beside their program call the switch for it. */
  private static final String SWITCH = "VPN_ENABLED";

  /** A value that hangs on a variable nobody set. */
  private static final Pattern UNSET = Pattern.compile(".*\\$\\{[^}]*}.*");

  private final List<Service> services;
  private final Map<String, ComposeService> composed;
  private final TunnelFiles files;
  private final Map<String, Integer> sharing = new HashMap<>();
  private final NamespaceOwners owners;

  /**
   * @param composed what compose files say of services, by id
   */
  TunnelFinder(List<Service> services, Map<String, ComposeService> composed, TunnelFiles files) {
    this.services = services;
    this.composed = composed;
    this.files = files;
    this.owners = new NamespaceOwners(services);
    services.forEach(service -> sharing.merge(namespace(service), 1, Integer::sum));
  }

  /** A ring of services that only join each other is told elsewhere. */
  private String namespace(Service service) {
    NamespaceOwners.Owner owner = owners.of(service);
    return owner
        .service()
        .map(Service::id)
        .or(() -> owner.container().map(name -> "container:" + name))
        .orElse(service.id());
  }

  private static Optional<TunnelCatalogue.Entry> catalogued(Service service) {
    return service.image().flatMap(TunnelCatalogue.shared()::find);
  }

  /** What leaves through a node of its mesh stays what it is. */
  private static boolean isByOption(Service service) {
    return catalogued(service).flatMap(TunnelCatalogue.Entry::option).isPresent();
  }

  /** Returns the services with what was found; a role that nothing else tells follows from it. */
  List<Service> find() {
    return services.stream()
        .map(
            service -> {
              Tunnel tunnel = of(service);
              return tunnel.equals(Tunnel.NONE)
                  ? service
                  : service.with(service.program().with(tunnel)).with(role(service, tunnel));
            })
        .toList();
  }

  private Tunnel of(Service service) {
    Optional<TunnelCatalogue.Entry> known = catalogued(service);
    Optional<ComposeService> entry = Optional.ofNullable(composed.get(service.id()));
    Map<String, Optional<String>> environment =
        entry.map(ComposeService::environment).orElse(Map.of());
    Tunnel tunnel =
        known
            .map(of -> known(service, of, environment, entry))
            .orElseGet(() -> looked(service, entry));
    return tunnel.state() != Tunnel.State.NONE && files.leadsOut(service).equals(Optional.of(false))
        ? Tunnel.NONE
        : tunnel;
  }

  private Tunnel known(
      Service service,
      TunnelCatalogue.Entry of,
      Map<String, Optional<String>> environment,
      Optional<ComposeService> entry) {
    Optional<Tunnel.State> settings =
        settings(of, environment, entry)
            .map(state -> of.always() ? state : dialled(service, state));
    if (settings.equals(Optional.of(Tunnel.State.NONE))) {
      return Tunnel.NONE;
    }
    List<String> signs = new ArrayList<>();
    signs.add("image " + service.image().orElseThrow());
    of.where().stream()
        .filter(environment::containsKey)
        .forEach(name -> signs.add("variable " + name));
    of.option().ifPresent(option -> signs.add("option " + option));
    return new Tunnel(
        settings.orElse(Tunnel.State.CLIENT), signs, new OpeningsReader(of, environment).read());
  }

  /**
   * What may be either end, and has a port that others dial: beside what looks after such a server
   * it is one; where nobody stands in its network it may be.
   */
  private Tunnel.State dialled(Service service, Tunnel.State state) {
    if (state != Tunnel.State.CLIENT || !TunnelSigns.isDialled(service)) {
      return state;
    }
    List<Service> beside =
        services.stream()
            .filter(each -> each != service && namespace(each).equals(namespace(service)))
            .toList();
    if (beside.stream().anyMatch(each -> each.role().has(Trait.ENTRY))) {
      return Tunnel.State.NONE;
    }
    return beside.isEmpty() ? Tunnel.State.POSSIBLE : state;
  }

  private static Optional<Tunnel.State> settings(
      TunnelCatalogue.Entry of,
      Map<String, Optional<String>> environment,
      Optional<ComposeService> entry) {
    if (of.always()) {
      return Optional.of(Tunnel.State.CLIENT);
    }
    if (of.option().isPresent()) {
      return Optional.of(
          hasOption(of, environment, entry) ? Tunnel.State.CLIENT : Tunnel.State.NONE);
    }
    boolean lacking = entry.filter(ComposeService::lacksEnvFile).isPresent();
    boolean unset =
        Stream.concat(of.where().stream(), of.unless().stream())
            .anyMatch(
                name -> isUnset(environment, name) || lacking && !environment.containsKey(name));
    if (unset) {
      boolean may = entry.filter(TunnelSigns::mayChangeNetwork).isPresent();
      return Optional.of(may ? Tunnel.State.POSSIBLE : Tunnel.State.NONE);
    }
    boolean where = of.where().stream().anyMatch(name -> isOn(environment, name));
    boolean unless = of.unless().stream().anyMatch(name -> keepsFrom(environment, name));
    return Optional.of(
        (of.where().isEmpty() || where) && !unless ? Tunnel.State.CLIENT : Tunnel.State.NONE);
  }

  private static boolean isUnset(Map<String, Optional<String>> environment, String name) {
    return environment.containsKey(name)
        && environment.get(name).map(value -> UNSET.matcher(value).matches()).orElse(true);
  }

  private static boolean isOn(Map<String, Optional<String>> environment, String name) {
    return isSwitch(name)
        ? TunnelSigns.isOn(environment, name)
        : TunnelSigns.value(environment, name).filter(value -> !value.isEmpty()).isPresent();
  }

  private static boolean isSwitch(String name) {
    return name.endsWith("ENABLED");
  }

  /** {@code PEERS=3} makes a server, {@code VPN_ENABLED=no} leaves the tunnel shut. */
  private static boolean keepsFrom(Map<String, Optional<String>> environment, String name) {
    Optional<String> value = TunnelSigns.value(environment, name);
    return isSwitch(name)
        ? value.filter(text -> OFF.matcher(text).matches()).isPresent()
        : value.filter(text -> !text.isEmpty() && !text.equals("0")).isPresent();
  }

  private static boolean hasOption(
      TunnelCatalogue.Entry of,
      Map<String, Optional<String>> environment,
      Optional<ComposeService> entry) {
    Pattern option =
        Pattern.compile(".*" + Pattern.quote(of.option().orElseThrow()) + "(?:=|\\s+)[^\\s-].*");
    List<String> texts = new ArrayList<>();
    of.in().forEach(name -> TunnelSigns.value(environment, name).ifPresent(texts::add));
    for (String attribute : List.of("command", "entrypoint")) {
      texts.add(
          String.join(
              " ",
              TunnelSigns.texts(entry.flatMap(each -> each.resolved().get(attribute))).toList()));
    }
    return texts.stream().anyMatch(text -> option.matcher(text).matches());
  }

  /** What the image is not known for; a program that is known does what it documents. */
  private Tunnel looked(Service service, Optional<ComposeService> entry) {
    Role role = service.role();
    if (role.inferred().isEmpty()) {
      return role.has(Trait.LEADS_INTO_VPN)
          ? new Tunnel(Tunnel.State.CLIENT, List.of(), Openings.NONE)
          : Tunnel.NONE;
    }
    boolean byImage = role.inferred().filter(from -> from.startsWith("image ")).isPresent();
    if (byImage) {
      return role.has(Trait.LEADS_INTO_VPN)
          ? new Tunnel(Tunnel.State.CLIENT, role.inferred().stream().toList(), Openings.NONE)
          : Tunnel.NONE;
    }
    if (entry.isEmpty() || keepsFrom(entry.get().environment(), SWITCH)) {
      return Tunnel.NONE;
    }
    TunnelSigns signs = TunnelSigns.of(service, entry.get());
    if (role.has(Trait.LEADS_INTO_VPN)) {
      signs = signs.named(role.inferred());
    }
    Tunnel.State state = signs.state(sharing.get(namespace(service)) > 1);
    return state == Tunnel.State.NONE ? Tunnel.NONE : new Tunnel(state, signs.all(), Openings.NONE);
  }

  /**
   * Whoever only holds a tunnel is there for that; what does something beside it is what it does.
   */
  private static Role role(Service service, Tunnel tunnel) {
    Role role = service.role();
    boolean open =
        role.inferred().isPresent()
            && (role.has(Trait.UNSPECIFIC) || role.has(Trait.ENTRY) && !isByOption(service));
    return tunnel.isClient() && open
        ? new Role(Roles.shared().ofTrait(Trait.LEADS_INTO_VPN), Optional.of(tunnel.signs().get(0)))
        : role;
  }
}
