package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Phase: takes what {@code env_file} and {@code label_file} name into {@code environment} and
 * {@code labels}, which win.
 */
final class ServiceEnvironment {

  /** The attributes that a resolved service does not show. */
  private static final List<String> HIDDEN =
      AttributeTable.SERVICE.named().values().stream()
          .filter(row -> row.output() == AttributeRules.Output.HIDDEN)
          .map(Attribute::name)
          .toList();

  private final Session session;
  private final Variables variables;

  ServiceEnvironment(Session session, Variables variables) {
    this.session = session;
    this.variables = variables;
  }

  MappingNode resolve(MappingNode service) {
    MappingBuilder result = new MappingBuilder(service);
    labels(service, result);
    environment(service, result);
    initContainers(service, result);
    HIDDEN.forEach(result::remove);
    missing(service).ifPresent(files -> result.set("env_file", files));
    return result.node();
  }

  /** Read leniently, a service keeps the env files that are not there: they may set anything. */
  private Optional<Node> missing(MappingNode service) {
    Optional<SequenceNode> files =
        session.lenient() ? Trees.list(service, "env_file") : Optional.empty();
    List<Node> missing =
        Checks.items(service, "env_file").stream()
            .flatMap(file -> file.get("path").stream())
            .flatMap(path -> missing(path).stream())
            .toList();
    return files.filter(any -> !missing.isEmpty()).map(list -> list.withItems(missing));
  }

  private static Optional<Node> missing(Node path) {
    return Trees.textOf(path)
        .map(Path::of)
        .filter(file -> !Files.exists(file) && file.getFileName() != null)
        .map(file -> Trees.text(file.getFileName().toString(), path));
  }

  private void initContainers(MappingNode service, MappingBuilder result) {
    Optional<SequenceNode> containers = Trees.list(service, "pre_start");
    if (containers.isPresent()) {
      List<Node> all = new ArrayList<>();
      for (Node container : containers.get().items()) {
        all.add(container instanceof MappingNode mapping ? resolve(mapping) : container);
      }
      result.set("pre_start", containers.get().withItems(all));
    }
  }

  private void environment(MappingNode service, MappingBuilder result) {
    Optional<MappingNode> own = Trees.mapping(service, "environment");
    if (own.isEmpty() && !service.has("env_file")) {
      return;
    }
    MappingBuilder all = own.map(MappingBuilder::new).orElseGet(() -> MappingBuilder.at(service));
    for (Entry entry : own.map(MappingNode::entries).orElse(List.of())) {
      if (Trees.isNull(entry.value())) {
        variables
            .get(entry.key())
            .ifPresent(value -> all.set(entry.key(), Trees.text(value, entry.value())));
      }
    }
    if (service.has("env_file")) {
      files(service, all);
    }
    if (!all.isEmpty()) {
      result.set("environment", all.node());
    }
  }

  /** Adds what the env files say that the service itself does not. */
  private void files(MappingNode service, MappingBuilder all) {
    Map<String, String> written = new HashMap<>();
    all.entries().forEach(e -> Trees.textOf(e.value()).ifPresent(v -> written.put(e.key(), v)));
    EnvValues values = new EnvValues();
    written.forEach(values::put);
    for (MappingNode file : Checks.items(service, "env_file")) {
      Optional<Node> path = file.get("path");
      if (path.isPresent()) {
        read(file, path.get(), values, written);
      }
    }
    for (String name : values.texts().keySet()) {
      if (!all.has(name)) {
        all.set(name, value(values, name));
      }
    }
  }

  private static Node value(EnvValues values, String name) {
    return Trees.open(values.text(name).orElse(""), values.unset(name), values.place(name));
  }

  private void read(MappingNode file, Node path, EnvValues values, Map<String, String> written) {
    Path at = Path.of(Trees.textOf(path).orElse(""));
    Location from = path.location();
    Optional<String> format = Trees.text(file, "format").filter(text -> !text.isEmpty());
    boolean required =
        !Optional.of("false").equals(file.get("required").map(ServiceEnvironment::flag));
    if (!Files.exists(at)) {
      if (required) {
        session.missingEnvFile(at, Optional.of(from));
      }
      return;
    }
    // the reference leaves this format to Docker Compose, which has it since 2.30
    boolean raw = session.lenient() && format.equals(Optional.of("raw"));
    if (format.isPresent() && !raw) {
      Location place = file.get("format").orElse(file).location();
      session
          .report()
          .add(
              Problem.error(
                      "env-file-format",
                      session.report().shown(format.get(), place) + " is no format of env files",
                      place)
                  .withHint("remove \"format\""));
      return;
    }
    Function<String, Optional<String>> known =
        name -> variables.get(name).or(() -> Optional.ofNullable(written.get(name)));
    if (raw) {
      session.rawEnvFile(at, values, known, Optional.of(from));
    } else {
      session.envFile(at, values, known, Optional.of(from));
    }
  }

  private static String flag(Node node) {
    return node instanceof ScalarNode scalar
        ? Numbers.flag(scalar.text()).map(Object::toString).orElse("true")
        : "true";
  }

  private void labels(MappingNode service, MappingBuilder result) {
    Optional<SequenceNode> files = Trees.list(service, "label_file");
    if (files.isEmpty()) {
      return;
    }
    MappingBuilder all = MappingBuilder.at(files.get());
    Map<String, String> before = new HashMap<>();
    for (Node file : files.get().items()) {
      Path at = Path.of(Trees.textOf(file).orElse(""));
      if (!Files.exists(at)) {
        session.missing("label file", at, Optional.of(file.location()), session.lenient());
        continue;
      }
      EnvValues read = new EnvValues();
      session.envFile(
          at, read, name -> Optional.ofNullable(before.get(name)), Optional.of(file.location()));
      read.texts().keySet().forEach(name -> all.put(Trees.entry(name, value(read, name))));
      before.putAll(read.texts());
    }
    Trees.mapping(service, "labels").ifPresent(own -> own.entries().forEach(all::put));
    if (!all.isEmpty()) {
      result.set("labels", all.node());
    }
  }
}
