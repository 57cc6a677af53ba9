package io.github.driftless.analysis.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed, with what is joined to it: what a picture of changes shows.
 *
 * @param boxes what changed, then its neighbours
 * @param lines what joins them
 */
public record ChangeMap(List<Box> boxes, List<Line> lines) {

  /** Neighbours that a changed thing had and has; more are left out. */
  private static final int NEIGHBOURS = 3;

  /** What became of something. */
  public enum Fate {
    ADDED("+"),
    CHANGED("~"),
    REMOVED("\u2212"),
    /** Nothing: it is a neighbour. */
    SAME("");

    private final String sign;

    Fate(String sign) {
      this.sign = sign;
    }

    /** Returns the sign for it; empty for what is the same. */
    public String sign() {
      return sign;
    }
  }

  /**
   * Something that changed, or a neighbour of it.
   *
   * @param remarks what happened to it, in words
   */
  public record Box(Term term, Fate fate, List<String> remarks) {

    public Box {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * What joins two of them.
   *
   * @param label how, in a word or two; may be empty
   */
  public record Line(Term from, Term to, String label, Fate fate) {}

  public ChangeMap {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * Makes the map.
   *
   * @param changes what changed
   * @param after what is so now
   */
  public static ChangeMap of(Changes changes, Facts after) {
    Map<Term, Fate> fates = new LinkedHashMap<>();
    Map<Term, Set<String>> remarks = new LinkedHashMap<>();
    Map<Link, Fate> links = new LinkedHashMap<>();
    for (NetworkChange change : changes.all()) {
      // who is reached follows from the lines, and sentences are no boxes
      if (change.kind().isDerived() && !change.kind().isJoining()) {
        continue;
      }
      boolean whole = change.kind() == FactKinds.SERVICE || change.kind() == FactKinds.NETWORK;
      Fate fate =
          !whole || (change.before().isPresent() && change.after().isPresent())
              ? Fate.CHANGED
              : change.before().isEmpty() ? Fate.ADDED : Fate.REMOVED;
      if (!change.kind().isJoining() || change.kind().isBox()) {
        fates.merge(change.subject(), fate, ChangeMap::plainer);
      }
      change
          .before()
          .flatMap(fact -> fact.kind().link(fact))
          .ifPresent(link -> links.merge(link, Fate.REMOVED, ChangeMap::both));
      change
          .after()
          .flatMap(fact -> fact.kind().link(fact))
          .ifPresent(link -> links.merge(link, Fate.ADDED, ChangeMap::both));
    }
    for (NetworkChange change : Changes.essential(changes.all())) {
      if (fates.containsKey(change.subject()) && change.kind().isBox()) {
        remarks
            .computeIfAbsent(change.subject(), any -> new LinkedHashSet<>())
            .add(change.words(changes.names()));
      }
    }
    neighbours(fates.keySet(), after, links);
    List<Box> boxes = new ArrayList<>();
    fates.forEach(
        (term, fate) ->
            boxes.add(
                new Box(
                    term,
                    fate,
                    fate == Fate.CHANGED
                        ? List.copyOf(remarks.getOrDefault(term, Set.of()))
                        : List.of())));
    Set<Term> drawn = new LinkedHashSet<>(fates.keySet());
    List<Line> lines = new ArrayList<>();
    links.forEach(
        (link, fate) -> {
          if (isSaid(link, fate, lines)) {
            return;
          }
          lines.add(new Line(link.from(), link.to(), link.label(), fate));
          for (Term end : List.of(link.from(), link.to())) {
            if (drawn.add(end)) {
              boxes.add(new Box(end, Fate.SAME, List.of()));
            }
          }
        });
    return new ChangeMap(boxes, lines);
  }

  /** Of two lines between the same ends one is enough. */
  private static boolean isSaid(Link link, Fate fate, List<Line> lines) {
    return lines.stream()
        .anyMatch(
            line ->
                line.fate() == fate
                    && line.from().equals(link.from())
                    && line.to().equals(link.to()));
  }

  /** What came or went says more than that something of it changed. */
  private static Fate plainer(Fate one, Fate other) {
    return one == Fate.CHANGED ? other : one;
  }

  /** What went in one mode and is there in another is no loss. */
  private static Fate both(Fate one, Fate other) {
    return one == other ? one : Fate.CHANGED;
  }

  private static void neighbours(Set<Term> changed, Facts after, Map<Link, Fate> links) {
    Map<Term, Integer> count = new LinkedHashMap<>();
    for (FactsOfMode mode : after.modes()) {
      for (PlacedFact each : mode.facts()) {
        if (each.fact().kind().isDerived()) {
          continue;
        }
        each.fact()
            .kind()
            .link(each.fact())
            // who else is on a network, or behind a gateway, is not what changed
            .filter(
                link ->
                    changed.contains(link.from())
                        || (!each.fact().kind().belongsToService() && changed.contains(link.to())))
            .filter(link -> !links.containsKey(link))
            .ifPresent(
                link -> {
                  Term about = changed.contains(link.from()) ? link.from() : link.to();
                  if (count.merge(about, 1, Integer::sum) <= NEIGHBOURS) {
                    links.put(link, Fate.SAME);
                  }
                });
      }
    }
  }
}
