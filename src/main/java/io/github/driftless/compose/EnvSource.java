package io.github.driftless.compose;

import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a project's variables get their values: its env file, and the example of one that many
 * repositories keep in its place, which git ignores.
 */
final class EnvSource {

  /**
   * What the name of an example says beside {@code env}: {@code .env.example}, {@code env.dist}.
   */
  private static final Set<String> EXAMPLE =
      Set.of(
          "example",
          "examples",
          "sample",
          "samples",
          "dist",
          "template",
          "tmpl",
          "tpl",
          "default",
          "defaults",
          "skel",
          "skeleton");

  private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");

  /** An example is a small file; another of its name is none. */
  private static final long LARGEST = 1 << 20;

  private final Path folder;
  private final Path file;
  private final Map<Path, String> examples = new HashMap<>();

  /** Env files of other names, which are read where they are named alone. */
  private final Map<Path, String> others = new HashMap<>();

  private boolean read;

  /**
   * @param folder the project's folder
   * @param named env files that are named for the project; empty: {@code .env} in its folder
   */
  EnvSource(Path folder, List<Path> named) {
    this.folder = folder;
    this.file = named.isEmpty() ? folder.resolve(".env") : named.get(0);
  }

  /** Returns where the values of an env file come from. */
  static EnvSource of(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return new EnvSource(folder == null ? file.toAbsolutePath() : folder, List.of(file));
  }

  /** Returns how the env file is made of its example; empty where there is none. */
  Optional<String> example() {
    String target = file.getFileName().toString();
    List<String> names =
        examples().keySet().stream().map(it -> it.getFileName().toString()).sorted().toList();
    Set<String> words = words(target);
    return names.stream()
        .filter(
            name -> {
              Set<String> own = words(name);
              own.removeAll(EXAMPLE);
              return own.equals(words);
            })
        .findFirst()
        .map(name -> "cp " + name + " " + target);
  }

  /** Returns how a variable gets a value; the same words for all variables of which it is true. */
  Optional<String> hint(String name) {
    String target = file.getFileName().toString();
    Optional<String> example = first(name, examples());
    if (example.isPresent()) {
      return Optional.of(
          Files.exists(file)
              ? "copy its line from " + example.get() + " into " + target
              : "cp "
                  + example.get()
                  + " "
                  + target
                  + " gives it a value; so does env-files: ["
                  + target
                  + ", "
                  + example.get()
                  + "] in topology.yaml");
    }
    return Optional.of(
        first(name, others)
            .filter(other -> !Files.exists(file))
            .map(other -> "env-files: [" + other + "] in topology.yaml gives it a value")
            .orElse(
                "write NAME=value into " + target + " beside it, or under env: in topology.yaml"));
  }

  /** Returns the name of the first of some files that has a line for a variable. */
  private static Optional<String> first(String name, Map<Path, String> files) {
    Pattern line =
        Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?" + Pattern.quote(name) + "[ \\t]*[=:]");
    return files.entrySet().stream()
        .filter(each -> line.matcher(each.getValue()).find())
        .map(each -> each.getKey().getFileName().toString())
        .sorted()
        .findFirst();
  }

  /** Returns the examples in the folder, and their texts. */
  private Map<Path, String> examples() {
    if (!read) {
      read = true;
      read();
    }
    return examples;
  }

  private void read() {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.filter(EnvSource::isEnvFile).sorted().toList()) {
        Map<Path, String> kind =
            words(path.getFileName().toString()).stream().anyMatch(EXAMPLE::contains)
                ? examples
                : others;
        YamlReader.anyText(path, new Problems()).ifPresent(text -> kind.put(path, text));
      }
    } catch (IOException | UncheckedIOException e) {
      // without a look into the folder there is nothing to name
      examples.clear();
      others.clear();
    }
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>(List.of(WORDS.split(name.toLowerCase(Locale.ROOT))));
    words.remove("");
    return words;
  }

  private static boolean isEnvFile(Path path) {
    try {
      return words(path.getFileName().toString()).contains("env")
          && Files.isRegularFile(path)
          && Files.size(path) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }
}
