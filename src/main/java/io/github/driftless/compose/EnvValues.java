package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What env files say, one after the other: a later value takes the place of an earlier one. */
final class EnvValues {

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Location> places = new LinkedHashMap<>();
  private final Map<String, List<String>> unset = new LinkedHashMap<>();

  /** Adds a value that no env file says. */
  void put(String name, String text) {
    texts.put(name, text);
  }

  /**
   * Adds a value.
   *
   * @param open the variables without a value that it hangs on
   */
  void put(String name, String text, Location at, List<String> open) {
    texts.put(name, text);
    places.put(name, at);
    if (open.isEmpty()) {
      unset.remove(name);
    } else {
      unset.put(name, List.copyOf(open));
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** Returns names and values, in the order in which they were first said. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** Returns the variables without a value that a value hangs on. */
  List<String> unset(String name) {
    return unset.getOrDefault(name, List.of());
  }

  /** Returns, for each value that is not known, the variables without a value it hangs on. */
  Map<String, List<String>> unset() {
    return Collections.unmodifiableMap(unset);
  }

  /** Returns where a value that an env file says stands. */
  Location place(String name) {
    Location place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no env file says " + name);
    }
    return place;
  }
}
