package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Edge;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the services of a tier in columns beside those the tier talks to. Layouts put what no line
 * leads to wherever there is room, or fold it into a block as wide as high.
 */
final class TierRanks {

  /** Tiers in a row, where no lines say how they stand. */
  private static final int ROW = 3;

  private final List<Group> tiers;
  private final Map<String, Group> tierOf = new HashMap<>();
  private final List<Edge> flows;

  private TierRanks(List<Item> machine, List<Edge> flows) {
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
   * Returns a diagram with hidden lines between idle services and a tier that theirs talks to, or
   * that talks to theirs; and between tiers that talk to nobody, which so stand in rows.
   *
   * @param machine the id of the group that the tiers are in
   */
  static Diagram kept(Diagram diagram, String machine) {
    List<Item> items =
        diagram.items().stream()
            .filter(item -> item.id().equals(machine))
            .flatMap(item -> item.items().stream())
            .toList();
    TierRanks columns = new TierRanks(items, diagram.edges());
    List<Edge> edges = new ArrayList<>(diagram.edges());
    edges.addAll(columns.hidden());
    edges.addAll(columns.rows());
    return diagram.with(diagram.items(), edges);
  }

  /** Hidden lines from all of a silent tier to the next one, but from the last of a row to none. */
  private List<Edge> rows() {
    Set<String> linked = new HashSet<>();
    for (Edge edge : flows) {
      for (String end : List.of(edge.from(), edge.to())) {
        Optional.ofNullable(tierOf.get(end)).map(Group::id).ifPresent(linked::add);
      }
    }
    List<Group> silent = tiers.stream().filter(tier -> !linked.contains(tier.id())).toList();
    List<Edge> rows = new ArrayList<>();
    for (int i = 0; i < silent.size(); i++) {
      boolean last = i % ROW == ROW - 1 || i == silent.size() - 1;
      if (!last) {
        String right = silent.get(i + 1).items().get(0).id();
        silent.get(i).items().forEach(item -> rows.add(Edge.hidden(item.id(), right)));
      } else if (i % ROW != 0) {
        String left = silent.get(i - 1).items().get(0).id();
        silent.get(i).items().stream()
            .skip(1)
            .forEach(item -> rows.add(Edge.hidden(left, item.id())));
      }
    }
    return rows;
  }

  private List<Edge> hidden() {
    Set<String> busy = busy(flows);
    List<Edge> hidden = new ArrayList<>();
    for (Group tier : tiers) {
      Optional<Edge> pattern = pattern(tier);
      for (Item item : tier.items()) {
        if (!busy.contains(item.id())) {
          pattern.ifPresent(line -> hidden.add(alongside(line, tier, item.id())));
        }
      }
    }
    return hidden;
  }

  /**
   * Returns a line of the last member of a tier that has any, one that leaves it if there is one:
   * what stands beside that member keeps the tier from growing by a column.
   */
  private Optional<Edge> pattern(Group tier) {
    Optional<Edge> found = Optional.empty();
    for (Item item : tier.items()) {
      found =
          flows.stream()
              .filter(edge -> edge.from().equals(item.id()))
              .findFirst()
              .or(() -> flows.stream().filter(edge -> edge.to().equals(item.id())).findFirst())
              .map(Optional::of)
              .orElse(found);
    }
    return found.or(
        () ->
            flows.stream()
                .filter(edge -> edge.from().equals(tier.id()) || edge.to().equals(tier.id()))
                .findFirst());
  }

  /** A hidden line that leads where the pattern leads, with the item in place of its member. */
  private Edge alongside(Edge pattern, Group tier, String item) {
    boolean leaves =
        pattern.from().equals(tier.id())
            || tier.items().stream().anyMatch(member -> member.id().equals(pattern.from()));
    return leaves ? Edge.hidden(item, node(pattern.to())) : Edge.hidden(node(pattern.from()), item);
  }

  /** An item that a line can lead to in every format: the first of a group. */
  private String node(String id) {
    return tiers.stream()
        .filter(tier -> tier.id().equals(id))
        .map(tier -> tier.items().get(0).id())
        .findFirst()
        .orElse(id);
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
