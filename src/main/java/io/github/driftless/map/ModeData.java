package io.github.driftless.map;

import static io.github.driftless.map.MapData.JSON;
import static io.github.driftless.map.MapData.text;
import static io.github.driftless.map.MapData.texts;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.page.NetworkView;
import io.github.driftless.page.RouteRow;
import io.github.driftless.page.ServiceCards;
import io.github.driftless.page.ServiceName;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the map says of one mode. */
final class ModeData {

  private final ModeAnalysis mode;
  private final ProblemPrinter files;
  private final ServiceCards cards;
  private final Texts texts = new Texts();

  ModeData(ModeAnalysis mode, ProblemPrinter files) {
    this.mode = mode;
    this.files = files;
    this.cards = ServiceCards.of(mode);
  }

  void addTo(ObjectNode node) {
    ArrayNode networks = node.putArray("networks");
    cards.networks().forEach(network -> networks.add(network(network)));
    Map<String, List<RouteRow>> routes = new HashMap<>();
    for (RouteRow route : cards.routes()) {
      routes.computeIfAbsent(route.service().id(), any -> new ArrayList<>()).add(route);
    }
    ServiceData data = new ServiceData(mode, cards, files, texts);
    ArrayNode services = node.putArray("services");
    for (Service service : mode.mode().services()) {
      services.add(data.of(service, routes.getOrDefault(service.id(), List.of())));
    }
    if (!data.unknowns().isEmpty()) {
      node.set("unknowns", data.unknowns());
    }
    new AnswersData(mode, cards.explanation(), texts).addTo(node);
    node.set("needs", NeedsData.of(mode));
    node.set("texts", texts.clauses());
  }

  private static ObjectNode network(NetworkView of) {
    ObjectNode node = JSON.objectNode().put("name", of.name());
    text(node, "title", of.title().equals(of.name()) ? "" : of.title());
    text(node, "kind", of.driver());
    List<String> traits = new ArrayList<>();
    if (of.internal()) {
      traits.add("internal");
    }
    if (of.external()) {
      traits.add("external");
    }
    if (!of.leadsOut() && !of.internal()) {
      traits.add("no outbound access");
    }
    texts(node, "traits", traits);
    texts(node, "subnets", of.subnets());
    texts(node, "services", of.services().stream().flatMap(ModeData::ids).toList());
    return node;
  }

  private static Stream<String> ids(NetworkView.Member member) {
    return Stream.concat(Stream.of(member.service()), member.guests().stream())
        .map(ServiceName::id);
  }
}
