package io.github.driftless.page;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.page.ServicePageView.Part;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.PortRuns;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to say of one service in one mode, line by line: only what is its own. Who else is
 * on its networks, the page of the networks says.
 */
public final class ServiceCard {

  private static final String NOBODY = "no";

  private final ModeFacts facts;
  private final ServiceNetwork implied;
  private final Service service;

  /**
   * Prepares.
   *
   * @param implied a service that runs on the host
   */
  ServiceCard(ModeFacts facts, ServiceNetwork implied) {
    this.facts = facts;
    this.implied = implied;
    this.service = implied.service();
  }

  /** Returns which networks it is on, and by whom. */
  public String network() {
    String networks = String.join(", ", facts.reach().networksOf(service.id()));
    return switch (implied.namespace().kind()) {
      case OWN -> networks;
      case JOINED ->
          "shares "
              + facts.title(implied.namespace().owner().orElseThrow())
              + "'s network"
              + (networks.isEmpty() ? "" : " (" + networks + ")");
      case HOST -> "the host network";
      case NONE -> "none";
    };
  }

  /** Returns how its traffic leaves. */
  public String outbound() {
    String http =
        facts
            .connectivity()
            .httpThrough(service.id())
            .map(use -> "; HTTP through " + facts.title(use.through()))
            .orElse("");
    return switch (implied.egress()) {
          case VPN ->
              implied.isVpnGateway()
                  ? "its own VPN tunnel"
                  : "through the VPN of " + facts.title(implied.gateway().orElseThrow());
          case DIRECT -> "direct" + noVpn();
          case HOST -> "host network" + noVpn();
          case NONE -> "no outbound access";
          case UNKNOWN ->
              "not known: "
                  + implied
                      .wayOut()
                      .unknown()
                      .map(facts.explanation()::of)
                      .orElse("no sign decides");
        }
        + http;
  }

  /** Where nothing has a VPN, nobody asks for it. */
  private String noVpn() {
    return facts.connectivity().withEgress(Egress.VPN).isEmpty() ? "" : " (no VPN)";
  }

  /** Returns the names that others on its networks find it by. */
  public List<Part> names() {
    if (implied.namespace().kind() == ServiceNamespace.Kind.JOINED) {
      return Part.words(facts.title(implied.namespace().owner().orElseThrow()) + "'s");
    }
    if (implied.namespace().kind() != ServiceNamespace.Kind.OWN) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    if (!service.attachments().isEmpty()) {
      names.add(service.name());
      names.add(service.containerName());
    }
    for (Attachment attachment : service.attachments()) {
      names.addAll(attachment.aliases());
    }
    return names.stream().map(name -> new Part(name, "")).toList();
  }

  /** Returns the ports of the host that lead to it, and who publishes them. */
  public String ports() {
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (ExposedPort port :
        PortRuns.folded(
            implied.ports(), port -> Optional.of(port.portMapping()), ExposedPort::with)) {
      by.computeIfAbsent(publisher(port), any -> new ArrayList<>())
          .add(PortWords.of(port.portMapping()));
    }
    return by.entrySet().stream()
        .map(
            each ->
                String.join(", ", each.getValue())
                    + (each.getKey().isEmpty()
                        ? ""
                        : (each.getValue().size() > 1 ? " (all " : " (") + each.getKey() + ")"))
        .collect(Collectors.joining(", "));
  }

  /** Returns a port of the host that leads to it, and who publishes it. */
  public String port(ExposedPort port) {
    String publisher = publisher(port);
    return PortWords.of(port.portMapping()) + (publisher.isEmpty() ? "" : " (" + publisher + ")");
  }

  private String publisher(ExposedPort port) {
    return port.isUnclaimed()
        ? "whose is not known"
        : port.publisher()
            .filter(publisher -> !publisher.equals(service.id()))
            .map(publisher -> "published by " + facts.title(publisher))
            .orElse("");
  }

  /** Returns by what somebody on the LAN reaches it. */
  public String fromLan() {
    Reachability lan = facts.reach().between(Peer.LAN, new Peer.OfService(service.id()));
    return switch (lan.answer()) {
      case YES -> {
        List<String> ports =
            PortRuns.folded(
                    facts.reach().exposuresOf(service.id()).stream()
                        .filter(PublishedPort.class::isInstance)
                        .map(PublishedPort.class::cast)
                        .filter(port -> !port.isUnclaimed() && port.scope().isExposed())
                        .toList(),
                    port -> Optional.of(port.portMapping()),
                    PublishedPort::with)
                .stream()
                .map(port -> port.portMapping().published().orElse("any"))
                .distinct()
                .toList();
        yield ports.isEmpty()
            ? open()
            : (ports.size() == 1 && !PortRuns.isRun(ports.get(0)) ? "port " : "ports ")
                + String.join(", ", ports);
      }
      case MAYBE -> notKnown(lan);
      case NO -> throughProxy();
    };
  }

  /** Whoever gets to a proxy at home gets to what it passes on, by the same names. */
  private String throughProxy() {
    String proxies =
        routes()
            .filter(path -> path.reaches() && !path.through().isEmpty())
            .map(path -> path.through().get(path.through().size() - 1))
            .filter(proxy -> facts.reach().between(Peer.LAN, new Peer.OfService(proxy)).reaches())
            .map(facts::title)
            .distinct()
            .collect(Collectors.joining(", "));
    return proxies.isEmpty() ? NOBODY : "only through " + proxies;
  }

  /** Returns what it opens beside published ports. */
  private String open() {
    for (Exposure exposure : facts.reach().exposuresOf(service.id())) {
      String words =
          exposure.match(
              port -> "",
              host -> "whatever it listens on, on the host network",
              lan -> "its own address on " + lan.network());
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "yes";
  }

  /** Returns by what somebody on the Internet reaches it. */
  public List<Part> fromInternet() {
    Reachability internet = facts.reach().between(Peer.INTERNET, new Peer.OfService(service.id()));
    return switch (internet.answer()) {
      case YES -> {
        List<Part> parts = new ArrayList<>();
        routes().filter(RoutePath::reaches).map(this::name).forEach(parts::add);
        Set<String> forwarded = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        List<String> words = facts.explanation().waysOf(internet);
        for (int i = 0; i < words.size(); i++) {
          NetworkPath way = internet.ways().get(i);
          if (way instanceof NetworkPath.Forwarded port) {
            forwarded.add(Integer.toString(port.forward().router()));
          } else if (!(way instanceof NetworkPath.ByRoute)) {
            others.add(words.get(i));
          }
        }
        if (!forwarded.isEmpty()) {
          String ports = forwarded.size() == 1 ? "the router's port " : "the router's ports ";
          parts.add(new Part("", ports + String.join(", ", forwarded)));
        }
        others.forEach(other -> parts.add(new Part("", other)));
        yield parts;
      }
      case MAYBE -> Part.words(notKnown(internet));
      case NO -> Part.words(NOBODY);
    };
  }

  private Stream<RoutePath> routes() {
    return facts.reach().routePaths().stream().filter(path -> path.service().equals(service.id()));
  }

  private Part name(RoutePath path) {
    return new Part(
        path.route().host() + path.route().path().orElse(""),
        path.route()
            .auth()
            .map(auth -> "(authentication: " + named(auth) + ")")
            .orElse(
                isAuthentication()
                    ? "(is the authentication)"
                    : "(no authentication at the proxy)"));
  }

  /** Who asks on behalf of others cannot ask before it is reached. */
  private boolean isAuthentication() {
    return service.role().has(Trait.AUTHENTICATES)
        || facts.reach().routePaths().stream()
            .flatMap(path -> path.route().auth().stream())
            .flatMap(auth -> facts.connectivity().names().find(auth).stream())
            .anyMatch(auth -> auth.id().equals(service.id()));
  }

  private String named(String written) {
    return facts.connectivity().names().find(written).map(Service::title).orElse(written);
  }

  private String notKnown(Reachability answer) {
    return "not known: "
        + answer.unknowns().stream()
            .map((Unknown unknown) -> facts.explanation().of(unknown))
            .distinct()
            .collect(Collectors.joining("; "));
  }
}
