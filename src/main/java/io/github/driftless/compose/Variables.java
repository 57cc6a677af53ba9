package io.github.driftless.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that {@code ${…}} is replaced from. Immutable. */
final class Variables {

  static final Variables NONE = new Variables(Map.of());

  private final Map<String, String> values;

  private Variables(Map<String, String> values) {
    this.values = values;
  }

  static Variables of(Map<String, String> values) {
    return new Variables(Map.copyOf(values));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns these and others; where both have one, these win. */
  Variables orElse(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(others);
    all.putAll(values);
    return new Variables(Map.copyOf(all));
  }

  Variables with(String name, String value) {
    Map<String, String> all = new HashMap<>(values);
    all.put(name, value);
    return new Variables(Map.copyOf(all));
  }
}
