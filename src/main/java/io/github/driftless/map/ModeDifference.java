package io.github.driftless.map;

import static io.github.driftless.map.MapData.JSON;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.page.ServiceCard;
import io.github.driftless.page.ServiceCards;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is otherwise in one mode than in another, service by service: outbound, networks, and who
 * gets in.
 *
 * @param before the mode that people compare with
 * @param after the mode that is described
 */
record ModeDifference(ModeAnalysis before, ModeAnalysis after) {

  ArrayNode json() {
    ServiceCards then = ServiceCards.of(before);
    ServiceCards now = ServiceCards.of(after);
    ArrayNode list = JSON.arrayNode();
    for (ServiceNetwork service : after.connectivity().services()) {
      String id = service.service().id();
      ObjectNode node = JSON.objectNode().put("id", id);
      before
          .connectivity()
          .find(id)
          .ifPresentOrElse(
              other -> compare(node, then.of(other), now.of(service)), () -> node.put("new", true));
      if (node.size() > 1) {
        list.add(node);
      }
    }
    for (ServiceNetwork service : before.connectivity().services()) {
      if (after.connectivity().find(service.service().id()).isEmpty()) {
        list.addObject()
            .put("id", service.service().id())
            .put("title", service.service().title())
            .put("gone", true);
      }
    }
    return list;
  }

  private static void compare(ObjectNode node, ServiceCard then, ServiceCard now) {
    add(node, "Outbound", then, now, ServiceCard::outbound);
    add(node, "Networks", then, now, ServiceCard::network);
    add(node, "From the LAN", then, now, ServiceCard::fromLan);
    add(node, "From the Internet", then, now, ServiceData::internet);
  }

  private static void add(
      ObjectNode node,
      String what,
      ServiceCard then,
      ServiceCard now,
      Function<ServiceCard, String> words) {
    if (!words.apply(then).equals(words.apply(now))) {
      node.put(what, words.apply(then));
    }
  }
}
