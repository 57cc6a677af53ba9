package io.github.driftless.analysis.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Facts as lines, one a fact, sorted. A fact that does not hold in every mode names those it holds
 * in: {@code radarr egress vpn via gluetun (full-vpn)}. No line holds a place, a comment or an
 * order that means nothing: what changes a line changes the network.
 */
public final class FactsText {

  /** Before the names of the modes, in the first line. */
  static final String MODES = "modes";

  /** Before the number of facts that are hidden. */
  static final String HIDDEN = "hidden";

  private FactsText() {}

  /** Returns the lines: the modes, then what is hidden, if anything is, then the facts. */
  public static List<String> of(Facts facts) {
    FactNames names = new FactNames(facts.services());
    Map<String, List<String>> modes = new HashMap<>();
    for (FactsOfMode mode : facts.modes()) {
      for (PlacedFact each : mode.facts()) {
        String line = each.fact().kind().shape().write(each.fact(), names);
        List<String> holds = modes.computeIfAbsent(line, any -> new ArrayList<>());
        if (!holds.contains(mode.mode())) {
          holds.add(mode.mode());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        MODES + facts.modeNames().stream().map(FactsText::mode).collect(Collectors.joining()));
    if (facts.hidden() > 0) {
      lines.add(HIDDEN + " " + facts.hidden());
    }
    lines.addAll(
        new TreeSet<>(
            modes.entrySet().stream()
                .map(
                    each ->
                        each.getKey()
                            + (each.getValue().size() == facts.modes().size()
                                ? ""
                                : each.getValue().stream()
                                    .map(FactsText::mode)
                                    .collect(Collectors.joining("", " (in", ")"))))
                .toList()));
    return lines;
  }

  private static String mode(String name) {
    return " " + FactTokens.plain(name);
  }
}
