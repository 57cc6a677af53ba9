package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Phase: leaves out the networks, volumes, secrets and configs that no active service uses. */
final class UnusedResources {

  private static final List<String> KINDS = List.of("networks", "volumes", "secrets", "configs");

  private UnusedResources() {}

  static MappingNode drop(MappingNode project) {
    Map<String, Set<String>> used = new HashMap<>();
    KINDS.forEach(kind -> used.put(kind, new HashSet<>()));
    Trees.mapping(project, "services")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                uses((MappingNode) entry.value(), used);
              }
            });
    MappingBuilder result = new MappingBuilder(project);
    for (String kind : KINDS) {
      Optional<MappingNode> all = Trees.mapping(project, kind);
      if (all.isPresent()) {
        List<Entry> kept =
            all.get().entries().stream()
                .filter(entry -> used.get(kind).contains(entry.key()))
                .toList();
        if (kept.isEmpty()) {
          result.remove(kind);
        } else {
          result.set(kind, all.get().withEntries(kept));
        }
      }
    }
    return result.node();
  }

  private static void uses(MappingNode service, Map<String, Set<String>> used) {
    Trees.mapping(service, "networks")
        .ifPresent(all -> all.entries().forEach(e -> used.get("networks").add(e.key())));
    for (MappingNode volume : Checks.items(service, "volumes")) {
      if (Trees.text(volume, "type").equals(Optional.of("volume"))) {
        Trees.text(volume, "source").ifPresent(used.get("volumes")::add);
      }
    }
    sources(service, "secrets", used);
    sources(service, "configs", used);
    Optional<Node> build = service.get("build");
    if (build.isPresent() && build.get() instanceof MappingNode mapping) {
      sources(mapping, "secrets", used);
    }
  }

  private static void sources(MappingNode from, String kind, Map<String, Set<String>> used) {
    for (MappingNode mount : Checks.items(from, kind)) {
      Trees.text(mount, "source").ifPresent(used.get(kind)::add);
    }
  }
}
