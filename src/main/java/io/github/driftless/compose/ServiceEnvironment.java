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
import java.util.LinkedHashMap;
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
    return result.node();
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
    Map<String, String> values = new LinkedHashMap<>(written);
    Map<String, Location> places = new HashMap<>();
    for (MappingNode file : Checks.items(service, "env_file")) {
      Optional<Node> path = file.get("path");
      if (path.isPresent()) {
        read(file, path.get(), values, places, written);
      }
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!all.has(value.getKey())) {
        all.set(
            value.getKey(),
            Trees.text(value.getValue(), Trees.nothing(places.get(value.getKey()))));
      }
    }
  }

  private void read(
      MappingNode file,
      Node path,
      Map<String, String> values,
      Map<String, Location> places,
      Map<String, String> written) {
    Path at = Path.of(Trees.textOf(path).orElse(""));
    Location from = path.location();
    Optional<String> format = Trees.text(file, "format").filter(text -> !text.isEmpty());
    boolean required =
        !Optional.of("false").equals(file.get("required").map(ServiceEnvironment::flag));
    if (!Files.exists(at)) {
      if (required) {
        session.missing("env file", at, Optional.of(from), session.lenient());
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
      session.rawEnvFile(at, values, places, known, Optional.of(from));
    } else {
      session.envFile(at, values, places, known, Optional.of(from));
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
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Location> places = new HashMap<>();
    for (Node file : files.get().items()) {
      Path at = Path.of(Trees.textOf(file).orElse(""));
      if (!Files.exists(at)) {
        session.missing("label file", at, Optional.of(file.location()), session.lenient());
        continue;
      }
      Map<String, String> before = Map.copyOf(values);
      Map<String, String> read = new LinkedHashMap<>();
      session.envFile(
          at,
          read,
          places,
          name -> Optional.ofNullable(before.get(name)),
          Optional.of(file.location()));
      values.putAll(read);
    }
    MappingBuilder all = MappingBuilder.at(files.get());
    values.forEach(
        (name, value) -> all.set(name, Trees.text(value, Trees.nothing(places.get(name)))));
    Trees.mapping(service, "labels").ifPresent(own -> own.entries().forEach(all::put));
    if (!all.isEmpty()) {
      result.set("labels", all.node());
    }
  }
}
