package io.github.driftless.compose;

import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import java.util.Optional;

/**
 * Phase, of lenient reading alone: settles references that lead nowhere for lack of a value. A
 * network that nobody knows is one of that name which somebody else makes; a dependency on a
 * service that nobody knows is left out.
 */
final class OpenReferences {

  private static final String SERVICE = "service:";

  private final LoadProblems report;

  OpenReferences(LoadProblems report) {
    this.report = report;
  }

  MappingNode settle(MappingNode project) {
    Optional<MappingNode> services = Trees.mapping(project, "services");
    if (services.isEmpty()) {
      return project;
    }
    Optional<MappingNode> known = Trees.mapping(project, "networks");
    MappingBuilder networks =
        known.map(MappingBuilder::new).orElseGet(() -> MappingBuilder.at(services.get()));
    MappingNode settled =
        Trees.withMappings(
            services.get(),
            service -> {
              MappingBuilder result = new MappingBuilder(service);
              Trees.mapping(service, "networks")
                  .ifPresent(
                      all -> {
                        MappingNode named = named(all);
                        named.entries().forEach(entry -> add(entry, networks));
                        result.set("networks", named);
                      });
              Trees.mapping(service, "depends_on")
                  .ifPresent(all -> result.set("depends_on", without(all, services.get())));
              service
                  .get("network_mode")
                  .ifPresent(mode -> result.set("network_mode", joined(mode, services.get())));
              return result.node();
            });
    MappingBuilder result = new MappingBuilder(project).set("services", settled);
    return networks.isEmpty() ? result.node() : result.set("networks", networks.node()).node();
  }

  /** A name that a variable without content leaves empty is none. */
  private static MappingNode named(MappingNode networks) {
    MappingEdit kept = new MappingEdit(networks);
    for (Entry entry : networks.entries()) {
      if (entry.key().isEmpty()) {
        kept.drop();
      } else {
        kept.next(entry);
      }
    }
    return kept.node();
  }

  private void add(Entry attached, MappingBuilder networks) {
    if (!networks.has(attached.key()) && isOpen(attached)) {
      networks.set(
          attached.key(),
          MappingBuilder.at(Trees.nothing(attached.keyLocation()))
              .set(
                  "name",
                  Trees.open(attached.key(), Trees.unset(attached.value()), attached.keyLocation()))
              .set("external", Trees.flag(true, Trees.nothing(attached.keyLocation())))
              .node());
    }
  }

  /** A service that nobody knows is as good as a container outside the project. */
  private Node joined(Node mode, MappingNode services) {
    String text = Trees.textOf(mode).orElse("");
    boolean elsewhere =
        text.startsWith(SERVICE)
            && !services.has(text.substring(SERVICE.length()))
            && (!report.isComplete() || Trees.isOpen(mode));
    return elsewhere ? Trees.text("container:" + text.substring(SERVICE.length()), mode) : mode;
  }

  private MappingNode without(MappingNode dependencies, MappingNode services) {
    MappingEdit kept = new MappingEdit(dependencies);
    for (Entry entry : dependencies.entries()) {
      if (services.has(entry.key()) || !isOpen(entry)) {
        kept.next(entry);
      } else {
        kept.drop();
      }
    }
    return kept.node();
  }

  /** Returns whether a value that is missing may be the reason why a name is not defined. */
  private boolean isOpen(Entry reference) {
    return !report.isComplete()
        || report.isOpen(reference.keyLocation())
        || report.isEmptied(reference.keyLocation());
  }
}
