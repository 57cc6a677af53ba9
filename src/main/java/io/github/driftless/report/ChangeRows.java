package io.github.driftless.report;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Gravity;
import io.github.driftless.analysis.change.NetworkChange;
import io.github.driftless.problem.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as rows: what they are about, what happened, how grave it is, where. */
final class ChangeRows {

  /** So many to whom the same happened are a crowd. */
  private static final int CROWD = 6;

  /** So many of a crowd are named. */
  private static final int NAMED = 4;

  private final Changes changes;

  ChangeRows(Changes changes) {
    this.changes = changes;
  }

  /**
   * One thing that happened.
   *
   * @param subject what it is about, as people write it
   * @param words what happened
   * @param list how the words begin where the rest can stand in a list
   * @param modes the modes in which it holds; none where that is in all of them
   * @param source the line that makes it so now; empty where none does
   * @param was the line that made it so before; empty where that is not known
   */
  record Row(
      String subject,
      String words,
      Optional<String> list,
      Gravity gravity,
      List<String> modes,
      Optional<Location> source,
      Optional<Location> was) {

    /** Returns this row for what happened in other modes too. */
    Row with(Row other) {
      Set<String> both = new LinkedHashSet<>(modes);
      both.addAll(other.modes());
      return new Row(
          subject, words, list, gravity.or(other.gravity()), List.copyOf(both), source, was);
    }

    /** Returns this row for what another one says of the same besides. */
    Row listed(Row other) {
      return new Row(
          subject,
          words + ", " + other.words().substring(list.orElse("").length()),
          list,
          gravity.or(other.gravity()),
          modes,
          source,
          was);
    }

    /** Returns this row without its modes where they are all there are. */
    Row outOf(List<String> all) {
      return modes.containsAll(all)
          ? new Row(subject, words, list, gravity, List.of(), source, was)
          : this;
    }

    /** Returns what happened, and what there is to say of it in parentheses. */
    String text() {
      List<String> remarks = new ArrayList<>(modes);
      if (gravity == Gravity.RISK) {
        remarks.add("risk");
      }
      return subject
          + ": "
          + words
          + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")");
    }
  }

  /**
   * Returns rows for what matters of some changes: what comes with a new service is in its row, and
   * what holds in several modes in one.
   */
  List<Row> of(List<NetworkChange> some) {
    List<NetworkChange> essential = Changes.essential(some);
    Map<NetworkChange, List<NetworkChange>> parts = new LinkedHashMap<>();
    Set<NetworkChange> told = new HashSet<>();
    for (NetworkChange service : essential) {
      List<NetworkChange> own = some.stream().filter(each -> each.isPartOf(service)).toList();
      parts.put(service, own);
      told.addAll(own);
    }
    Map<String, Row> rows = new LinkedHashMap<>();
    essential.stream()
        .filter(change -> !told.contains(change))
        .map(change -> row(change, parts.getOrDefault(change, List.of())))
        .forEach(row -> rows.merge(row.subject() + '\n' + row.words(), row, Row::with));
    Map<String, Row> lists = new LinkedHashMap<>();
    rows.values()
        .forEach(
            row ->
                lists.merge(
                    row.list()
                        .map(begin -> row.subject() + '\n' + begin + row.modes())
                        .orElseGet(() -> row.subject() + '\n' + row.words()),
                    row,
                    Row::listed));
    return crowds(List.copyOf(lists.values())).stream()
        .map(row -> row.outOf(changes.modes()))
        .toList();
  }

  /** What happened to many is one row, at the place of the first. */
  private static List<Row> crowds(List<Row> rows) {
    Map<String, List<Row>> alike = new LinkedHashMap<>();
    rows.forEach(
        row ->
            alike
                .computeIfAbsent(row.words() + '\n' + row.modes(), any -> new ArrayList<>())
                .add(row));
    return alike.values().stream()
        .flatMap(same -> same.size() < CROWD ? same.stream() : Stream.of(crowd(same)))
        .toList();
  }

  private static Row crowd(List<Row> rows) {
    Row first = rows.get(0);
    String subjects =
        rows.stream().limit(NAMED).map(Row::subject).collect(Collectors.joining(", "))
            + " and "
            + (rows.size() - NAMED)
            + " more";
    Gravity gravity = rows.stream().map(Row::gravity).reduce(first.gravity(), Gravity::or);
    return new Row(
        subjects, first.words(), first.list(), gravity, first.modes(), first.source(), first.was());
  }

  private Row row(NetworkChange change, List<NetworkChange> parts) {
    StringBuilder words = new StringBuilder(change.words(changes.names()));
    Gravity gravity = change.gravity();
    for (NetworkChange part : parts) {
      gravity = gravity.or(part.gravity());
      boolean always = part.modes().containsAll(change.modes());
      if (part.after().isPresent() && (always || part.saysWayOut())) {
        words
            .append(", ")
            .append(part.state(changes.names()))
            .append(always ? "" : " (" + String.join(", ", part.modes()) + ")");
      }
    }
    return new Row(
        subject(change),
        words.toString(),
        change.listBegins(),
        gravity,
        change.modes(),
        change.source(),
        change.was());
  }

  private String subject(NetworkChange change) {
    String name = changes.names().written(change.subject());
    return change.subject().match(service -> name, network -> "network " + name, words -> name);
  }

  /** Returns the gravest of some rows, in the order of all. */
  static List<Row> gravest(List<Row> rows, int limit) {
    if (rows.size() <= limit) {
      return rows;
    }
    List<Row> first =
        rows.stream().sorted(Comparator.comparing(Row::gravity)).limit(limit).toList();
    return rows.stream().filter(first::contains).toList();
  }
}
