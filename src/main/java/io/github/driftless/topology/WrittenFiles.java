package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compose files of a mode as people wrote them, no variable replaced: what is shown and written
 * anew must hold for whatever values the reader's own env file has.
 */
final class WrittenFiles {

  private final Map<Path, List<MappingNode>> documents = new HashMap<>();
  private final Map<Location, List<String>> portLines = new HashMap<>();

  /**
   * @param projects projects that were loaded, so that their files can be read
   */
  WrittenFiles(List<LoadedProject> projects) {
    for (LoadedProject loaded : projects) {
      for (Path file : loaded.project().files()) {
        documents.computeIfAbsent(file, this::read);
      }
    }
  }

  private List<MappingNode> read(Path file) {
    List<MappingNode> mappings = new ArrayList<>();
    // what is wrong with the file was told when it was loaded
    for (Node document : YamlReader.readAll(file, new Problems())) {
      if (document instanceof MappingNode mapping) {
        mappings.add(mapping);
        section(mapping, "services").ifPresent(this::remember);
      }
    }
    return mappings;
  }

  /** Remembers the items of all lists of ports by their places. */
  private void remember(MappingNode services) {
    for (MappingNode.Entry entry : services.entries()) {
      if (entry.value() instanceof MappingNode service
          && service.get("ports").orElse(null) instanceof SequenceNode ports) {
        for (Node item : ports.items()) {
          portLines.put(item.location(), ComposeLines.item(item));
        }
      }
    }
  }

  /** Returns the lines of the item of a list of ports that begins at a place; empty elsewhere. */
  Optional<List<String>> portItem(Location at) {
    return Optional.ofNullable(portLines.get(at));
  }

  /** Returns what a project's own files say last of an attribute of a service. */
  Optional<Node> attribute(LoadedProject loaded, String service, String key) {
    Optional<Node> last = Optional.empty();
    for (Path file : loaded.project().files()) {
      for (MappingNode document : documents.get(file)) {
        Optional<Node> here =
            section(document, "services")
                .flatMap(services -> section(services, service))
                .flatMap(mapping -> mapping.get(key));
        last = here.isPresent() ? here : last;
      }
    }
    return last;
  }

  /** Returns whether a project's own files have a section of networks. */
  boolean hasNetworks(LoadedProject loaded) {
    return loaded.project().files().stream()
        .flatMap(file -> documents.get(file).stream())
        .anyMatch(document -> section(document, "networks").isPresent());
  }

  /**
   * Returns the key of a network in a project's own files, used by a service or not.
   *
   * @param wanted its key or its real name
   */
  Optional<String> networkKey(LoadedProject loaded, String wanted) {
    for (Path file : loaded.project().files()) {
      for (MappingNode document : documents.get(file)) {
        Optional<MappingNode> networks = section(document, "networks");
        if (networks.isPresent()) {
          for (MappingNode.Entry entry : networks.get().entries()) {
            if (entry.key().equals(wanted)
                || realName(entry, loaded.project().name()).equals(wanted)) {
              return Optional.of(entry.key());
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String realName(MappingNode.Entry network, String project) {
    return network.value() instanceof MappingNode mapping
            && mapping.get("name").orElse(null) instanceof ScalarNode name
        ? name.text()
        : project + "_" + network.key();
  }

  private static Optional<MappingNode> section(MappingNode mapping, String key) {
    return mapping.get(key).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }
}
