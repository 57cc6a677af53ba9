package io.github.driftless.topology;

import io.github.driftless.topology.ServiceSwitch.Block;
import io.github.driftless.topology.ServiceSwitch.Line;
import io.github.driftless.topology.ServiceSwitch.LocalName;
import io.github.driftless.topology.ServiceSwitch.Mark;
import io.github.driftless.topology.ServiceSwitch.Way;
import io.github.driftless.topology.Wiring.Home;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says of each service of a mode what moves it to the other side of the VPN gateway, alone.
 * Services without network, on the machine's own, or in the network of another service are not
 * moved.
 */
final class SwitchLister {

  private static final String NETWORKS = "networks";

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?<![\\w.-])(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?![\\w.-])(?::(\\d{1,5}))?");

  private final Wiring wiring;
  private final List<Service> gateways;
  private final List<LocalValue> localValues;
  private final Map<String, Set<String>> behind = new HashMap<>();

  SwitchLister(Wiring wiring, VpnGateways gateways) {
    this.wiring = wiring;
    this.gateways =
        wiring.services().stream()
            .filter(gateways::includes)
            .filter(service -> wiring.home(service).isPresent())
            .filter(service -> wiring.joined(service).isEmpty())
            .toList();
    this.localValues = this.gateways.isEmpty() ? List.of() : localValues(wiring);
  }

  /**
   * Returns the switches in the order of the services; none without a gateway. A service has no way
   * to direct where the gateway is on no network that it could get.
   */
  List<ServiceSwitch> list() {
    if (gateways.isEmpty()) {
      return List.of();
    }
    WrittenFiles written = new WrittenFiles(wiring.projects());
    List<ServiceSwitch> switches = new ArrayList<>();
    for (Service service : wiring.services()) {
      if (wiring.home(service).isEmpty() || gateways.contains(service)) {
        continue;
      }
      Optional<Service> joined = wiring.joined(service);
      if (joined.filter(gateways::contains).isPresent()) {
        if (!joined.get().attachments().isEmpty()) {
          switches.add(of(service, joined.get(), Way.TO_DIRECT, written));
        }
      } else if (service.placement() instanceof Placement.OwnNetworks
          || service.placement() instanceof Placement.DefaultBridge) {
        switches.add(of(service, gateways.get(0), Way.TO_VPN, written));
      }
    }
    return switches;
  }

  private ServiceSwitch of(Service service, Service gateway, Way way, WrittenFiles written) {
    List<Service> company = wiring.company(service);
    Set<String> through = new HashSet<>(behind(gateway));
    if (way == Way.TO_VPN) {
      through.add(service.id());
    } else {
      company.forEach(each -> through.remove(each.id()));
    }
    SwitchTarget target = new SwitchTarget(wiring, gateway, through);
    SwitchPlan plan =
        new SwitchPlan(
            wiring,
            written,
            gateway,
            new DirectNetworks(wiring, written, gateway, List.of()),
            target,
            List.of(service, gateway));
    List<Publication> ports = new ArrayList<>();
    company.forEach(each -> ports.addAll(plan.ports().movedOf(each)));
    return new ServiceSwitch(
        service.id(),
        gateway.id(),
        way,
        blocks(service, gateway, plan, written),
        ports,
        way == Way.TO_DIRECT ? local(service, gateway, ports) : List.of());
  }

  /** Returns the ids of the services that are in a gateway's network today. */
  private Set<String> behind(Service gateway) {
    return behind.computeIfAbsent(
        gateway.id(),
        id ->
            wiring.services().stream()
                .filter(each -> !each.id().equals(id))
                .filter(each -> wiring.owner(each).map(Service::id).equals(Optional.of(id)))
                .map(Service::id)
                .collect(Collectors.toSet()));
  }

  private List<Block> blocks(
      Service service, Service gateway, SwitchPlan plan, WrittenFiles written) {
    List<Block> blocks = new ArrayList<>();
    for (Service each : List.of(service, gateway)) {
      List<Line> lines = new ArrayList<>();
      plan.edits(each).forEach(edit -> lines.addAll(edit.lines()));
      if (!lines.isEmpty()) {
        blocks.add(
            new Block(
                each.source().file(), List.of("services", ComposeLines.text(each.name())), lines));
      }
    }
    Home home = wiring.home(service).orElseThrow();
    Map<String, String> foreign = plan.foreignNetworks(home.loaded());
    if (!foreign.isEmpty()) {
      boolean there = written.hasNetworks(home.loaded());
      List<Line> lines = new ArrayList<>();
      if (!there) {
        lines.add(new Line(Mark.GIVEN, NETWORKS + ":"));
      }
      networks(foreign)
          .forEach(line -> lines.add(new Line(Mark.GIVEN, (there ? "" : "  ") + line)));
      blocks.add(new Block(service.source().file(), there ? List.of(NETWORKS) : List.of(), lines));
    }
    return blocks;
  }

  private static List<String> networks(Map<String, String> foreign) {
    List<String> lines = new ArrayList<>();
    foreign.forEach(
        (key, name) -> {
          lines.add(ComposeLines.text(key) + ":");
          lines.add("  name: " + ComposeLines.text(name));
          lines.add("  external: true");
        });
    return lines;
  }

  /**
   * Who speaks of {@code localhost}: the service itself, whose neighbours then are elsewhere, and
   * neighbours who mean one of its ports.
   */
  private List<LocalName> local(Service service, Service gateway, List<Publication> ports) {
    Set<Integer> targets = new HashSet<>();
    ports.forEach(port -> targets.add(port.target()));
    List<LocalName> names = new ArrayList<>();
    for (LocalValue value : localValues) {
      boolean self = value.service().equals(service.id());
      boolean neighbour =
          behind(gateway).contains(value.service()) || gateway.id().equals(value.service());
      if (self || (neighbour && value.ports().stream().anyMatch(targets::contains))) {
        names.add(new LocalName(value.service(), value.variable()));
      }
    }
    return names;
  }

  /** A variable that speaks of {@code localhost}, and the ports it names there. */
  private record LocalValue(String service, String variable, Set<Integer> ports) {}

  private static List<LocalValue> localValues(Wiring wiring) {
    List<LocalValue> values = new ArrayList<>();
    for (Service service : wiring.services()) {
      wiring.home(service).stream()
          .flatMap(home -> home.service().environment().entrySet().stream())
          .forEach(
              entry ->
                  entry
                      .getValue()
                      .flatMap(SwitchLister::localPorts)
                      .map(ports -> new LocalValue(service.id(), entry.getKey(), ports))
                      .ifPresent(values::add));
    }
    return values;
  }

  /**
   * Returns the ports that a text names at {@code localhost}; empty where it does not speak of it.
   */
  private static Optional<Set<Integer>> localPorts(String text) {
    Matcher found = LOCAL.matcher(text);
    Set<Integer> ports = new HashSet<>();
    boolean any = false;
    while (found.find()) {
      any = true;
      Optional.ofNullable(found.group(1)).map(Integer::valueOf).ifPresent(ports::add);
    }
    return any ? Optional.of(ports) : Optional.empty();
  }
}
