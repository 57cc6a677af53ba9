package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What all phases of one load share. */
final class Session {

  private final LoadProblems report;
  private final boolean lenient;
  private final Optional<String> home;
  private final InputStream standardInput;
  private final Map<Path, List<MappingNode>> documents = new HashMap<>();
  private final Set<Path> inputs = new LinkedHashSet<>();

  Session(
      LoadProblems report,
      boolean lenient,
      Optional<String> home,
      List<LoadRequest.Layer> layers,
      InputStream standardInput) {
    this.report = report;
    this.lenient = lenient;
    this.home = home;
    this.standardInput = standardInput;
    for (LoadRequest.Layer layer : layers) {
      documents.put(layer.file(), ModelLoader.documents(layer, report));
    }
  }

  LoadProblems report() {
    return report;
  }

  boolean lenient() {
    return lenient;
  }

  Optional<String> home() {
    return home;
  }

  /** Returns the documents of a file, which is read once. */
  List<MappingNode> documents(Path file) {
    List<MappingNode> known = documents.get(file);
    if (known == null) {
      known = ModelLoader.documents(file, this);
      documents.put(file, known);
    }
    return known;
  }

  /** Reads the documents of a compose file, which may be the standard input. */
  List<Node> read(Path file) {
    if (file.equals(LoadRequest.STANDARD_INPUT)) {
      return YamlReader.text(file, standardInput, report.problems())
          .map(text -> YamlReader.readAll(file, text, report.problems()))
          .orElse(List.of());
    }
    input(file);
    return YamlReader.readAll(file, report.problems());
  }

  /** Remembers that a file was read. */
  void input(Path file) {
    inputs.add(file);
  }

  List<Path> inputs() {
    return List.copyOf(inputs);
  }

  /**
   * Adds the values of an env file.
   *
   * @param places takes where each name stands
   * @param from where the file is named; empty: by the command
   */
  void envFile(
      Path file,
      Map<String, String> values,
      Map<String, Location> places,
      Function<String, Optional<String>> known,
      Optional<Location> from) {
    Optional<String> text = envText(file, from);
    if (text.isPresent()
        && !EnvFile.parse(file, text.get(), values, places, known, report, lenient)) {
      report.incomplete();
    }
  }

  /** Adds the values of an env file of the format {@code raw}, as {@link #envFile} does. */
  void rawEnvFile(
      Path file,
      Map<String, String> values,
      Map<String, Location> places,
      Function<String, Optional<String>> known,
      Optional<Location> from) {
    Optional<String> text = envText(file, from);
    if (text.isPresent() && !RawEnvFile.parse(file, text.get(), values, places, known, report)) {
      report.incomplete();
    }
  }

  private Optional<String> envText(Path file, Optional<Location> from) {
    if (!Files.exists(file)) {
      missing("env file", file, from, lenient);
      return Optional.empty();
    }
    input(file);
    Optional<String> text = YamlReader.text(file, report.problems());
    if (text.isEmpty()) {
      report.incomplete();
    }
    return text;
  }

  /** Tells of a file that is named but not there. */
  void missing(String what, Path file, Optional<Location> from, boolean warn) {
    Location at = from.orElse(Location.of(file));
    String message =
        from.isPresent()
            ? "there is no " + what + " " + report.shown(shown(file, at), at)
            : "there is no such " + what;
    report.add(
        warn
            ? Problem.warning("missing-file", message, at)
            : Problem.error("missing-file", message, at));
  }

  /** Returns a file relative to the folder of the file that names it, where it lies below. */
  private static String shown(Path file, Location at) {
    Path folder = at.file().getParent();
    return folder != null && file.startsWith(folder)
        ? folder.relativize(file).toString()
        : file.toString();
  }
}
