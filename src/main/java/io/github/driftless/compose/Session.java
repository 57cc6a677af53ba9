package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
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
  private final Optional<String> home;
  private final InputStream standardInput;
  private final Map<Path, List<MappingNode>> documents = new HashMap<>();
  private final Set<Path> inputs = new LinkedHashSet<>();

  Session(
      LoadProblems report,
      Optional<String> home,
      List<LoadRequest.Layer> layers,
      InputStream standardInput) {
    this.report = report;
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
    return report.lenient();
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
    Optional<String> text;
    if (file.equals(LoadRequest.STANDARD_INPUT)) {
      text = YamlReader.text(file, standardInput, report.problems());
    } else {
      input(file);
      text = YamlReader.text(file, report.problems());
    }
    return text.map(found -> documents(file, found)).orElse(List.of());
  }

  private List<Node> documents(Path file, String text) {
    Problems found = new Problems();
    List<Node> documents = YamlReader.readAll(file, text, found);
    TemplateMarks marks = TemplateMarks.in(file, text);
    report.template(file, marks);
    Optional<Problem> template = marks.reason(found);
    report.problems().addAll(template.map(List::of).orElse(found.list()));
    return documents;
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
   * @param from where the file is named; empty: by the command
   */
  void envFile(
      Path file,
      EnvValues values,
      Function<String, Optional<String>> known,
      Optional<Location> from) {
    Optional<String> text = envText(file, from);
    if (text.isPresent() && !EnvFile.parse(file, text.get(), values, known, report)) {
      report.incomplete();
    }
  }

  /** Adds the values of an env file of the format {@code raw}, as {@link #envFile} does. */
  void rawEnvFile(
      Path file,
      EnvValues values,
      Function<String, Optional<String>> known,
      Optional<Location> from) {
    Optional<String> text = envText(file, from);
    if (text.isPresent() && !RawEnvFile.parse(file, text.get(), values, known, report)) {
      report.incomplete();
    }
  }

  private Optional<String> envText(Path file, Optional<Location> from) {
    if (!Files.exists(file)) {
      missingEnvFile(file, from);
      return Optional.empty();
    }
    input(file);
    Optional<String> text = YamlReader.anyText(file, report.problems());
    if (text.isEmpty()) {
      report.incomplete();
    }
    return text;
  }

  /** Reports an env file that is named but not there: a warning where reading is lenient. */
  void missingEnvFile(Path file, Optional<Location> from) {
    if (lenient() && from.isPresent()) {
      report.missingEnvFile(file, shown(file, from.get()), from.get());
    } else {
      missing("env file", file, from, lenient());
    }
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
