package io.github.driftless.diagram.map;

import io.github.driftless.diagram.view.ItemFacts;
import java.util.Map;

/** What there is to know of the items of a diagram, by their ids. */
record Facts(Map<String, ItemFacts> all) {

  Facts {
    all = Map.copyOf(all);
  }

  ItemFacts of(String id) {
    return all.getOrDefault(id, ItemFacts.NONE);
  }
}
