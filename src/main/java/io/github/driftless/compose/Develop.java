package io.github.driftless.compose;

import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import java.util.Optional;

/** Phase: {@code x-develop}, from before there was {@code develop}, is taken for it. */
final class Develop {

  private static final String OLD = "x-develop";
  private static final String NEW = "develop";

  private Develop() {}

  static MappingNode adopt(MappingNode document, Report report) {
    Optional<MappingNode> services = Trees.mapping(document, "services");
    if (services.isEmpty()) {
      return document;
    }
    MappingEdit all = new MappingEdit(services.get());
    for (Entry entry : services.get().entries()) {
      all.next(
          entry.value() instanceof MappingNode service && service.has(OLD)
              ? entry.withValue(adopted(service, report))
              : entry);
    }
    return new Draft(document).set("services", all.node()).node();
  }

  private static MappingNode adopted(MappingNode service, Report report) {
    Node old = service.get(OLD).orElseThrow();
    Draft result = new Draft(service).remove(OLD);
    Node develop =
        service
            .get(NEW)
            .map(own -> new Merger(report).merge(old, own, AttributeTable.SERVICE.part(NEW)))
            .orElse(old);
    return result.set(NEW, develop).node();
  }
}
