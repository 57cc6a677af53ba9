package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.List;
import java.util.stream.Stream;

/** Looks in what a container is started with for the words that tell what an image is used as. */
final class CommandWords {

  private CommandWords() {}

  /** Returns whether a sign is a word of the command or the name of a variable. */
  static boolean has(ComposeService service, String sign) {
    return service.environment().containsKey(sign)
        || words(service, "command").contains(sign)
        || words(service, "entrypoint").contains(sign);
  }

  private static List<String> words(ComposeService service, String attribute) {
    return service.resolved().get(attribute).stream()
        .flatMap(
            node -> node instanceof SequenceNode list ? list.items().stream() : Stream.of(node))
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).text())
        .toList();
  }
}
