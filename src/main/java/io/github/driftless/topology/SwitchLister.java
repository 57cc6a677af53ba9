package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.topology.ServiceSwitch.Block;
import io.github.driftless.topology.ServiceSwitch.Line;
import io.github.driftless.topology.ServiceSwitch.LocalName;
import io.github.driftless.topology.ServiceSwitch.Mark;
import io.github.driftless.topology.ServiceSwitch.Way;
import io.github.driftless.topology.Wiring.Home;
import io.github.driftless.topology.Wiring.PortItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says of each service of a mode what moves it to the other side of the VPN gateway, alone.
 * Services without network, on the host's own, or in the network of another service are not moved.
 */
final class SwitchLister {

  private static final String NETWORKS = "networks";

  /** Host names and addresses of which some mean whoever speaks of them. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w.-])(localhost|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.]{2,45}\\])"
              + "(?![\\w.-])(?::(\\d{1,5}))?");

  private final Wiring wiring;
  private final List<Service> gateways;
  private final Map<String, List<LocalName>> localByService = new HashMap<>();
  private final Map<Integer, List<LocalName>> localByPort = new HashMap<>();
  private final Map<String, Set<String>> behind = new HashMap<>();

  SwitchLister(Wiring wiring, VpnGateways gateways) {
    this.wiring = wiring;
    this.gateways =
        wiring.services().stream()
            .filter(gateways::includes)
            .filter(service -> wiring.home(service).isPresent())
            .filter(service -> wiring.joined(service).isEmpty())
            .toList();
  }

  /**
   * Returns the switches in the order of the services; none without a gateway. A service has no way
   * to direct where the gateway is on no network that it could get.
   */
  List<ServiceSwitch> list() {
    if (gateways.isEmpty()) {
      return List.of();
    }
    for (Service service : wiring.services()) {
      wiring
          .home(service)
          .ifPresent(
              home ->
                  home.service()
                      .environment()
                      .forEach(
                          (variable, value) ->
                              value.ifPresent(text -> rememberLocal(service, variable, text))));
    }
    WrittenFiles written = wiring.written();
    List<ServiceSwitch> switches = new ArrayList<>();
    for (Service service : wiring.services()) {
      if (wiring.home(service).isEmpty() || isGateway(service)) {
        continue;
      }
      Optional<Service> joined = wiring.joined(service);
      if (joined.filter(this::isGateway).isPresent()) {
        if (!joined.get().attachments().isEmpty()) {
          switches.add(of(service, joined.get(), Way.TO_DIRECT, written));
        }
      } else if (isMoved(service.placement())) {
        switches.add(of(service, gateways.get(0), Way.TO_VPN, written));
      }
    }
    return switches;
  }

  private static boolean isMoved(Placement placement) {
    return placement.match(
        own -> true, bridge -> true, host -> false, none -> false, joins -> false, joins -> false);
  }

  private ServiceSwitch of(Service service, Service gateway, Way way, WrittenFiles written) {
    List<Service> company = wiring.company(service);
    Set<String> moving = company.stream().map(Service::id).collect(Collectors.toSet());
    Set<String> there = behind(gateway);
    SwitchTarget target =
        new SwitchTarget(
            wiring,
            gateway,
            way == Way.TO_VPN
                ? id -> there.contains(id) || id.equals(service.id())
                : id -> there.contains(id) && !moving.contains(id));
    PortMoves moves = new PortMoves(written, target);
    for (Service publisher : List.of(service, gateway)) {
      List<PortItem> items = wiring.portItems(publisher, company);
      moves.sort(publisher, items, items.size() < wiring.portItems(publisher).size());
    }
    SwitchPlan plan =
        new SwitchPlan(
            wiring,
            written,
            gateway,
            new DirectNetworks(wiring, written, gateway, List.of()),
            target,
            moves);
    List<PortMapping> ports = new ArrayList<>();
    company.forEach(each -> ports.addAll(moves.movedOf(each)));
    return new ServiceSwitch(
        service.id(),
        gateway.id(),
        way,
        blocks(service, gateway, plan, written),
        ports,
        way == Way.TO_DIRECT ? local(service, gateway, ports) : List.of());
  }

  private boolean isGateway(Service service) {
    return gateways.stream().anyMatch(gateway -> gateway.id().equals(service.id()));
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
    Map<String, String> foreign = plan.foreignNetworks(home.loaded(), List.of(service));
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
  private List<LocalName> local(Service service, Service gateway, List<PortMapping> ports) {
    Set<LocalName> names =
        new LinkedHashSet<>(localByService.getOrDefault(service.id(), List.of()));
    for (PortMapping port : ports) {
      localByPort.getOrDefault(port.target(), List.of()).stream()
          .filter(
              name ->
                  behind(gateway).contains(name.service()) || gateway.id().equals(name.service()))
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost")
        || IpAddress.parseHost(host).filter(IpAddress::isLoopback).isPresent();
  }

  private void rememberLocal(Service service, String variable, String value) {
    LocalName name = new LocalName(service.id(), variable);
    Matcher found = HOST.matcher(value);
    boolean any = false;
    while (found.find()) {
      if (!isLocal(found.group(1))) {
        continue;
      }
      any = true;
      Optional.ofNullable(found.group(2))
          .map(Integer::valueOf)
          .ifPresent(port -> localByPort.computeIfAbsent(port, key -> new ArrayList<>()).add(name));
    }
    if (any) {
      localByService.computeIfAbsent(service.id(), id -> new ArrayList<>()).add(name);
    }
  }
}
