package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.Diagram.Shape;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.Legend.Entry;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Service.Role;
import io.github.driftless.topology.Trait;
import java.util.EnumMap;
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

  /** How a trait shows; of several, the first. */
  private static final Map<Trait, StyleClass> TONES =
      new EnumMap<>(
          Map.of(
              Trait.ENTRY, StyleClass.ENTRY,
              Trait.LEADS_INTO_VPN, StyleClass.VPN,
              Trait.AUTHENTICATES, StyleClass.GUARD,
              Trait.STORES_DATA, StyleClass.DATA,
              Trait.KEEPS_COPIES, StyleClass.DATA,
              Trait.WATCHES, StyleClass.WATCH));

  private RoleLook() {}

  /** Returns what the looks of roles mean, and then the meanings of a view's lines. */
  static Legend legend(Entry... lines) {
    return new Legend(Stream.concat(MEANINGS.stream(), Stream.of(lines)).toList());
  }

  /** Returns the word for a role that has a look; empty for any other. */
  private static Optional<String> kind(Role role) {
    return tone(role).map(tone -> role.words());
  }

  private static Optional<StyleClass> tone(Role role) {
    return TONES.entrySet().stream()
        .filter(look -> role.has(look.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the tone of a service, by what people say it is or else by its role. */
  private static StyleClass tone(Service service) {
    return service
        .stereotype()
        .flatMap(words -> tone(new Role(words, Optional.empty())))
        .or(() -> tone(service.role()))
        .orElse(StyleClass.NEUTRAL);
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
