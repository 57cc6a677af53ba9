package io.github.driftless.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lists that the modes of a stack have, as one list in which what they agree on stands once. */
final class InModes {

  /** Stands for what a mode does not have. */
  private static final String NOTHING = "–";

  private InModes() {}

  /**
   * Returns one row for each thing that any mode has, in the order of the modes.
   *
   * @param modes the rows of each
   * @param key what makes rows of two modes the same thing
   * @param one makes a row of those that the modes have, in their order; empty where one has none
   */
  static <R> List<R> merged(
      List<List<R>> modes, Function<R, String> key, Function<List<Optional<R>>, R> one) {
    if (modes.size() == 1) {
      return modes.get(0);
    }
    List<String> order = new ArrayList<>();
    Map<String, List<Optional<R>>> rows = new HashMap<>();
    for (int mode = 0; mode < modes.size(); mode++) {
      Map<String, Integer> seen = new HashMap<>();
      int at = 0;
      for (R row : modes.get(mode)) {
        String name = key.apply(row);
        String unique = name + "\n" + seen.merge(name, 1, Integer::sum);
        if (!rows.containsKey(unique)) {
          order.add(at, unique);
          rows.put(
              unique, new ArrayList<>(modes.stream().map(any -> Optional.<R>empty()).toList()));
        }
        rows.get(unique).set(mode, Optional.of(row));
        at = order.indexOf(unique) + 1;
      }
    }
    return order.stream().map(rows::get).map(one).toList();
  }

  /** Returns what all modes that have the row say, or what each says, with slashes between. */
  static <R> String text(List<Optional<R>> row, Function<R, String> value) {
    List<String> said = row.stream().flatMap(Optional::stream).map(value).distinct().toList();
    return said.size() == 1 ? said.get(0) : each(row, value);
  }

  /** Returns the same, where a mode that does not have the row says so. */
  static <R> String each(List<Optional<R>> row, Function<R, String> value) {
    List<String> texts = row.stream().map(each -> each.map(value).orElse(NOTHING)).toList();
    return texts.stream().distinct().count() == 1
        ? texts.get(0)
        : String.join(" / ", texts.stream().map(text -> text.isBlank() ? NOTHING : text).toList());
  }

  /** Returns the row of the first mode that has one. */
  static <R> R first(List<Optional<R>> row) {
    return row.stream().flatMap(Optional::stream).findFirst().orElseThrow();
  }
}
