package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.Diagram.StyleClass;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Service.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a service's role shows: in its colour, its shape, and a word for those who see neither. Most
 * services are applications, which look like nothing in particular.
 */
final class RoleLook {

  private static final List<Entry> MEANINGS =
      List.of(
          Entry.of(StyleClass.ENTRY, "lets traffic in"),
          Entry.of(StyleClass.GUARD, "asks who it is"),
          Entry.of(StyleClass.DATA, "keeps data"),
          Entry.of(StyleClass.WATCH, "watches"),
          Entry.of(StyleClass.VPN, "leads into the VPN"));

  private static final Map<String, StyleClass> TONES =
      Map.of(
          "reverse-proxy", StyleClass.ENTRY,
          "tunnel", StyleClass.ENTRY,
          "vpn-server", StyleClass.ENTRY,
          "vpn-gateway", StyleClass.VPN,
          "authentication", StyleClass.GUARD,
          "database", StyleClass.DATA,
          "cache", StyleClass.DATA,
          "monitoring", StyleClass.WATCH);

  private RoleLook() {}

  /** Returns what the looks of roles mean, and then the meanings of a view's lines. */
  static Legend legend(Entry... lines) {
    return new Legend(Stream.concat(MEANINGS.stream(), Stream.of(lines)).toList());
  }

  /** Returns the word for a role that has a look; empty for any other. */
  private static Optional<String> kind(Role role) {
    return TONES.containsKey(role.name()) ? Optional.of(role.words()) : Optional.empty();
  }

  /** Returns the tone of a service, by what people say it is or else by its role. */
  private static StyleClass tone(Service service) {
    return service
        .stereotype()
        .map(TONES::get)
        .orElse(TONES.getOrDefault(service.role().name(), StyleClass.NEUTRAL));
  }

  /** Returns the node of a service, looking like what the service is for. */
  static Node node(String id, Service service) {
    Node node =
        Node.of(id, service.title())
            .withStereotype(service.stereotype().or(() -> kind(service.role())))
            .withTone(tone(service));
    return tone(service) == StyleClass.DATA ? node.withShape(Shape.CYLINDER) : node;
  }
}
