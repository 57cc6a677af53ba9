package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.Optional;

/** Phase: leaves out empty DNS servers, which {@code dns: ${DNS:-}} gives. */
final class EmptyDnsRemover {

  private EmptyDnsRemover() {}

  static MappingNode omit(MappingNode document) {
    return Trees.withServices(document, EmptyDnsRemover::withoutEmpty);
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
    return new MappingBuilder(service).set("dns", kept.node()).node();
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && (scalar.isNull() || scalar.text().isEmpty());
  }
}
