package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the services of a tier in columns beside those the tier talks to. Layouts put what no line
 * leads to wherever there is room, or fold it into a block as wide as high.
 */
final class TierColumns {

  private final List<Group> tiers;
  private final Map<String, Group> tierOf = new HashMap<>();
  private final List<Edge> flows;

  private TierColumns(List<Item> machine, List<Edge> flows) {
    this.tiers = machine.stream().filter(Group.class::isInstance).map(Group.class::cast).toList();
    this.flows = flows;
    for (Group tier : tiers) {
      tierOf.put(tier.id(), tier);
      tier.items().forEach(item -> tierOf.put(item.id(), tier));
    }
  }

  /**
   * Returns the members of a tier with those first that pass traffic on to others of the tier, and
   * the idle ones last. Mermaid hangs a line to a tier on its first member.
   */
  static List<Item> sorted(List<Item> members, List<Edge> flows) {
    Set<String> here = members.stream().map(Item::id).collect(Collectors.toSet());
    Set<String> busy = busy(flows);
    Set<String> hubs =
        flows.stream()
            .filter(edge -> here.contains(edge.from()) && here.contains(edge.to()))
            .map(Edge::from)
            .collect(Collectors.toSet());
    return members.stream()
        .sorted(
            Comparator.comparingInt(
                item -> hubs.contains(item.id()) ? 0 : busy.contains(item.id()) ? 1 : 2))
        .toList();
  }

  /**
   * Returns hidden lines between idle services and a tier that theirs talks to, or that talks to
   * theirs.
   */
  static List<Edge> hidden(List<Item> machine, List<Edge> flows) {
    return new TierColumns(machine, flows).hidden();
  }

  private List<Edge> hidden() {
    Set<String> busy = busy(flows);
    List<Edge> hidden = new ArrayList<>();
    for (Group tier : tiers) {
      Optional<String> after = neighbour(tier, true);
      Optional<String> before = neighbour(tier, false);
      for (Item item : tier.items()) {
        if (busy.contains(item.id())) {
          continue;
        }
        if (after.isPresent()) {
          hidden.add(Edge.hidden(item.id(), after.get()));
        } else {
          before.ifPresent(first -> hidden.add(Edge.hidden(first, item.id())));
        }
      }
    }
    return hidden;
  }

  /** The first member of the first tier that lines lead to from this one, or come from. */
  private Optional<String> neighbour(Group tier, boolean after) {
    Set<Group> found = new LinkedHashSet<>();
    for (Edge edge : flows) {
      Group from = tierOf.get(edge.from());
      Group to = tierOf.get(edge.to());
      if (from != null && to != null && from != to) {
        if (after && from == tier) {
          found.add(to);
        } else if (!after && to == tier) {
          found.add(from);
        }
      }
    }
    return tiers.stream().filter(found::contains).findFirst().map(each -> each.items().get(0).id());
  }

  private static Set<String> busy(List<Edge> flows) {
    Set<String> busy = new HashSet<>();
    for (Edge edge : flows) {
      busy.add(edge.from());
      busy.add(edge.to());
    }
    return busy;
  }
}
