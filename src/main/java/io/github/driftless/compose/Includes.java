package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phase: loads included models, each with its own folder and variables, and takes their resources
 * in (Compose Specification, "Include"). What the including file says of a resource of the same
 * name is laid over it.
 */
final class Includes {

  private static final List<String> RESOURCES =
      List.of("services", "volumes", "networks", "secrets", "configs", "models");

  private static final String NULL_FILE = "/dev/null";

  private final Session session;
  private final Path folder;
  private final Variables variables;
  private final List<Path> chain;

  Includes(Session session, Path folder, Variables variables, List<Path> chain) {
    this.session = session;
    this.folder = folder;
    this.variables = variables;
    this.chain = chain;
  }

  MappingNode resolve(MappingNode document, ResetTags tags) {
    Optional<Entry> include = document.entry("include");
    if (include.isEmpty()) {
      return document;
    }
    MappingNode result = new MappingBuilder(document).remove("include").node();
    Node list = include.get().value();
    if (Trees.isNull(list)) {
      return result;
    }
    if (!(list instanceof SequenceNode entries)) {
      session
          .report()
          .add(
              Problem.error(
                      "attribute-type",
                      "\"include\" must be a list, but this is " + PlainNames.kind(list),
                      list.location())
                  .withHint("write one file an item"));
      return result;
    }
    for (Node entry : entries.items()) {
      Optional<MappingNode> model = load(entry);
      if (model.isPresent()) {
        result = take(model.get(), result, tags);
      }
    }
    return result;
  }

  private Optional<MappingNode> load(Node entry) {
    List<Node> paths =
        entry instanceof MappingNode mapping
            ? mapping.get("path").map(Includes::texts).orElse(List.of())
            : texts(entry);
    Optional<Node> wrong = wrong(entry);
    if (wrong.isPresent()) {
      session
          .report()
          .add(
              Problem.error("include-path", "an include must name a file", wrong.get().location())
                  .withHint("write a path, or path:, env_file: and project_directory:"));
      session.report().incomplete();
      return Optional.empty();
    }
    if (entry instanceof MappingNode mapping && !hasEnvFiles(mapping)) {
      session.report().incomplete();
      return Optional.empty();
    }
    if (paths.isEmpty()) {
      session
          .report()
          .add(
              Problem.warning("include-path", "this include names no file", entry.location())
                  .withHint("add path:, or remove it"));
      return Optional.empty();
    }
    if (paths.stream().anyMatch(Trees::isOpen)) {
      session.report().partial();
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (Node path : paths) {
      Path file = resolved(Trees.textOf(path).orElse(""));
      if (!mayLoad(file, path.location())) {
        session.report().incomplete();
        return Optional.empty();
      }
      files.add(file);
    }
    Optional<String> directory =
        entry instanceof MappingNode mapping
            ? Trees.text(mapping, "project_directory").filter(text -> !text.isEmpty())
            : Optional.empty();
    Path base = directory.map(this::resolved).orElseGet(() -> files.get(0).getParent());
    // As the reference does: paths of a folder that is not there start from the one above it.
    Path parent = base.getParent();
    Path start = Files.isDirectory(base) || parent == null ? base : parent;
    Variables known = variables(entry, base);
    MappingNode model = new ModelLoader(session, start, known, chain).load(files);
    Trees.mapping(model, "configs")
        .ifPresent(all -> all.entries().forEach(config -> fromEnvironment(config, known)));
    return Optional.of(model);
  }

  /** Returns what stands where a path should: anything but a text that is not empty. */
  private static Optional<Node> wrong(Node entry) {
    Node path =
        entry instanceof MappingNode mapping
            ? mapping.get("path").orElse(Trees.nothing(entry.location()))
            : entry;
    List<Node> all = path instanceof SequenceNode list ? list.items() : List.of(path);
    if (entry instanceof SequenceNode) {
      return Optional.of(entry);
    }
    return all.stream()
        .filter(item -> path instanceof SequenceNode || !Trees.isNull(item))
        .filter(item -> Trees.textOf(item).filter(text -> !text.isEmpty()).isEmpty())
        .findFirst();
  }

  /** Returns whether the env files of an include, if any, are named as they must be. */
  private boolean hasEnvFiles(MappingNode entry) {
    Optional<Node> files = entry.get("env_file");
    if (files.isPresent() && files.get() instanceof MappingNode mapping) {
      session
          .report()
          .add(
              Problem.error(
                      "attribute-type",
                      "\"env_file\" must be a text or a list, but this is a mapping",
                      mapping.location())
                  .withHint("name the file alone"));
      return false;
    }
    return true;
  }

  private boolean mayLoad(Path file, Location at) {
    LoadProblems report = session.report();
    if (chain.contains(file)) {
      report.add(
          Problem.error("include-cycle", "this file is being included already", at)
              .withRelated(Location.of(file), "the file that begins the circle"));
      return false;
    }
    if (!Files.isRegularFile(file)) {
      session.missing("file", file, Optional.of(at), false);
      return false;
    }
    return true;
  }

  /** The project's variables win over those of the include's own env files. */
  private Variables variables(Node entry, Path base) {
    EnvValues values = new EnvValues();
    List<Node> files =
        entry instanceof MappingNode mapping
            ? mapping.get("env_file").map(Includes::texts).orElse(List.of())
            : List.of();
    if (files.isEmpty()) {
      Path file = base.resolve(".env");
      if (Files.isRegularFile(file)) {
        session.envFile(file, values, variables::get, Optional.empty());
      }
    }
    for (Node node : files) {
      String text = Trees.textOf(node).orElse("");
      if (!text.equals(NULL_FILE)) {
        session.envFile(resolved(text), values, variables::get, Optional.of(node.location()));
      }
    }
    return variables.orElse(values);
  }

  private Path resolved(String text) {
    return folder.resolve(text).normalize();
  }

  private static List<Node> texts(Node node) {
    List<Node> all = node instanceof SequenceNode list ? list.items() : List.of(node);
    return all.stream()
        .filter(item -> Trees.textOf(item).filter(text -> !text.isEmpty()).isPresent())
        .toList();
  }

  /** The reference reads the value already, and then finds two sources of the content. */
  private void fromEnvironment(Entry config, Variables known) {
    Optional<Node> name =
        config.value() instanceof MappingNode mapping
            ? mapping.get("environment")
            : Optional.empty();
    if (name.flatMap(Trees::textOf).flatMap(known::get).isPresent()) {
      session
          .report()
          .add(
              Problem.error(
                      "include-config",
                      "a config of an included file cannot be taken from a variable that is set",
                      name.get().location())
                  .withHint("use content: with ${NAME}, or file:"));
    }
  }

  private MappingNode take(MappingNode from, MappingNode into, ResetTags tags) {
    MappingBuilder result = new MappingBuilder(into);
    Merger merger = new Merger(session.report());
    for (String kind : RESOURCES) {
      Optional<MappingNode> resources = Trees.mapping(from, kind);
      if (resources.isEmpty()) {
        continue;
      }
      Attribute row = AttributeTable.ROOT.part(kind);
      MappingBuilder all =
          Trees.mapping(result.node(), kind)
              .map(MappingBuilder::new)
              .orElseGet(() -> MappingBuilder.at(resources.get()));
      for (Entry entry : resources.get().entries()) {
        Optional<Node> own = all.get(entry.key());
        if (own.isEmpty()) {
          all.put(entry);
        } else {
          Node included =
              entry.value() instanceof MappingNode mapping
                  ? tags.apply(mapping, kind, entry.key())
                  : entry.value();
          Attribute part = row == null ? null : row.part(entry.key());
          all.set(entry.key(), merger.merge(included, own.get(), part));
        }
      }
      result.set(kind, all.node());
    }
    return result.node();
  }
}
