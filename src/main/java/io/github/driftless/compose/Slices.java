package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes a large document through phases that look at every service by itself, a slice of the
 * services at a time. Thousands of services do not fit into the processor's caches: phase by phase
 * over all of them, each phase would wait for memory anew.
 */
final class Slices {

  /** Services of one slice. */
  private static final int SIZE = 128;

  private Slices() {}

  /**
   * Returns what the phases make of a document.
   *
   * @param phases from a document to a document; they get documents that hold some services and
   *     nothing else, then the last services with all else that stands at the top level
   */
  static MappingNode each(MappingNode document, UnaryOperator<MappingNode> phases) {
    Optional<MappingNode> services = Trees.mapping(document, "services");
    if (services.isEmpty()
        || services.get().entries().size() <= SIZE
        // a tag is about all of them
        || services.get().tag().isPresent()) {
      return phases.apply(document);
    }
    List<Entry> all = services.get().entries();
    List<Entry> done = new ArrayList<>(all.size());
    MappingNode result = document;
    for (int from = 0; from < all.size(); from += SIZE) {
      int to = Math.min(from + SIZE, all.size());
      List<Entry> some = all.subList(from, to);
      MappingNode beside = to == all.size() ? document : document.withEntries(List.of());
      MappingNode slice =
          new MappingBuilder(beside).set("services", services.get().withEntries(some)).node();
      MappingNode after = phases.apply(slice);
      Trees.mapping(after, "services").ifPresent(part -> done.addAll(part.entries()));
      result = after;
    }
    return new MappingBuilder(result).set("services", services.get().withEntries(done)).node();
  }
}
