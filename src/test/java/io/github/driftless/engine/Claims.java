package io.github.driftless.engine;

import io.github.driftless.analysis.network.Blocker;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What package {@code network} claims of a stack that has been started, as questions. */
final class Claims {

  private static final String OUTSIDE_PORT = "7";

  private final StartedStack stack;
  private final Observed observed;
  private final Reach reach;
  private final Map<Question, String> answered = new LinkedHashMap<>();
  private final List<Map<Question, String>> oneOf = new ArrayList<>();
  private final Set<Question> open = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> names = new HashMap<>();
  private final Map<Question, List<String>> machineNames = new LinkedHashMap<>();

  Claims(StartedStack stack, Observed observed) {
    this.stack = stack;
    this.observed = observed;
    reach = stack.reach();
    List<Peer> all = new ArrayList<>(List.of(Peer.MACHINE, Peer.LAN, Peer.INTERNET));
    running().stream().map(Service::id).map(Peer.OfService::new).forEach(all::add);
    for (Peer from : all) {
      for (Peer to : all) {
        if (from instanceof Peer.OfZone && from.equals(to)) {
          continue;
        }
        Reachability answer = reach.between(from, to);
        answer.ways().forEach(way -> claim(from, to, way));
        if (answer.blockers().stream().anyMatch(Blocker.InTunnel.class::isInstance)) {
          open(from, Question.LAN);
        }
        answer.unknowns().forEach(unknown -> unknown(from, to, unknown));
      }
    }
  }

  /** Nothing is claimed of what is not known. */
  private void unknown(Peer from, Peer to, Unknown unknown) {
    if (unknown instanceof Unknown.UnclaimedPort unclaimed) {
      unknownPort(from, unclaimed.port());
    } else if (unknown instanceof Unknown.AnswersToLan answers) {
      unknownPort(from, answers.port());
    } else if (unknown instanceof Unknown.PossibleTunnel) {
      open(from, Question.LAN);
      open(from, Question.INTERNET);
    } else if (unknown instanceof Unknown.NetworkDriver || unknown instanceof Unknown.NoValue) {
      anyWay(from, to);
    }
  }

  /** What hangs on the kind of a network may be there, at whatever address. */
  private void anyWay(Peer from, Peer to) {
    if (to instanceof Peer.OfZone) {
      open(from, Question.LAN);
      open(from, Question.INTERNET);
      return;
    }
    List<String> addresses = new ArrayList<>(observed.addresses(home(to)));
    addresses.addAll(machineAddresses());
    for (String name : List.of("lan4", "lan6", "bridge")) {
      addresses.add(observed.machine(name));
    }
    listens(to).forEach(port -> open(from, addresses, port));
  }

  private void unknownPort(Peer from, PublishedPort port) {
    List<String> addresses = new ArrayList<>(machineAddresses());
    addresses.addAll(port.addresses());
    numbers(port).forEach(number -> open(from, addresses, number));
  }

  /** Returns the services whose containers run. */
  List<Service> running() {
    return stack.services().stream()
        .filter(service -> !observed.refused().containsKey(service.containerName()))
        .toList();
  }

  /** Returns what is claimed to be answered, and by whom. */
  Map<Question, String> answered() {
    return answered;
  }

  /** Returns of what at least one is claimed to be answered: the engine takes a port of a range. */
  List<Map<Question, String>> oneOf() {
    return oneOf;
  }

  /** Returns whether nothing is claimed of a question. */
  boolean isOpen(Question question) {
    return open.contains(question)
        || oneOf.stream().anyMatch(questions -> questions.containsKey(question));
  }

  /** Returns the names by which a container calls a service, by its id. */
  Set<String> names(String container, String service) {
    return names.getOrDefault(container, Map.of()).getOrDefault(service, Set.of());
  }

  /** Returns names of the host, by what is claimed to be answered there. */
  Map<Question, List<String>> machineNames() {
    return machineNames;
  }

  private String who(Peer peer) {
    if (peer instanceof Peer.OfService service) {
      return service(service.id()).containerName();
    }
    if (peer instanceof Peer.OfZone zone) {
      return zone.zone() == Zone.LAN ? Question.LAN : Question.INTERNET;
    }
    return Question.MACHINE;
  }

  private Service service(String id) {
    return stack.services().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** The container whose network namespace a party is in; the empty text for the host's. */
  private String home(Peer peer) {
    return peer instanceof Peer.OfService service
        ? stack.home(service(service.id())).orElseThrow()
        : "";
  }

  /** What a party listens on: {@code 80/tcp}. */
  private List<String> listens(Peer peer) {
    return peer instanceof Peer.OfService service
        ? stack.listenersOf(service.id()).stream()
            .map(listener -> listener.port() + "/" + listener.protocol())
            .toList()
        : List.of(OUTSIDE_PORT + "/tcp", OUTSIDE_PORT + "/udp");
  }

  private String name(Peer peer) {
    return peer instanceof Peer.OfService service ? service.id() : who(peer).substring(1);
  }

  private void claim(Peer from, Peer to, NetworkPath way) {
    if (way instanceof NetworkPath.SameNamespace) {
      sameNamespace(from, to);
    } else if (way instanceof NetworkPath.SharedNetwork shared) {
      claim(from, observed.addresses(home(to), shared.network()), to);
      claim(from, shared.addresses(), to);
      names
          .computeIfAbsent(who(from), any -> new HashMap<>())
          .computeIfAbsent(((Peer.OfService) to).id(), any -> new TreeSet<>())
          .addAll(shared.names());
    } else if (way instanceof NetworkPath.FromMachine direct) {
      claim(from, observed.addresses(home(to), direct.network()), to);
      claim(from, direct.addresses(), to);
    } else if (way instanceof NetworkPath.ToMachine machine) {
      List<String> gateways =
          machine
              .over()
              .map(this::gateways)
              .orElse(List.of(observed.machine("lan4"), observed.machine("lan6")));
      claim(from, gateways, to);
      listens(to).forEach(port -> machineNames(from, port, name(to), machine.names()));
      listens(to).forEach(port -> open(from, observed.addresses(""), port));
    } else if (way instanceof NetworkPath.ThroughPort through) {
      throughPort(from, through);
    } else if (way instanceof NetworkPath.StraightOut || way instanceof NetworkPath.Outside) {
      claim(from, List.of(observed.outside().get(name(to))), to);
    } else if (way instanceof NetworkPath.Forwarded forwarded) {
      forwarded(from, forwarded);
    } else if (way instanceof NetworkPath.ThroughVpn) {
      // no tunnel is here: the gateway leads straight out
      open(from, Question.INTERNET);
    } else if (way instanceof NetworkPath.OneWayOrAnother) {
      open(from, Question.INTERNET);
    } else if (way instanceof NetworkPath.PastTunnel) {
      open(from, Question.LAN);
    } else if (!(way instanceof NetworkPath.ByRoute || way instanceof NetworkPath.LetIn)) {
      throw new IllegalStateException("not to be run on this engine: " + way);
    }
  }

  private void sameNamespace(Peer from, Peer to) {
    List<String> addresses = new ArrayList<>(observed.addresses(home(to)));
    addresses.add(observed.machine("loopback4"));
    claim(from, addresses, to);
    listens(to).forEach(port -> open(from, List.of(observed.machine("loopback6")), port));
    if (to instanceof Peer.OfService service) {
      // whether it finds itself at the host's address is not said
      for (PublishedPort port : ports(service.id())) {
        numbers(port).forEach(number -> open(from, machineAddresses(), number));
      }
    }
  }

  private List<PublishedPort> ports(String service) {
    return reach.exposuresOf(service).stream()
        .filter(PublishedPort.class::isInstance)
        .map(PublishedPort.class::cast)
        .toList();
  }

  private List<String> machineAddresses() {
    List<String> addresses = new ArrayList<>(observed.addresses(""));
    addresses.addAll(List.of(observed.machine("loopback4"), observed.machine("loopback6")));
    return addresses;
  }

  private List<String> gateways(String network) {
    return network.equals("bridge")
        ? List.of(observed.machine("bridge"))
        : observed.addresses("", network).stream().filter(it -> !it.contains(":")).toList();
  }

  /** The host's ports of a publication: those that are written, else what the engine took. */
  private List<String> numbers(PublishedPort port) {
    PortMapping portMapping = port.portMapping();
    List<Integer> numbers = StartedStack.published(portMapping);
    if (numbers.isEmpty()) {
      String target = portMapping.target() + "/" + portMapping.protocol();
      numbers =
          observed.published().stream()
              .filter(it -> it.container().equals(service(port.publisher()).containerName()))
              .filter(it -> it.target().equals(target))
              .map(Observed.Port::port)
              .distinct()
              .toList();
    }
    return numbers.stream().map(number -> number + "/" + portMapping.protocol()).toList();
  }

  private void throughPort(Peer from, NetworkPath.ThroughPort way) {
    PublishedPort port = way.port();
    List<String> numbers = numbers(port);
    for (String address : where(from, way)) {
      claim(from, address, numbers, port.publisher());
    }
    if (port.scope() == Scope.EVERYWHERE) {
      numbers.forEach(number -> open(from, everywhere(port), number));
    }
    if (numbers.size() == 1) {
      machineNames(from, numbers.get(0), port.publisher(), way.names());
    }
  }

  /** The addresses at which it is claimed to be there. */
  private List<String> where(Peer from, NetworkPath.ThroughPort way) {
    List<String> where = new ArrayList<>();
    for (String address : way.port().addresses()) {
      if (address.equals(PortMapping.ALL_ADDRESSES)) {
        if (way.over().isPresent()) {
          where.addAll(gateways(way.over().get()));
          if (isTcp(way.port())) {
            where.addAll(throughGateway(from, way.over().get()));
          }
        } else {
          where.add(observed.machine("lan4"));
          if (home(from).isEmpty() && !(from instanceof Peer.OfZone)) {
            where.add(observed.machine("loopback4"));
            observed.addresses("").stream().filter(it -> !it.contains(":")).forEach(where::add);
          }
        }
      } else if (!address.equals("::")) {
        where.add(address);
      } else if (way.over().isEmpty()) {
        where.add(observed.machine("lan6"));
        if (!(from instanceof Peer.OfZone)) {
          where.add(observed.machine("loopback6"));
        }
      }
    }
    return where;
  }

  /** Over the network of its default route it gets to the host's other addresses too. */
  private List<String> throughGateway(Peer from, String network) {
    return reach.between(from, Peer.INTERNET).ways().stream()
            .anyMatch(new NetworkPath.StraightOut(Optional.of(network))::equals)
        ? List.of(observed.machine("lan4"), observed.machine("bridge"))
        : List.of();
  }

  private static boolean isTcp(PublishedPort port) {
    return port.portMapping().protocol().equals("tcp");
  }

  private List<String> everywhere(PublishedPort port) {
    return machineAddresses().stream()
        .filter(address -> address.contains(":") ? port.ipv6() : port.ipv4())
        .toList();
  }

  private void forwarded(Peer from, NetworkPath.Forwarded way) {
    if (way.port().isPresent()) {
      PublishedPort port = way.port().get();
      String number = way.forward().router() + "/" + port.portMapping().protocol();
      claim(from, observed.outside().get("router"), List.of(number), port.publisher());
    } else {
      // which ports a service on the host network listens on is in no file
      for (String protocol : List.of("tcp", "udp")) {
        String number = way.forward().router() + "/" + protocol;
        open(from, List.of(observed.outside().get("router")), number);
      }
    }
  }

  private void claim(Peer from, List<String> addresses, Peer to) {
    for (String address : addresses) {
      listens(to).forEach(port -> claim(from, address, List.of(port), name(to)));
    }
  }

  private void claim(Peer from, String address, List<String> ports, String name) {
    Map<Question, String> questions =
        ports.stream()
            .map(port -> new Question(who(from), address, port))
            .collect(Collectors.toMap(question -> question, question -> name));
    if (questions.size() == 1) {
      answered.putAll(questions);
    } else {
      oneOf.add(questions);
    }
  }

  private void machineNames(Peer from, String port, String name, List<String> names) {
    if (!names.isEmpty()) {
      machineNames
          .computeIfAbsent(new Question(who(from), name, port), any -> new ArrayList<>())
          .addAll(names);
    }
  }

  private void open(Peer from, String zone) {
    String address = observed.outside().get(zone.substring(1));
    List.of("tcp", "udp")
        .forEach(protocol -> open(from, List.of(address), OUTSIDE_PORT + "/" + protocol));
  }

  private void open(Peer from, List<String> addresses, String port) {
    addresses.forEach(address -> open.add(new Question(who(from), address, port)));
  }
}
