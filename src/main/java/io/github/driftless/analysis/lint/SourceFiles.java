package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.Comments;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML files of a stack as they are written. Each is read once, whichever thread asks first.
 * They were read before, to build the model, and what is wrong with them was told then.
 */
final class SourceFiles {

  private static final List<String> READ = List.of(".yaml", ".yml", ".json");

  private final Map<Path, Optional<String>> texts = new HashMap<>();
  private final Map<Path, Optional<MappingNode>> trees = new HashMap<>();

  /** Returns the root of a file; empty where it is no YAML, or no mapping. */
  synchronized Optional<MappingNode> tree(Path file) {
    return trees.computeIfAbsent(
        file,
        name ->
            text(name)
                .flatMap(
                    text -> YamlReader.readAll(name, text, new Problems()).stream().findFirst())
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast));
  }

  /** Returns the comments of a file that contain a word. */
  List<Comments.Comment> comments(Path file, String word) {
    return text(file)
        .filter(text -> text.contains(word))
        .map(text -> Comments.of(file, text))
        .orElse(List.of())
        .stream()
        .filter(comment -> comment.text().contains(word))
        .toList();
  }

  private synchronized Optional<String> text(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return READ.stream().anyMatch(name::endsWith)
        ? texts.computeIfAbsent(file, each -> YamlReader.text(each, new Problems()))
        : Optional.empty();
  }
}
