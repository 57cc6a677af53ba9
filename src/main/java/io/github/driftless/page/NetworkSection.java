package io.github.driftless.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One network in all modes, for templates: modes in which the same are on it share a variant.
 *
 * @param title what people call it
 * @param alike whether the network itself, who is on it left out, is the same in all variants
 * @param variants one at least, in the order of the modes
 */
public record NetworkSection(String title, boolean alike, List<Variant> variants) {

  /**
   * The network in some modes.
   *
   * @param modes the titles of the modes; empty where it is so in all modes of the stack
   */
  public record Variant(List<String> modes, NetworkView network) {

    public Variant {
      modes = List.copyOf(modes);
    }
  }

  public NetworkSection {
    variants = List.copyOf(variants);
  }

  /** Returns the networks of all modes, in the order of the first mode that has each. */
  static List<NetworkSection> of(List<ModeDetails> modes) {
    Map<String, Map<NetworkView, List<String>>> byName = new LinkedHashMap<>();
    for (ModeDetails mode : modes) {
      for (NetworkView network : mode.networks()) {
        byName
            .computeIfAbsent(network.name(), any -> new LinkedHashMap<>())
            .computeIfAbsent(network, any -> new ArrayList<>())
            .add(mode.title());
      }
    }
    return byName.values().stream().map(variants -> section(variants, modes.size())).toList();
  }

  private static NetworkSection section(Map<NetworkView, List<String>> variants, int modes) {
    List<Variant> all = new ArrayList<>();
    variants.forEach(
        (network, titles) ->
            all.add(new Variant(titles.size() == modes ? List.of() : titles, network)));
    return new NetworkSection(
        all.get(0).network().title(),
        variants.keySet().stream().map(NetworkView::alone).distinct().count() == 1,
        all);
  }
}
