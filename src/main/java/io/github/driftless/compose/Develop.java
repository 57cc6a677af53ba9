package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phase: {@code x-develop} and {@code x-initialSync}, from before there were {@code develop} and
 * its {@code initial_sync}, are taken for them.
 */
final class Develop {

  private Develop() {}

  static MappingNode adopt(MappingNode document, LoadProblems report) {
    return Trees.withServices(
        document, service -> watching(renamed(service, "x-develop", "develop", report), report));
  }

  private static MappingNode watching(MappingNode service, LoadProblems report) {
    Optional<MappingNode> develop = Trees.mapping(service, "develop");
    Optional<SequenceNode> watch = develop.flatMap(found -> Trees.list(found, "watch"));
    if (watch.isEmpty()) {
      return service;
    }
    List<Node> items = new ArrayList<>();
    boolean changed = false;
    for (Node before : watch.get().items()) {
      Node after =
          before instanceof MappingNode item
              ? renamed(item, "x-initialSync", "initial_sync", report)
              : before;
      changed |= after != before;
      items.add(after);
    }
    return changed
        ? new MappingBuilder(service)
            .set(
                "develop",
                new MappingBuilder(develop.orElseThrow())
                    .set("watch", watch.get().withItems(items))
                    .node())
            .node()
        : service;
  }

  /** Gives a value its new name; what is said by that name already is laid over it. */
  private static MappingNode renamed(
      MappingNode mapping, String old, String name, LoadProblems report) {
    Optional<Node> value = mapping.get(old);
    if (value.isEmpty()) {
      return mapping;
    }
    Node merged =
        mapping
            .get(name)
            .map(
                own ->
                    new Merger(report).merge(value.get(), own, AttributeTable.SERVICE.part(name)))
            .orElse(value.get());
    return new MappingBuilder(mapping).remove(old).set(name, merged).node();
  }
}
