package io.github.driftless.compose;

import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phase: says what is implied. The default network, dependencies that follow from other attributes,
 * names of resources, values that come from the environment.
 */
final class Normaliser {

  /** The keys by which a service may join a namespace of another. */
  private static final List<String> NAMESPACES =
      List.of("network_mode", "ipc", "pid", "uts", "cgroup");

  private static final String SERVICE = "service:";

  private final String project;
  private final Variables variables;
  private final LoadProblems report;
  private boolean usesDefault;

  Normaliser(String project, Variables variables, LoadProblems report) {
    this.project = project;
    this.variables = variables;
    this.report = report;
  }

  MappingNode normalise(MappingNode document) {
    MappingBuilder result = new MappingBuilder(document);
    Optional<MappingNode> services = Trees.mapping(document, "services");
    services.ifPresent(all -> result.set("services", Trees.withMappings(all, this::service)));
    Trees.mapping(document, "jobs")
        .ifPresent(all -> result.set("jobs", Trees.withMappings(all, this::service)));
    networks(document, services.map(Node.class::cast).orElse(document), result);
    for (String kind : List.of("networks", "volumes", "configs", "secrets")) {
      result
          .get(kind)
          .filter(MappingNode.class::isInstance)
          .ifPresent(resources -> result.set(kind, named((MappingNode) resources)));
    }
    return result.node();
  }

  private void networks(MappingNode document, Node origin, MappingBuilder result) {
    Optional<MappingNode> networks = Trees.mapping(document, "networks");
    if (usesDefault && !networks.map(all -> all.has("default")).orElse(false)) {
      MappingBuilder all =
          networks.map(MappingBuilder::new).orElseGet(() -> MappingBuilder.at(origin));
      result.set("networks", all.set("default", Trees.nothing(origin.location())).node());
    }
  }

  /** The real name: project name and key, or the key where the resource is external. */
  private MappingNode named(MappingNode resources) {
    MappingEdit all = new MappingEdit(resources);
    for (Entry entry : resources.entries()) {
      MappingBuilder resource =
          entry.value() instanceof MappingNode mapping
              ? new MappingBuilder(mapping)
              : MappingBuilder.at(Trees.nothing(entry.keyLocation()));
      if (resource.get("name").map(Trees::isNull).orElse(true)) {
        boolean external = resource.get("external").map(Trees::isTrue).orElse(false);
        resource.set(
            "name",
            Trees.text(
                external ? entry.key() : project + "_" + entry.key(),
                Trees.nothing(entry.keyLocation())));
      }
      all.next(entry.withValue(resource.node()));
    }
    return all.node();
  }

  private MappingNode service(MappingNode service) {
    MappingBuilder result = new MappingBuilder(service);
    attach(result, service);
    if (Trees.text(service, "pull_policy").equals(Optional.of("if_not_present"))) {
      Node policy = service.get("pull_policy").orElseThrow();
      result.set("pull_policy", Trees.text("missing", policy));
    }
    Trees.mapping(service, "build").ifPresent(build -> result.set("build", build(build)));
    service
        .get("environment")
        .ifPresent(environment -> result.set("environment", fromEnvironment(environment, true)));
    dependencies(result, service);
    targets(result, service);
    initContainers(result, service);
    return result.node();
  }

  private void attach(MappingBuilder result, MappingNode service) {
    if (service.has("provider") || service.has("network_mode")) {
      return;
    }
    Optional<MappingNode> networks = Trees.mapping(service, "networks");
    if (networks.isEmpty() || networks.get().entries().isEmpty()) {
      Node origin = service.get("networks").orElse(service);
      result.set(
          "networks",
          MappingBuilder.at(Trees.nothing(origin.location()))
              .set("default", Trees.nothing(origin.location()))
              .node());
      usesDefault = true;
    } else if (networks.get().has("default")) {
      usesDefault = true;
    }
  }

  private MappingNode build(MappingNode build) {
    MappingBuilder result = new MappingBuilder(build);
    if (!build.has("context")) {
      result.set("context", Trees.text(".", build));
    }
    if (!build.has("dockerfile") && !build.has("dockerfile_inline")) {
      result.set("dockerfile", Trees.text("Dockerfile", build));
    }
    build.get("args").ifPresent(args -> result.set("args", fromEnvironment(args, false)));
    return result.node();
  }

  /** Names without a value get the one the environment has. */
  private Node fromEnvironment(Node node, boolean keepUnset) {
    if (node instanceof MappingNode mapping) {
      MappingEdit result = new MappingEdit(mapping);
      for (Entry entry : mapping.entries()) {
        boolean unset = Trees.isNull(entry.value());
        Optional<String> value = unset ? variables.get(entry.key()) : Optional.empty();
        if (value.isPresent()) {
          result.next(entry.withValue(Trees.text(value.get(), entry.value())));
        } else if (unset && !keepUnset) {
          result.drop();
        } else {
          result.next(entry);
        }
      }
      return result.node();
    }
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    SequenceEdit items = new SequenceEdit(list);
    for (Node item : list.items()) {
      String name = Trees.textOf(item).orElse("=");
      boolean unset = name.indexOf('=') < 0;
      Optional<String> value = unset ? variables.get(name) : Optional.empty();
      if (value.isPresent()) {
        items.next(Trees.text(name + "=" + value.get(), item));
      } else if (unset && !keepUnset) {
        items.drop();
      } else {
        items.next(item);
      }
    }
    return items.node();
  }

  private static void dependencies(MappingBuilder result, MappingNode service) {
    MappingBuilder all =
        Trees.mapping(service, "depends_on")
            .map(MappingBuilder::new)
            .orElseGet(() -> MappingBuilder.at(service));
    for (Node link : items(service, "links")) {
      String text = Trees.textOf(link).orElse("");
      String[] parts = text.split(":", -1);
      imply(all, parts.length == 2 ? parts[0] : text, true, link);
    }
    for (String key : NAMESPACES) {
      Trees.text(service, key)
          .filter(text -> text.startsWith(SERVICE))
          .ifPresent(
              text ->
                  imply(
                      all, text.substring(SERVICE.length()), true, service.get(key).orElseThrow()));
    }
    for (Node from : items(service, "volumes_from")) {
      String text = Trees.textOf(from).orElse("");
      if (!text.startsWith("container:")) {
        imply(all, text.split(":", -1)[0], false, from);
      }
    }
    if (!all.isEmpty()) {
      result.set("depends_on", all.node());
    }
  }

  private static void imply(MappingBuilder all, String service, boolean restart, Node origin) {
    if (!all.has(service)) {
      all.set(
          service,
          MappingBuilder.at(origin)
              .set("condition", Trees.text("service_started", origin))
              .set("restart", Trees.flag(restart, origin))
              .set("required", Trees.flag(true, origin))
              .node());
    }
  }

  private static void targets(MappingBuilder result, MappingNode service) {
    Trees.list(service, "volumes")
        .ifPresent(
            list -> {
              SequenceEdit volumes = new SequenceEdit(list);
              for (Node item : list.items()) {
                Optional<Node> target =
                    item instanceof MappingNode mount ? mount.get("target") : Optional.empty();
                if (target.isPresent() && target.get() instanceof ScalarNode text) {
                  volumes.next(
                      new MappingBuilder((MappingNode) item)
                          .set("target", text.with(UnixPath.clean(text.text()), text.type()))
                          .node());
                } else {
                  volumes.next(item);
                }
              }
              result.set("volumes", volumes.node());
            });
  }

  /**
   * A container that runs before the service is like the service's, but for what it says itself and
   * for the volumes.
   */
  private void initContainers(MappingBuilder result, MappingNode service) {
    Optional<SequenceNode> containers = Trees.list(service, "pre_start");
    Attribute row = AttributeTable.SERVICE.part("pre_start");
    Attribute item = row == null ? null : row.item();
    if (containers.isEmpty() || item == null) {
      return;
    }
    MappingEdit base = new MappingEdit(result.node());
    for (Entry entry : result.entries()) {
      boolean inherited =
          !service.has(entry.key())
              || item.part(entry.key()) != null && !entry.key().equals("volumes");
      if (inherited && !entry.key().equals("depends_on")) {
        base.next(entry);
      } else {
        base.drop();
      }
    }
    List<Node> all = new ArrayList<>();
    for (Node container : containers.get().items()) {
      if (container instanceof MappingNode mapping) {
        MappingBuilder own = new MappingBuilder(mapping);
        own.get("environment").ifPresent(it -> own.set("environment", fromEnvironment(it, true)));
        targets(own, mapping);
        all.add(Uniqueness.enforce(new Merger(report).merge(base.node(), own.node(), item), item));
      }
    }
    result.set("pre_start", containers.get().withItems(all));
  }

  private static List<Node> items(MappingNode service, String key) {
    return Trees.list(service, key).map(SequenceNode::items).orElse(List.of());
  }
}
