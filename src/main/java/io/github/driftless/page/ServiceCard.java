package io.github.driftless.page;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.page.ServicePageView.Part;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** Returns which networks it is on, or whose. */
  public String network() {
    return switch (implied.namespace().kind()) {
      case OWN -> String.join(", ", facts.reach().networksOf(service.id()));
      case JOINED ->
          "shares the network of " + facts.title(implied.namespace().owner().orElseThrow());
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
      return Part.words("those of " + facts.title(implied.namespace().owner().orElseThrow()));
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

  /** Returns the ports of the host that lead to it, each with who publishes it. */
  public String ports() {
    return implied.ports().stream().map(this::port).collect(Collectors.joining(", "));
  }

  /** Returns a port of the host that leads to it, with who publishes it. */
  public String port(ExposedPort port) {
    String by =
        port.publisher()
            .filter(publisher -> !publisher.equals(service.id()))
            .map(publisher -> " (published by " + facts.title(publisher) + ")")
            .orElse("");
    return PortWords.of(port.portMapping()) + (port.isUnclaimed() ? " (whose is not known)" : by);
  }

  /** Returns by what somebody on the LAN reaches it. */
  public String fromLan() {
    Reachability lan = facts.reach().between(Peer.LAN, new Peer.OfService(service.id()));
    return switch (lan.answer()) {
      case YES -> {
        List<String> ports =
            facts.reach().exposuresOf(service.id()).stream()
                .filter(PublishedPort.class::isInstance)
                .map(PublishedPort.class::cast)
                .filter(port -> !port.isUnclaimed() && port.scope().isExposed())
                .map(port -> port.portMapping().published().orElse("any"))
                .distinct()
                .toList();
        yield ports.isEmpty()
            ? open()
            : (ports.size() == 1 ? "port " : "ports ") + String.join(", ", ports);
      }
      case MAYBE -> notKnown(lan);
      case NO -> NOBODY;
    };
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
        List<Part> names = routes().filter(RoutePath::reaches).map(this::name).toList();
        yield names.isEmpty()
            ? Part.words(String.join("; ", facts.explanation().waysOf(internet)))
            : names;
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
            .orElse("(no authentication at the proxy)"));
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
