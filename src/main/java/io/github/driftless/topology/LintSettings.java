package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code topology.yaml} says of lint: {@code lint}.
 *
 * @param levels by the name of a rule; rules that are not in it have levels of their own
 * @param exclusions findings that are not to be told, in declared order
 */
public record LintSettings(Map<String, Level> levels, List<Exclusion> exclusions) {

  /** What a stack says that says nothing of lint. */
  public static final LintSettings NONE = new LintSettings(Map.of(), List.of());

  /** How bad the findings of a rule are. */
  public enum Level {
    OFF,
    WARNING,
    ERROR;

    /** Returns the word used in {@code topology.yaml}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Findings that are not to be told.
   *
   * @param rules names of rules; at least one
   * @param services names, ids or patterns; empty: whatever the finding is about
   * @param reason why, one line
   * @param location where this is said
   */
  public record Exclusion(
      List<String> rules, List<NamePattern> services, String reason, Location location) {

    public Exclusion {
      rules = List.copyOf(rules);
      services = List.copyOf(services);
    }
  }

  public LintSettings {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    exclusions = List.copyOf(exclusions);
  }
}
