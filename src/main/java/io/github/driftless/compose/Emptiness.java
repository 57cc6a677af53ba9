package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;

/** Phase: leaves out empty DNS servers, which {@code dns: ${DNS:-}} gives. */
final class Emptiness {

  private Emptiness() {}

  static MappingNode omit(MappingNode document) {
    Optional<MappingNode> services = Trees.mapping(document, "services");
    if (services.isEmpty()) {
      return document;
    }
    Draft all = new Draft(services.get());
    boolean changed = false;
    for (Entry entry : services.get().entries()) {
      if (entry.value() instanceof MappingNode service) {
        Optional<SequenceNode> dns = Trees.list(service, "dns");
        if (dns.isPresent() && dns.get().items().stream().anyMatch(Emptiness::isEmpty)) {
          List<Node> kept = dns.get().items().stream().filter(item -> !isEmpty(item)).toList();
          all.put(entry.withValue(new Draft(service).set("dns", dns.get().withItems(kept)).node()));
          changed = true;
        }
      }
    }
    return changed ? new Draft(document).set("services", all.node()).node() : document;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && (scalar.isNull() || scalar.text().isEmpty());
  }
}
