package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.NetworkSettings.ExtraHost;
import io.github.driftless.topology.NetworkSettings.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a host name that a service uses: whoever the engine's DNS answers with on its
 * networks ({@link DnsNames}). A name that no shared network resolves may still mean a service of
 * the same project: that is what the file says, though it does not work.
 */
final class Neighbours {

  private static final String SELF = "localhost";

  /**
   * Before the name of a service of a swarm it means each of its containers (Docker documentation,
   * "Networking with overlay networks").
   */
  private static final String TASKS = "tasks.";

  private static final Set<String> MACHINE =
      Set.of("host.docker.internal", "gateway.docker.internal");

  /**
   * The gateways of the bridges that the engine chooses subnets for (Docker documentation,
   * "dockerd", {@code default-address-pools}: by default 172.17.0.0/16 to 172.31.0.0/16 first).
   */
  private static final Pattern CHOSEN = Pattern.compile("172\\.(?:1[7-9]|2[0-9]|3[01])\\.0\\.1");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  private static final Pattern TCP = Pattern.compile("([0-9]{1,5})/tcp");

  private final Surroundings surroundings;
  private final ServiceNames people;

  /** By name, then by network. */
  private final Map<String, Map<String, Bearers>> onNetwork = new HashMap<>();

  private final Map<String, Bearers> byName = new HashMap<>();
  private final Map<String, Bearers> inProject = new HashMap<>();
  private final Map<String, Bearers> byAddress = new HashMap<>();
  private final Map<String, Bearers> byPublishedAt = new HashMap<>();
  private final Map<Integer, List<Service>> byPublished = new HashMap<>();

  /** The addresses of bridges that the host has, as far as files say. */
  private final Set<String> gateways = new HashSet<>();

  /** Those of whom no port is known, by network namespace. */
  private final Map<String, List<Service>> unknown = new HashMap<>();

  /** By network namespace and port. */
  private final Map<String, List<Service>> listening = new HashMap<>();

  /** The services that go by one name: the first of each project. */
  private static final class Bearers {
    private final Map<Optional<String>, Service> firsts = new LinkedHashMap<>();

    private void add(Service service) {
      firsts.putIfAbsent(service.project(), service);
    }

    /** Of several services of a name that of the same project is meant. */
    private Service meant(Service from) {
      Service own = firsts.get(from.project());
      return own == null ? firsts.values().iterator().next() : own;
    }
  }

  /**
   * Prepares for a mode.
   *
   * @param networks those of the mode: the host answers at the addresses of their gateways
   */
  Neighbours(List<Service> services, Collection<Network> networks) {
    networks.stream()
        .flatMap(network -> network.subnets().stream())
        .flatMap(subnet -> gateway(subnet).stream())
        .forEach(gateways::add);
    people = new ServiceNames(services);
    surroundings = new Surroundings(services);
    services.forEach(this::add);
  }

  private void add(Service service) {
    for (String name : names(service)) {
      add(byName, name, service);
      service.project().ifPresent(project -> add(inProject, key(project, name), service));
    }
    for (Attachment attachment : service.attachments()) {
      DnsNames.of(service, Optional.of(attachment))
          .forEach(
              name ->
                  add(
                      onNetwork.computeIfAbsent(lower(name), any -> new HashMap<>()),
                      attachment.network(),
                      service));
      attachment.addresses().forEach(address -> add(byAddress, plain(address), service));
    }
    if (service.listensOn().isEmpty() && service.claims().isEmpty()) {
      unknown
          .computeIfAbsent(surroundings.namespaceOf(service), any -> new ArrayList<>())
          .add(service);
    }
    for (int port : ports(service)) {
      listening
          .computeIfAbsent(key(surroundings.namespaceOf(service), port), any -> new ArrayList<>())
          .add(service);
    }
    for (PortMapping portMapping : service.portMappings()) {
      if (service.outside().isPresent()) {
        add(byAddress, plain(portMapping.address()), service);
      }
      portMapping
          .published()
          .filter(port -> NUMBER.matcher(port).matches())
          .ifPresent(
              port -> {
                List<Service> there =
                    byPublished.computeIfAbsent(Integer.valueOf(port), any -> new ArrayList<>());
                // one port over TCP and UDP is published by one service all the same
                if (there.isEmpty() || there.get(there.size() - 1) != service) {
                  there.add(service);
                }
                add(byPublishedAt, at(portMapping.address(), port), service);
              });
    }
  }

  /** The engine takes the first address of a subnet that names no gateway. */
  private static Optional<String> gateway(Network.Subnet subnet) {
    return subnet.gateway().isPresent()
        ? subnet.gateway().map(Neighbours::plain)
        : IpRange.parse(subnet.range()).flatMap(IpRange::firstHost).map(IpAddress::toString);
  }

  private static void add(Map<String, Bearers> map, String name, Service service) {
    map.computeIfAbsent(name, any -> new Bearers()).add(service);
  }

  /** Returns the ports that a service is known to listen on. */
  private static Set<Integer> ports(Service service) {
    Set<Integer> ports = new LinkedHashSet<>();
    for (String port : service.listensOn()) {
      Matcher tcp = TCP.matcher(port);
      if (tcp.matches()) {
        ports.add(Integer.valueOf(tcp.group(1)));
      }
    }
    service.claims().forEach(claim -> ports.add(claim.target()));
    return ports;
  }

  private static List<String> names(Service service) {
    return DnsNames.of(service, Optional.empty()).stream().map(Neighbours::lower).toList();
  }

  private static String key(String of, Object thing) {
    return of + "\n" + thing;
  }

  /**
   * Returns one spelling of an address, whatever it is written like; a name as it is, in lower
   * case.
   */
  private static String plain(String host) {
    return IpAddress.parseHost(host).map(IpAddress::toString).orElse(lower(host));
  }

  private static String at(String host, String port) {
    return plain(host) + " " + port;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns where the services stand. */
  Surroundings surroundings() {
    return surroundings;
  }

  Optional<Service> byId(String id) {
    return people.byId(id);
  }

  /** Returns whether a host name is one of a service's own. */
  boolean isCalled(Service service, String name) {
    return names(service).contains(lower(name));
  }

  /**
   * Returns the service that a host name means to another one; never that one itself.
   *
   * @param port tells services of one namespace apart
   */
  Optional<Service> find(Service from, String name, Optional<Integer> port) {
    return meant(from, lower(name), port)
        .map(found -> answering(found, port))
        .filter(found -> !found.id().equals(from.id()));
  }

  private Optional<Service> meant(Service from, String name, Optional<Integer> port) {
    Optional<IpAddress> address = IpAddress.parseHost(name);
    if (name.equals(SELF) || address.filter(IpAddress::isLoopback).isPresent()) {
      return port.flatMap(number -> inside(from, number));
    }
    Service owner = surroundings.ownerOf(from);
    Optional<ExtraHost> extra =
        owner.network().extraHosts().stream()
            .filter(each -> each.name().equalsIgnoreCase(name))
            .findFirst();
    if (MACHINE.contains(name) || extra.filter(ExtraHost::isMachine).isPresent()) {
      return port.flatMap(this::published);
    }
    if (extra.isPresent()) {
      return first(byAddress.get(plain(extra.get().address())), from);
    }
    Optional<Link> link =
        owner.network().links().stream()
            .filter(each -> each.alias().equalsIgnoreCase(name))
            .findFirst();
    if (link.isPresent()) {
      return people.byId(link.get().service());
    }
    return onNetworks(from, name)
        .or(() -> first(byAddress.get(plain(name)), from))
        .or(() -> port.flatMap(number -> first(byPublishedAt.get(at(name, "" + number)), from)))
        .or(() -> isGateway(name) ? port.flatMap(this::published) : Optional.empty())
        .or(() -> from.project().flatMap(project -> first(inProject.get(key(project, name)), from)))
        .or(() -> first(byName.get(name), from).filter(found -> surroundings.near(from, found)))
        .or(() -> name.startsWith(TASKS) ? meant(from, task(name), port) : Optional.empty());
  }

  private static String task(String name) {
    return name.substring(TASKS.length());
  }

  /** Of a network that names no subnet the engine chooses one, and itself the first address. */
  private boolean isGateway(String name) {
    return gateways.contains(plain(name)) || CHOSEN.matcher(name).matches();
  }

  /** The first of its networks on which somebody has the name; few of many know any one name. */
  private Optional<Service> onNetworks(Service from, String name) {
    Map<String, Integer> networks = surroundings.networksOf(from);
    Map<String, Bearers> knowing = onNetwork.getOrDefault(name, Map.of());
    Set<String> few = knowing.size() < networks.size() ? knowing.keySet() : networks.keySet();
    return few.stream()
        .filter(network -> networks.containsKey(network) && knowing.containsKey(network))
        .min(Comparator.comparing(networks::get))
        .map(network -> knowing.get(network).meant(from));
  }

  private static Optional<Service> first(@Nullable Bearers found, Service from) {
    return Optional.ofNullable(found).map(bearers -> bearers.meant(from));
  }

  /** On the host's own network, localhost is every published port as well. */
  private Optional<Service> inside(Service from, int port) {
    if (from.program().signOf(port + "/tcp").isPresent()) {
      return Optional.empty();
    }
    String namespace = surroundings.namespaceOf(from);
    Optional<Service> beside =
        listening(namespace, port).stream()
            .filter(each -> !each.id().equals(from.id()))
            .findFirst()
            .or(() -> unknown(from, namespace));
    return beside.isPresent() || !surroundings.isOnHost(from) ? beside : published(port);
  }

  /** A port that nobody is known to listen on is that of the only one of whom nothing is known. */
  private Optional<Service> unknown(Service from, String namespace) {
    return namespace.equals(Surroundings.HOST)
        ? Optional.empty()
        : only(
            unknown.getOrDefault(namespace, List.of()).stream()
                .filter(each -> !each.id().equals(from.id()))
                .toList());
  }

  /** Who answers on a port of the host: who publishes it, else who listens there itself. */
  private Optional<Service> published(int port) {
    List<Service> found = byPublished.getOrDefault(port, List.of());
    return only(found.isEmpty() ? listening(Surroundings.HOST, port) : found);
  }

  private List<Service> listening(String namespace, int port) {
    return listening.getOrDefault(key(namespace, port), List.of());
  }

  private static Optional<Service> only(List<Service> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Returns who answers on a port of a service's network namespace: another one that shares it and
   * is known to listen there, else the service itself.
   */
  Service answering(Service named, Optional<Integer> port) {
    return port.map(number -> behind(named, number)).orElse(named);
  }

  /**
   * A port of a namespace is that of the only one in it known to listen there. A gateway is asked
   * for others: what they are known to listen on is theirs, whatever is said of the gateway.
   */
  private Service behind(Service found, int port) {
    if (found.placement() instanceof Placement.HostNetwork) {
      return found;
    }
    String namespace = surroundings.namespaceOf(found);
    boolean own = ports(found).contains(port);
    if (found.role().has(Trait.LEADS_INTO_VPN)) {
      // its labels speak of ports that others listen on: only what it is known for is its own
      boolean known = found.program().documented().contains(port + "/tcp");
      return only(listening(namespace, port).stream()
              .filter(each -> !each.id().equals(found.id()))
              .toList())
          .or(() -> known ? Optional.empty() : unknown(found, namespace))
          .orElse(found);
    }
    return own ? found : only(listening(namespace, port)).orElse(found);
  }
}
