package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.topology.Layers;
import io.github.driftless.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A file that a stack is read from.
 *
 * @param file absolute
 */
public record InputFile(Path file, Kind kind) {

  private static final List<String> OF_COMPOSE = List.of(".yaml", ".yml", ".json");

  /** What a file is there for. */
  public enum Kind {
    TOPOLOGY,
    COMPOSE,
    ENVIRONMENT,
    /** What a proxy, a tunnel or a list of hosts is configured by. */
    CONFIGURATION,
    REGIONS,
    TEMPLATE,
    PROSE
  }

  /**
   * Returns the files of a stack, those of the network first.
   *
   * @param source the stack as it was named, absolute
   * @param templates files and folders of templates
   * @param prose files and folders of prose
   */
  static List<InputFile> of(
      Analysis analysis, Path source, Collection<Path> templates, Collection<Path> prose) {
    Topology topology = analysis.topology();
    Set<Path> layers =
        topology.layers().stream()
            .map(Layers::files)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Map<Path, Kind> kinds = new LinkedHashMap<>();
    add(kinds, topology.inputs(), file -> ofNetwork(file, layers, source));
    add(kinds, analysis.settings().pages().regions(), file -> Kind.REGIONS);
    add(kinds, templates, file -> Kind.TEMPLATE);
    add(kinds, prose, file -> Kind.PROSE);
    return kinds.entrySet().stream()
        .map(entry -> new InputFile(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void add(Map<Path, Kind> kinds, Collection<Path> files, Function<Path, Kind> of) {
    files.stream()
        .filter(Files::isRegularFile)
        .forEach(file -> kinds.putIfAbsent(file, of.apply(file)));
  }

  private static Kind ofNetwork(Path file, Set<Path> layers, Path source) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (layers.contains(file)) {
      return OF_COMPOSE.stream().anyMatch(name::endsWith) ? Kind.COMPOSE : Kind.ENVIRONMENT;
    }
    return file.equals(source) || name.equals("topology.yaml") ? Kind.TOPOLOGY : Kind.CONFIGURATION;
  }
}
