package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Location;
import io.github.driftless.topology.Layers;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services of a mode as its files write them, before they are merged and before those are left
 * out whose profiles are not active.
 *
 * @param projects by project name, then by service name
 */
record Declarations(Map<String, Map<String, List<Declared>>> projects) {

  /**
   * A service in one file.
   *
   * @param image as it is written; empty where none is
   * @param profiles as they are written
   * @param location where its key stands
   * @param imageLocation where its image stands; where its key stands, without one
   */
  record Declared(
      Optional<String> image, List<String> profiles, Location location, Location imageLocation) {}

  /** Reads the services of the projects of a mode. */
  static Declarations of(List<Layers> layers, SourceFiles files) {
    Map<String, Map<String, List<Declared>>> projects = new LinkedHashMap<>();
    for (Layers project : layers) {
      Map<String, List<Declared>> services =
          projects.computeIfAbsent(project.project(), name -> new LinkedHashMap<>());
      for (Path file : project.files()) {
        files
            .tree(file)
            .flatMap(root -> root.get("services"))
            .filter(MappingNode.class::isInstance)
            .ifPresent(found -> add((MappingNode) found, services));
      }
    }
    return new Declarations(projects);
  }

  private static void add(MappingNode found, Map<String, List<Declared>> services) {
    for (MappingNode.Entry entry : found.entries()) {
      if (entry.value() instanceof MappingNode service) {
        Optional<ScalarNode> image = scalar(service.get("image"));
        services
            .computeIfAbsent(entry.key(), name -> new ArrayList<>())
            .add(
                new Declared(
                    image.map(ScalarNode::text),
                    texts(service.get("profiles")),
                    entry.keyLocation(),
                    image.map(ScalarNode::location).orElse(entry.keyLocation())));
      }
    }
  }

  private static Optional<ScalarNode> scalar(Optional<Node> node) {
    return node.filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
  }

  private static List<String> texts(Optional<Node> node) {
    List<String> texts = new ArrayList<>();
    if (node.isPresent() && node.get() instanceof SequenceNode list) {
      list.items().forEach(item -> scalar(Optional.of(item)).ifPresent(it -> texts.add(it.text())));
    }
    return texts;
  }
}
