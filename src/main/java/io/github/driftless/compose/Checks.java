package io.github.driftless.compose;

import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phase: rules that hold between the attributes of one value. */
final class Checks {

  private final LoadProblems report;

  Checks(LoadProblems report) {
    this.report = report;
  }

  void check(MappingNode document) {
    each(document, "volumes", this::volume);
    each(
        document,
        "configs",
        (name, it) -> source(name, it, "config", "file", "environment", "content"));
    each(document, "secrets", (name, it) -> source(name, it, "secret", "file", "environment"));
    each(document, "services", this::service);
  }

  private interface Rule {
    void check(Entry name, MappingNode value);
  }

  private static void each(MappingNode document, String key, Rule rule) {
    Trees.mapping(document, key)
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                if (entry.value() instanceof MappingNode value) {
                  rule.check(entry, value);
                }
              }
            });
  }

  private void volume(Entry name, MappingNode volume) {
    boolean external = volume.get("external").map(Trees::isTrue).orElse(false);
    if (!external) {
      return;
    }
    for (Entry entry : volume.entries()) {
      if (!entry.key().equals("name")
          && !entry.key().equals("external")
          && !entry.key().startsWith("x-")) {
        report.add(
            Problem.error(
                    "external-volume",
                    "an external volume is only looked up: \"" + entry.key() + "\" has no effect",
                    entry.keyLocation())
                .withHint("remove it, or remove \"external\""));
      }
    }
  }

  private void source(Entry name, MappingNode value, String what, String... keys) {
    List<String> sources = List.of(keys);
    List<Entry> written =
        value.entries().stream().filter(entry -> sources.contains(entry.key())).toList();
    if (written.size() > 1) {
      report.add(
          Problem.error(
                  "source-twice",
                  what + " " + PlainNames.quoted(name.key()) + " says twice where its content is",
                  written.get(1).keyLocation())
              .withRelated(written.get(0).keyLocation(), "first said here")
              .withHint("keep one of " + PlainNames.or(sources)));
    }
    if (written.isEmpty() && !value.has("driver") && !value.has("external")) {
      report.add(
          Problem.error(
                  "source-missing",
                  what + " " + PlainNames.quoted(name.key()) + " does not say where its content is",
                  name.keyLocation())
              .withHint("add " + PlainNames.or(sources)));
    }
  }

  private void service(Entry name, MappingNode service) {
    for (MappingNode port : items(service, "ports")) {
      Optional<Node> address = port.get("host_ip");
      if (address.isPresent()
          && !Trees.textOf(address.get()).map(PortSyntax::isAddress).orElse(false)
          && !report.isTold(address.get().location())) {
        report.error("port-address", "\"host_ip\" must be an IP address", address.get().location());
      }
    }
    Trees.mapping(service, "develop")
        .ifPresent(
            develop -> {
              for (MappingNode watch : items(develop, "watch")) {
                if (Trees.text(watch, "path").map(String::isEmpty).orElse(false)) {
                  report.error("watch-path", "\"path\" cannot be empty", watch.location());
                }
              }
            });
    items(service, "gpus").forEach(this::device);
    Trees.mapping(service, "deploy")
        .flatMap(deploy -> Trees.mapping(deploy, "resources"))
        .flatMap(resources -> Trees.mapping(resources, "reservations"))
        .ifPresent(reservations -> items(reservations, "devices").forEach(this::device));
  }

  private void device(MappingNode device) {
    Optional<Entry> count = device.entry("count");
    Optional<Entry> ids = device.entry("device_ids");
    if (count.isPresent() && ids.isPresent()) {
      report.add(
          Problem.error(
                  "device-count",
                  "a device request takes \"count\" or \"device_ids\", not both",
                  ids.get().keyLocation())
              .withRelated(count.get().keyLocation(), "\"count\" stands here"));
    }
  }

  static List<MappingNode> items(MappingNode mapping, String key) {
    Optional<SequenceNode> list = Trees.list(mapping, key);
    if (list.isEmpty()) {
      return List.of();
    }
    List<MappingNode> items = new ArrayList<>(list.get().items().size());
    for (Node item : list.get().items()) {
      if (item instanceof MappingNode one) {
        items.add(one);
      }
    }
    return items;
  }
}
