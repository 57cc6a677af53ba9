package io.github.driftless.map;

import static io.github.driftless.map.MapData.JSON;
import static io.github.driftless.map.MapData.text;
import static io.github.driftless.map.MapData.texts;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.ServiceNamespace;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.page.RouteRow;
import io.github.driftless.page.ServiceCard;
import io.github.driftless.page.ServiceCards;
import io.github.driftless.page.ServicePageView;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Host;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the map says of the services of one mode. */
final class ServiceData {

  private final ModeAnalysis mode;
  private final Connectivity connectivity;
  private final ServiceCards cards;
  private final Explanation explanation;
  private final ProblemPrinter files;
  private final Texts texts;
  private final ArrayNode unknowns = JSON.arrayNode();
  private final Map<String, Integer> questions = new HashMap<>();
  private final boolean addressesHidden;
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> hosts;

  ServiceData(ModeAnalysis mode, ServiceCards cards, ProblemPrinter files, Texts texts) {
    this.texts = texts;
    this.mode = mode;
    this.connectivity = mode.connectivity();
    this.cards = cards;
    this.explanation = cards.explanation();
    this.files = files;
    this.addressesHidden = mode.settings().pages().subnetsHidden();
    for (Group group : mode.mode().groups()) {
      group.services().forEach(id -> groups.putIfAbsent(id, group.title()));
    }
    this.hosts =
        mode.topology().hosts().stream().collect(Collectors.toMap(Host::name, Host::title));
  }

  ObjectNode of(Service service, List<RouteRow> routes) {
    ObjectNode node = JSON.objectNode().put("id", service.id()).put("title", service.title());
    text(node, "name", service.name().equals(service.title()) ? "" : service.name());
    text(node, "short", unlike(connectivity.shortName(service.id()), service.name()));
    text(node, "container", service.chosenContainerName().orElse(""));
    text(node, "project", service.project().orElse(""));
    text(node, "image", service.image().orElse(""));
    node.put("role", service.role().words());
    text(node, "roleSign", service.role().inferred().orElse(""));
    text(node, "group", groups.getOrDefault(service.id(), ""));
    text(node, "host", service.host().map(host -> hosts.getOrDefault(host, host)).orElse(""));
    text(node, "note", service.note().orElse(""));
    node.put("place", MapData.place(files, service.source()));
    service.outside().ifPresent(zone -> node.put("outside", zone.word()));
    connectivity.find(service.id()).ifPresent(here -> add(node, here));
    ArrayNode names = JSON.arrayNode();
    routes.forEach(route -> names.add(route(route)));
    if (!names.isEmpty()) {
      node.set("routes", names);
    }
    return node;
  }

  private void add(ObjectNode node, ServiceNetwork here) {
    Service service = here.service();
    ServiceCard card = cards.of(here);
    ObjectNode egress = node.putObject("egress").put("kind", here.egress().word());
    egress.set("words", texts.of(card.outbound()));
    egress.put("certainty", certainty(here).word());
    texts(egress, "signs", here.wayOut().signs());
    here.gateway().ifPresent(gateway -> egress.put("gateway", gateway));
    node.put("network", card.network());
    if (here.namespace().kind() == ServiceNamespace.Kind.JOINED) {
      node.put("namespace", here.namespace().owner().orElseThrow());
    }
    networks(node, service);
    texts(
        node,
        "names",
        card.names().stream()
            .map(ServicePageView.Part::code)
            .filter(code -> !code.isBlank())
            .distinct()
            .toList());
    ports(node, card, here.ports());
    texts(node, "listens", service.listensOn());
    node.set("lan", texts.of(card.fromLan()));
    node.set("internet", texts.of(internet(card)));
    node.set("explain", texts.of(explanation.ofService(service.id())));
    unknowns(node, here);
  }

  /** Returns by what somebody on the Internet reaches a service, in words. */
  static String internet(ServiceCard card) {
    return card.fromInternet().stream()
        .map(part -> Stream.of(part.code(), part.text()).filter(text -> !text.isEmpty()))
        .map(parts -> parts.collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }

  private static Certainty certainty(ServiceNetwork here) {
    if (here.wayOut().unknown().isPresent()) {
      return Certainty.UNKNOWN;
    }
    return here.wayOut().signs().isEmpty() ? Certainty.GIVEN : Certainty.INFERRED;
  }

  private void networks(ObjectNode node, Service service) {
    List<String> all = mode.reach().networksOf(service.id());
    if (all.isEmpty()) {
      return;
    }
    Map<String, Attachment> attachments =
        service.attachments().stream()
            .collect(Collectors.toMap(Attachment::network, each -> each, (one, other) -> one));
    ArrayNode list = node.putArray("networks");
    for (String name : all) {
      ObjectNode network = list.addObject().put("name", name);
      Optional.ofNullable(attachments.get(name))
          .ifPresent(
              attachment -> {
                texts(network, "aliases", attachment.aliases());
                if (!addressesHidden) {
                  texts(network, "addresses", attachment.addresses());
                }
              });
    }
  }

  private void ports(ObjectNode node, ServiceCard card, List<ExposedPort> all) {
    if (all.isEmpty()) {
      return;
    }
    ArrayNode list = node.putArray("ports");
    for (ExposedPort port : all) {
      PortMapping mapping = port.portMapping();
      ObjectNode each = list.addObject();
      mapping.published().ifPresent(published -> each.put("published", published));
      each.put("target", mapping.targetText()).put("words", card.port(port));
      if (port.certainty() != Certainty.GIVEN) {
        each.put("certainty", port.certainty().word());
      }
      port.inferred().ifPresent(sign -> each.put("sign", sign));
    }
  }

  private static ObjectNode route(RouteRow of) {
    ObjectNode node = JSON.objectNode().put("name", of.host());
    text(node, "entry", of.entry());
    text(node, "proxy", of.proxy());
    text(node, "auth", of.auth());
    text(node, "asks", of.passedOn());
    text(node, "why", of.why());
    text(node, "only", of.only());
    text(node, "sign", of.inferred());
    return node;
  }

  private void unknowns(ObjectNode node, ServiceNetwork here) {
    Peer service = new Peer.OfService(here.service().id());
    Map<String, Optional<String>> all = new LinkedHashMap<>();
    Stream.of(
            here.wayOut().unknown().stream(),
            mode.reach().unclaimedOf(here.service().id()).stream(),
            unknowns(Peer.LAN, service),
            unknowns(Peer.INTERNET, service))
        .flatMap(each -> each)
        .forEach(each -> all.putIfAbsent(explanation.of(each), explanation.settledBy(each)));
    if (!all.isEmpty()) {
      ArrayNode list = node.putArray("unknown");
      all.forEach(
          (what, line) -> list.add(questions.computeIfAbsent(what, any -> question(what, line))));
    }
  }

  private Integer question(String what, Optional<String> line) {
    ObjectNode each = unknowns.addObject();
    each.set("what", texts.of(what));
    line.ifPresent(text -> each.put("settle", text));
    return unknowns.size() - 1;
  }

  /** Returns what is not known, each question once; services have their places. */
  ArrayNode unknowns() {
    return unknowns;
  }

  /** Where there is a way, what is not known of another one is of no account. */
  private Stream<Unknown> unknowns(Peer from, Peer to) {
    Reachability answer = mode.reach().between(from, to);
    return answer.reaches() ? Stream.empty() : answer.unknowns().stream();
  }

  private static String unlike(String text, String other) {
    return text.equals(other) ? "" : text;
  }
}
