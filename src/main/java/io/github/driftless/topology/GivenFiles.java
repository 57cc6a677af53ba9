package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.compose.Project;
import io.github.driftless.problem.Location;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that compose gives a service besides what it mounts (Compose Specification, "Configs
 * top-level element"): files of the stack, and texts that stand in the compose file itself.
 */
final class GivenFiles {

  /**
   * A file that a service is given.
   *
   * @param target where it lies inside
   * @param file the file that it is; empty where its text is written in the compose file
   * @param text its text, where that is written; each line at the line it has in the compose file
   * @param at where that is declared
   */
  record GivenFile(String target, Optional<Path> file, Optional<String> text, Location at) {}

  private GivenFiles() {}

  /** Returns the files that a service of a project is given. */
  static List<GivenFile> of(Project project, ComposeService service) {
    Optional<MappingNode> all = map(project.resolved().get("configs"));
    if (all.isEmpty()
        || !(service.resolved().get("configs").orElse(null) instanceof SequenceNode list)) {
      return List.of();
    }
    List<GivenFile> given = new ArrayList<>();
    for (Node item : list.items()) {
      Optional<MappingNode> mount = map(Optional.of(item));
      Optional<String> source = mount.flatMap(each -> text(each, "source")).map(ScalarNode::text);
      Optional<MappingNode> config = source.flatMap(name -> map(all.get().get(name)));
      if (config.isPresent()) {
        String target =
            mount
                .flatMap(each -> text(each, "target"))
                .map(ScalarNode::text)
                .orElse("/" + source.get());
        Optional<Path> file =
            text(config.get(), "file")
                .map(each -> project.directory().resolve(each.text()).normalize());
        Optional<String> text = text(config.get(), "content").map(GivenFiles::inPlace);
        given.add(new GivenFile(target, file, text, config.get().location()));
      }
    }
    return given;
  }

  /** A text in block style begins in the line behind the one that its key is in. */
  private static String inPlace(ScalarNode content) {
    return "\n".repeat(content.location().line()) + content.text();
  }

  private static Optional<MappingNode> map(Optional<Node> node) {
    return node.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
  }

  private static Optional<ScalarNode> text(MappingNode map, String key) {
    return map.get(key).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
  }
}
