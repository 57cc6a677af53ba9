package io.github.driftless.page;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.IneffectivePort;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.Views;
import io.github.driftless.page.StackView.ComparisonRow;
import io.github.driftless.page.StackView.GroupRow;
import io.github.driftless.page.StackView.ModeView;
import io.github.driftless.page.StackView.RouteView;
import io.github.driftless.page.StackView.ServiceLine;
import io.github.driftless.page.StackView.ServiceRow;
import io.github.driftless.page.StackView.TierRow;
import io.github.driftless.page.StackView.UnknownRow;
import io.github.driftless.page.StackView.WayOut;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Notice;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.PortRuns;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.StackSettings;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says the model in the words of pages. */
final class StackViewBuilder {

  private static final String NOT_RUN = "–";

  private final Topology topology;
  private final StackSettings settings;
  private final List<ModeFacts> facts;
  private final Fragments fragments;

  StackViewBuilder(Analysis analysis, List<ModeFacts> facts, Fragments fragments) {
    this.topology = analysis.topology();
    this.settings = analysis.settings();
    this.facts = facts;
    this.fragments = fragments;
  }

  StackView build() {
    List<Connectivity> modes = facts.stream().map(ModeFacts::connectivity).toList();
    List<ModeView> views = facts.stream().map(this::mode).toList();
    return new StackView(
        topology.title(),
        settings.notice().equals(Optional.of(Notice.UNDER_DEVELOPMENT)),
        modes.stream().anyMatch(mode -> !mode.withEgress(Egress.VPN).isEmpty()),
        any(modes, service -> service.namespace().kind() == ServiceNamespace.Kind.NONE),
        views,
        services(views),
        modes.size() > 1 ? comparison(modes) : List.of(),
        topology.remoteAccess().map(this::routes).orElse(List.of()),
        topology.remoteAccess().map(RemoteAccess::forwards).orElse(List.of()).stream()
            .map(forward -> forward.router() + " → " + forward.machine())
            .toList(),
        topology.remoteAccess().map(RemoteAccess::elsewhere).orElse(List.of()).stream()
            .map(each -> titleOf(each.service()) + " are kept " + each.where())
            .toList(),
        ways(modes),
        access(modes));
  }

  private static boolean any(List<Connectivity> modes, Predicate<ServiceNetwork> holds) {
    return modes.stream().anyMatch(mode -> mode.services().stream().anyMatch(holds));
  }

  private static StackView.Ways ways(List<Connectivity> modes) {
    return new StackView.Ways(
        any(modes, StackViewBuilder::isBehindVpn),
        any(modes, service -> service.egress() == Egress.DIRECT || service.egress() == Egress.HOST),
        any(
            modes,
            service ->
                service.egress() == Egress.NONE
                    && service.namespace().kind() == ServiceNamespace.Kind.OWN));
  }

  private static boolean isBehindVpn(ServiceNetwork service) {
    return service.egress() == Egress.VPN && !service.isVpnGateway();
  }

  private StackView.Access access(List<Connectivity> modes) {
    return topology
        .remoteAccess()
        .map(
            access ->
                new StackView.Access(
                    !access.forwards().isEmpty(),
                    access.tunnel().isPresent(),
                    access.vpn().isPresent(),
                    access.routes().stream().anyMatch(route -> access.proxyOf(route).isPresent()),
                    access.routes().stream().anyMatch(route -> route.auth().isPresent()),
                    access.routes().stream()
                        .anyMatch(
                            route ->
                                modes.stream()
                                    .anyMatch(mode -> isBehindVpn(mode, route.service())))))
        .orElse(new StackView.Access(false, false, false, false, false, false));
  }

  private static boolean isBehindVpn(Connectivity mode, String written) {
    return mode.names()
        .find(written)
        .flatMap(service -> mode.find(service.id()))
        .filter(StackViewBuilder::isBehindVpn)
        .isPresent();
  }

  private ModeView mode(ModeFacts facts) {
    Connectivity connectivity = facts.connectivity();
    Mode mode = facts.mode();
    Anchors anchors = anchors(connectivity);
    Set<PortMapping> ineffective =
        facts.reach().ineffective().stream()
            .map(IneffectivePort::portMapping)
            .collect(Collectors.toSet());
    return new ModeView(
        mode.name(),
        mode.title(),
        prose(connectivity),
        EgressSummary.of(connectivity),
        () ->
            facts
                .views()
                .find(Views.VPN)
                .map(Drawn::diagram)
                .map(MermaidFormat.CURRENT::write)
                .orElse(""),
        waysOut(connectivity),
        connectivity.services().stream()
            .map(service -> row(connectivity, anchors.of(service), service, ineffective))
            .toList(),
        topology.tiers().stream().map(tier -> tier(tier, mode)).toList(),
        mode.groups().stream().map(group -> group(facts, group)).toList(),
        facts.reach().unknowns().stream().map(unknown -> unknown(facts, unknown)).toList());
  }

  private static GroupRow group(ModeFacts facts, Group group) {
    return new GroupRow(group.title(), group.services().stream().map(facts::title).toList());
  }

  private static UnknownRow unknown(ModeFacts facts, Unknown unknown) {
    String what = facts.explanation().of(unknown);
    return new UnknownRow(what, facts.explanation().settledBy(unknown).orElse(""));
  }

  /** What ships about modes with VPNs is told where something is behind one. */
  private String prose(Connectivity connectivity) {
    String name = "modes/" + connectivity.mode().name();
    return fragments.isOwn(name)
            || connectivity.services().stream().anyMatch(StackViewBuilder::isBehindVpn)
        ? fragments.find(name).orElse("")
        : "";
  }

  /** Returns the names of the rows of a mode's services. */
  Anchors anchors(Connectivity connectivity) {
    return new Anchors(
        connectivity, topology.modes().size() > 1 ? connectivity.mode().name() + "-" : "");
  }

  private TierRow tier(Tier tier, Mode mode) {
    Optional<Network> network =
        mode.networks().stream().filter(each -> each.name().equals(tier.name())).findFirst();
    return new TierRow(
        tier.title(),
        tier.name(),
        settings.pages().subnetsHidden()
            ? List.of()
            : network.map(Network::ranges).orElse(List.of()),
        network.map(Network::internal).orElse(false),
        network.map(Connectivity::leadsOut).orElse(true),
        mode.services().stream()
            .filter(service -> service.tier().equals(Optional.of(tier.name())))
            .map(Service::title)
            .toList());
  }

  private String tierTitle(String name) {
    return topology.tiers().stream()
        .filter(tier -> tier.name().equals(name))
        .map(Tier::title)
        .findFirst()
        .orElse(name);
  }

  private static List<WayOut> waysOut(Connectivity connectivity) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (Egress egress : Egress.values()) {
      for (ServiceNetwork service : connectivity.withEgress(egress)) {
        byName
            .computeIfAbsent(wayOut(connectivity, service), name -> new ArrayList<>())
            .add(service.service().title());
      }
    }
    return byName.entrySet().stream()
        .map(entry -> new WayOut(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String wayOut(Connectivity connectivity, ServiceNetwork service) {
    return switch (service.egress()) {
      case VPN ->
          service.isVpnGateway()
              ? "VPN tunnel"
              : "Through " + connectivity.title(service.gateway().orElseThrow());
      case DIRECT -> "Direct";
      case HOST -> "Host network";
      case NONE -> connectivity.isWithoutNetwork(service) ? "No network" : "No outbound access";
      case UNKNOWN -> "Not known";
    };
  }

  /** A port that is asked for and not opened is none of the host. */
  private ServiceRow row(
      Connectivity connectivity,
      String anchor,
      ServiceNetwork implied,
      Set<PortMapping> ineffective) {
    Service service = implied.service();
    return new ServiceRow(
        service.id(),
        anchor,
        service.title(),
        service.image().orElse(""),
        network(connectivity, implied),
        wayOut(connectivity, implied) + http(connectivity, implied),
        PortRuns.folded(
                implied.ports().stream()
                    .filter(port -> !ineffective.contains(port.portMapping()))
                    .toList(),
                port -> Optional.of(port.portMapping()),
                ExposedPort::with)
            .stream()
            .map(StackViewBuilder::words)
            .toList(),
        service.tier().map(this::tierTitle).orElse(""),
        service.note().orElse(""));
  }

  private static String http(Connectivity connectivity, ServiceNetwork implied) {
    return connectivity
        .httpThrough(implied.service().id())
        .map(use -> "; HTTP through " + connectivity.title(use.through()))
        .orElse("");
  }

  private static String words(ExposedPort port) {
    String words = PortWords.of(port.portMapping());
    return port.isUnclaimed() ? words + " (whose is not known)" : words;
  }

  private static String network(Connectivity connectivity, ServiceNetwork implied) {
    ServiceNamespace namespace = implied.namespace();
    return switch (namespace.kind()) {
      case NONE -> "none";
      case HOST -> "host";
      case JOINED -> "shares that of " + connectivity.title(namespace.owner().orElseThrow());
      case OWN -> {
        List<Attachment> attachments = implied.service().attachments();
        yield attachments.isEmpty()
            ? "bridge"
            : attachments.stream().map(Attachment::network).collect(Collectors.joining(", "));
      }
    };
  }

  /** Returns every service once; what is called the same in two modes is the same. */
  private static List<ServiceLine> services(List<ModeView> modes) {
    Map<String, Map<String, ServiceRow>> byTitle = new LinkedHashMap<>();
    for (ModeView mode : modes) {
      for (ServiceRow row : mode.services()) {
        byTitle.computeIfAbsent(row.title(), any -> new LinkedHashMap<>()).put(mode.name(), row);
      }
    }
    return byTitle.entrySet().stream()
        .map(
            each ->
                new ServiceLine(
                    each.getValue().values().iterator().next().id(),
                    each.getKey(),
                    each.getValue().values().stream().map(ServiceRow::anchor).toList(),
                    modes.stream()
                        .map(mode -> Optional.ofNullable(each.getValue().get(mode.name())))
                        .map(row -> row.map(ServiceRow::wayOut).orElse(NOT_RUN))
                        .toList(),
                    ports(each.getValue().values()),
                    each.getValue().values().stream().map(ServiceRow::note).findFirst().orElse("")))
        .toList();
  }

  private static String ports(Collection<ServiceRow> rows) {
    List<String> texts = rows.stream().map(row -> String.join(", ", row.ports())).toList();
    return texts.stream().distinct().count() == 1
        ? texts.get(0)
        : texts.stream()
            .map(text -> text.isEmpty() ? "none" : text)
            .collect(Collectors.joining(" / "));
  }

  private static List<ComparisonRow> comparison(List<Connectivity> modes) {
    Set<String> ids = new LinkedHashSet<>();
    modes.forEach(mode -> mode.services().forEach(service -> ids.add(service.service().id())));
    return ids.stream()
        .map(
            id ->
                new ComparisonRow(
                    modes.stream()
                        .flatMap(mode -> mode.find(id).stream())
                        .map(found -> found.service().title())
                        .findFirst()
                        .orElse(id),
                    modes.stream()
                        .map(
                            mode ->
                                mode.find(id).map(service -> wayOut(mode, service)).orElse(NOT_RUN))
                        .toList()))
        .toList();
  }

  private List<RouteView> routes(RemoteAccess access) {
    return access.routes().stream()
        .map(
            route ->
                new RouteView(
                    route.host() + route.path().orElse(""),
                    access.proxyOf(route).map(this::titleOf).orElse(""),
                    asks(route),
                    route.outside()
                        ? RouteRows.outside(settings.pages().subnetsHidden(), route)
                        : titleOf(route.service()),
                    route.port().map(port -> Integer.toString(port)).orElse(""),
                    RouteRows.only(settings.pages().subnetsHidden(), route)))
        .toList();
  }

  /** Returns who asks first who is there, in the first mode where somebody does. */
  private String asks(RemoteAccess.Route route) {
    return facts.stream()
        .map(mode -> RouteRows.asks(mode, route))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Returns the title of a service by its name or id, in the first mode that has it. */
  private String titleOf(String name) {
    return facts.stream()
        .flatMap(mode -> mode.connectivity().names().find(name).stream())
        .map(Service::title)
        .findFirst()
        .orElse(name);
  }
}
