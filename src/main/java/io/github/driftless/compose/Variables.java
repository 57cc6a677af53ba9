package io.github.driftless.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that {@code ${…}} is replaced from. Immutable. */
final class Variables {

  static final Variables NONE = new Variables(Map.of(), Map.of());

  private final Map<String, String> values;
  private final Map<String, List<String>> unset;

  private Variables(Map<String, String> values, Map<String, List<String>> unset) {
    this.values = values;
    this.unset = unset;
  }

  static Variables of(Map<String, String> values) {
    return new Variables(Map.copyOf(values), Map.of());
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns the variables without a value that the value of a variable hangs on. */
  List<String> unset(String name) {
    return unset.getOrDefault(name, List.of());
  }

  /** Returns these and others; where both have one, these win. */
  Variables orElse(EnvValues others) {
    Map<String, String> all = new HashMap<>(others.texts());
    Map<String, List<String>> open = new HashMap<>(others.unset());
    open.keySet().removeAll(values.keySet());
    all.putAll(values);
    open.putAll(unset);
    return new Variables(Map.copyOf(all), Map.copyOf(open));
  }

  Variables with(String name, String value) {
    Map<String, String> all = new HashMap<>(values);
    all.put(name, value);
    return new Variables(Map.copyOf(all), unset);
  }
}
