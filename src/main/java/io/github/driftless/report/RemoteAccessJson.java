package io.github.driftless.report;

import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.RemoteAccess;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.RemoteAccess.Route;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How people get in, as a part of the model's JSON. */
final class RemoteAccessJson {

  private RemoteAccessJson() {}

  static ObjectNode of(RemoteAccess access) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode forwards = node.putArray("forwards");
    access.forwards().forEach(forward -> forwards.add(forward(forward)));
    access.tunnel().ifPresent(tunnel -> node.put("tunnel", tunnel));
    access.vpn().ifPresent(vpn -> node.put("vpn", vpn));
    access.proxy().ifPresent(proxy -> node.put("proxy", proxy));
    ArrayNode routes = node.putArray("routes");
    access.routes().forEach(route -> routes.add(route(route)));
    if (!access.elsewhere().isEmpty()) {
      ArrayNode elsewhere = node.putArray("routesElsewhere");
      access
          .elsewhere()
          .forEach(
              each ->
                  elsewhere.addObject().put("service", each.service()).put("where", each.where()));
    }
    return node;
  }

  private static ObjectNode forward(Forward forward) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("router", forward.router()).put("machine", forward.machine());
    forward.protocol().ifPresent(protocol -> node.put("protocol", protocol));
    return node;
  }

  private static ObjectNode route(Route route) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("host", route.host());
    route.path().ifPresent(path -> node.put("path", path));
    route.proxy().ifPresent(proxy -> node.put("proxy", proxy));
    node.put("to", route.service());
    route.port().ifPresent(port -> node.put("port", port));
    route.auth().ifPresent(auth -> node.put("auth", auth));
    if (!route.only().isEmpty()) {
      ArrayNode only = node.putArray("only");
      route.only().forEach(only::add);
    }
    route.way().ifPresent(way -> node.put("way", way.name().toLowerCase(Locale.ROOT)));
    node.put("declared", route.inferred().isEmpty());
    route
        .inferred()
        .ifPresent(from -> node.put("certainty", Certainty.INFERRED.word()).put("sign", from));
    return node;
  }
}
