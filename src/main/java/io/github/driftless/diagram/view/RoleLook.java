package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Egress;
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
          Entry.of(StyleClass.ENTRY, "Entry point"),
          Entry.of(StyleClass.GUARD, "Authentication"),
          Entry.of(StyleClass.DATA, "Data store"),
          Entry.of(StyleClass.WATCH, "Monitoring"),
          Entry.of(StyleClass.VPN, "VPN"));

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

  /** Returns what the looks of roles mean, and those of the ways out. */
  static Legend legendWithEgress() {
    return legend(
        Entry.of(StyleClass.DIRECT, "Direct (no VPN)"),
        Entry.of(StyleClass.HOST, "Host network"),
        Entry.of(StyleClass.ISOLATED, "No outbound access"),
        Entry.of(StyleClass.UNKNOWN, "Outbound not known"));
  }

  /** Returns how a way out looks. */
  static StyleClass tone(Egress egress) {
    return switch (egress) {
      case VPN -> StyleClass.VPN;
      case DIRECT -> StyleClass.DIRECT;
      case HOST -> StyleClass.HOST;
      case NONE -> StyleClass.ISOLATED;
      case UNKNOWN -> StyleClass.UNKNOWN;
    };
  }

  /** Returns the word for a role that has a look; empty for any other. */
  private static Optional<String> kind(Role role) {
    return tone(role).map(tone -> role.words());
  }

  private static Optional<StyleClass> tone(Role role) {
    for (Map.Entry<Trait, StyleClass> look : TONES.entrySet()) {
      if (role.has(look.getKey())) {
        return Optional.of(look.getValue());
      }
    }
    return Optional.empty();
  }

  /** Returns what a service is for, in words; empty where nothing in particular is known. */
  static Optional<String> words(Service service) {
    return service
        .stereotype()
        .or(
            () ->
                Optional.of(service.role())
                    .filter(role -> !role.has(Trait.UNSPECIFIC))
                    .map(Role::words));
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
    StyleClass tone = tone(service);
    Node node =
        Node.of(id, service.title())
            .withStereotype(service.stereotype().or(() -> kind(service.role())))
            .withTone(tone)
            .withIcon(ServiceNodes.icon(service));
    return tone == StyleClass.DATA ? node.withShape(Shape.CYLINDER) : node;
  }
}
