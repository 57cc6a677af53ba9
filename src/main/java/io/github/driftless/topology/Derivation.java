package io.github.driftless.topology;

import java.util.List;

/**
 * How a mode came from another.
 *
 * @param from the name of the mode whose files it starts from
 * @param gateway the id of the VPN gateway that services were moved to or from
 * @param overrides the files that make the switch, one for each project that changes; none where
 *     both modes are wired alike
 */
public record Derivation(String from, String gateway, List<ComposeOverride> overrides) {

  public Derivation {
    overrides = List.copyOf(overrides);
  }
}
