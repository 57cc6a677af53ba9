package io.github.driftless.compose;

import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.Optional;

/** Phase: leaves out empty DNS servers, which {@code dns: ${DNS:-}} gives. */
final class Emptiness {

  private Emptiness() {}

  static MappingNode omit(MappingNode document) {
    Optional<MappingNode> services = Trees.mapping(document, "services");
    if (services.isEmpty()) {
      return document;
    }
    MappingEdit all = new MappingEdit(services.get());
    for (Entry entry : services.get().entries()) {
      all.next(
          entry.value() instanceof MappingNode service
              ? entry.withValue(withoutEmpty(service))
              : entry);
    }
    return new Draft(document).set("services", all.node()).node();
  }

  private static MappingNode withoutEmpty(MappingNode service) {
    Optional<SequenceNode> dns = Trees.list(service, "dns");
    if (dns.isEmpty()) {
      return service;
    }
    SequenceEdit kept = new SequenceEdit(dns.get());
    for (Node server : dns.get().items()) {
      if (isEmpty(server)) {
        kept.drop();
      } else {
        kept.next(server);
      }
    }
    return new Draft(service).set("dns", kept.node()).node();
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && (scalar.isNull() || scalar.text().isEmpty());
  }
}
