package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Phase: rules that hold between services and what they refer to. */
final class Consistency {

  private static final String SERVICE = "service:";

  private final MappingNode project;
  private final Map<String, MappingNode> services = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();
  private final Set<String> disabled;
  private final LoadProblems report;

  /**
   * Makes a check.
   *
   * @param project the resolved document with its active services
   * @param disabled the services that no active profile wants
   */
  Consistency(MappingNode project, Set<String> disabled, LoadProblems report) {
    this.project = project;
    this.disabled = disabled;
    this.report = report;
    Trees.mapping(project, "services")
        .ifPresent(
            all -> all.entries().forEach(e -> services.put(e.key(), (MappingNode) e.value())));
  }

  void check() {
    Trees.mapping(project, "services")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                service(entry, (MappingNode) entry.value());
              }
            });
    Trees.mapping(project, "secrets").ifPresent(all -> all.entries().forEach(this::secret));
    new DependencyCycles(services, report).check(project);
    containerNames();
  }

  private void service(Entry entry, MappingNode service) {
    Supplier<String> name = () -> "service " + PlainNames.quoted(entry.key());
    if (!service.has("image") && !service.has("build") && !service.has("provider")) {
      Problem problem =
          Problem.error(
                  "no-image", name.get() + " has neither an image nor a build", entry.keyLocation())
              .withHint("add image: or build:");
      report.add(report.hasHole(service.location()) ? problem.asWarning() : problem);
    }
    Trees.mapping(service, "build").ifPresent(build -> build(name, service, build));
    networks(name, service);
    dependencies(name, service);
    references(name, service);
    healthcheck(service);
    new Amounts(report).check(name, entry, service);
    mounts(service);
    Trees.mapping(service, "develop").ifPresent(this::develop);
  }

  private void build(Supplier<String> name, MappingNode service, MappingNode build) {
    if (build.has("dockerfile") && build.has("dockerfile_inline")) {
      report.add(
          Problem.error(
                  "two-dockerfiles",
                  name.get() + " gives a Dockerfile twice",
                  at(build, "dockerfile_inline"))
              .withRelated(at(build, "dockerfile"), "the other one")
              .withHint("keep dockerfile: or dockerfile_inline:"));
    }
    Trees.mapping(build, "additional_contexts")
        .ifPresent(
            contexts -> {
              for (Entry context : contexts.entries()) {
                String text = Trees.textOf(context.value()).orElse("");
                if (text.startsWith(SERVICE)) {
                  additionalContext(text.substring(SERVICE.length()), context.value());
                }
              }
            });
    Optional<SequenceNode> platforms = Trees.list(build, "platforms");
    Optional<String> platform = Trees.text(service, "platform");
    if (platforms.isPresent()
        && platform.isPresent()
        && !isOpen(platforms.get())
        && !Trees.isOpen(service.get("platform").orElseThrow())
        && platforms.get().items().stream()
            .noneMatch(item -> Trees.textOf(item).equals(platform))) {
      report.add(
          Problem.error(
                  "platform",
                  "\"platforms\" must include the service's platform "
                      + report.shown(
                          platform.get(), service.get("platform").orElseThrow().location()),
                  platforms.get().location())
              .withRelated(at(service, "platform"), "the service's platform"));
    }
  }

  private void additionalContext(String target, Node node) {
    MappingNode service = services.get(target);
    if (service == null) {
      undefinedService("this context is", target, node.location());
    } else if (!service.has("build")) {
      report.error(
          "additional-context",
          "service "
              + report.shown(target, node.location())
              + " is not built, so it cannot be a context",
          node.location());
    }
  }

  private void networks(Supplier<String> name, MappingNode service) {
    Optional<Entry> mode = service.entry("network_mode");
    Optional<Entry> networks = service.entry("networks");
    boolean known = mode.filter(entry -> !Trees.isOpen(entry.value())).isPresent();
    if (known && networks.isPresent()) {
      report.add(
          Problem.error(
                  "network-mode-and-networks",
                  name.get() + " has a network_mode and networks; only one can hold",
                  mode.get().keyLocation())
              .withRelated(networks.get().keyLocation(), "the networks")
              .withHint("remove network_mode: or networks:"));
    }
    Trees.mapping(service, "networks")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                undefined("network", "networks", name, entry.key(), entry.keyLocation());
              }
            });
    mode.flatMap(entry -> Trees.textOf(entry.value()))
        .filter(text -> text.startsWith(SERVICE))
        .map(text -> text.substring(SERVICE.length()))
        .filter(target -> !services.containsKey(target))
        .ifPresent(
            target ->
                undefinedService(
                    name.get() + " joins the network of", target, mode.get().value().location()));
  }

  private void dependencies(Supplier<String> name, MappingNode service) {
    Trees.mapping(service, "depends_on")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                dependency(name, entry);
              }
            });
  }

  private void dependency(Supplier<String> name, Entry entry) {
    if (services.containsKey(entry.key()) || report.isTold(entry.keyLocation())) {
      return;
    }
    boolean required =
        entry.value() instanceof MappingNode dependency
            && dependency.get("required").map(Trees::isTrue).orElse(false);
    if (required || !disabled.contains(entry.key())) {
      undefinedService(name.get() + " depends on", entry.key(), entry.keyLocation());
    }
  }

  private void undefinedService(String what, String target, Location at) {
    if (disabled.contains(target)) {
      report.add(
          Problem.error(
                  "disabled-service",
                  what
                      + " service "
                      + report.shown(target, at)
                      + ", which no active profile starts",
                  at)
              .withHint("activate one of its profiles"));
    } else {
      report.add(
          Problem.error(
                  "undefined-service",
                  what + " service " + report.shown(target, at) + ", which is not defined",
                  at)
              .withHint(report.nearest(target, services.keySet())));
    }
  }

  private void references(Supplier<String> name, MappingNode service) {
    for (MappingNode volume : Checks.items(service, "volumes")) {
      Optional<Node> source = volume.get("source");
      if (Trees.text(volume, "type").equals(Optional.of("volume")) && source.isPresent()) {
        undefined(
            "volume",
            "volumes",
            name,
            Trees.textOf(source.get()).orElse(""),
            source.get().location());
      }
    }
    mounted("config", "configs", name, service);
    mounted("secret", "secrets", name, service);
    Trees.mapping(service, "build").ifPresent(build -> mounted("secret", "secrets", name, build));
    Trees.mapping(service, "models")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                undefined("model", "models", name, entry.key(), entry.keyLocation());
              }
            });
  }

  private void mounted(String what, String kind, Supplier<String> name, MappingNode from) {
    for (MappingNode mount : Checks.items(from, kind)) {
      Location at = mount.get("source").map(Node::location).orElse(mount.location());
      undefined(what, kind, name, Trees.text(mount, "source").orElse(""), at);
    }
  }

  private void undefined(String what, String kind, Supplier<String> name, String key, Location at) {
    Optional<MappingNode> all = Trees.mapping(project, kind);
    if (all.isPresent() && all.get().has(key)) {
      return;
    }
    List<String> keys =
        known.computeIfAbsent(
            kind,
            it ->
                all.map(found -> found.entries().stream().map(Entry::key).toList())
                    .orElse(List.of()));
    Optional<String> near = report.nearest(key, keys);
    Problem problem =
        Problem.error(
                "undefined-" + what,
                name.get()
                    + " uses "
                    + what
                    + " "
                    + report.shown(key, at)
                    + ", which is not defined",
                at)
            .withHint(near.orElse("add it under the top-level " + kind + ":"));
    if (kind.equals("volumes")) {
      report.volume(problem);
    } else {
      report.add(problem);
    }
  }

  private void healthcheck(MappingNode service) {
    Trees.mapping(service, "healthcheck")
        .flatMap(health -> Trees.list(health, "test"))
        .map(test -> test.items().get(0))
        .filter(
            first -> !List.of("CMD", "CMD-SHELL", "NONE").contains(Trees.textOf(first).orElse("")))
        .ifPresent(
            first ->
                report.add(
                    Problem.error(
                            "healthcheck-test",
                            "a test written as a list must begin with CMD, CMD-SHELL or NONE",
                            first.location())
                        .withHint("put CMD before it")));
  }

  private void mounts(MappingNode service) {
    Map<String, Location> mounts = new HashMap<>();
    Trees.list(service, "tmpfs")
        .ifPresent(
            list -> {
              for (Node item : list.items()) {
                mount(Trees.textOf(item).orElse("").split(":", 2)[0], item.location(), mounts);
              }
            });
    for (MappingNode volume : Checks.items(service, "volumes")) {
      Location at = volume.get("target").map(Node::location).orElse(volume.location());
      mount(Trees.text(volume, "target").orElse(""), at, mounts);
    }
  }

  private void mount(String target, Location at, Map<String, Location> mounts) {
    Location before = mounts.putIfAbsent(target, at);
    if (before != null) {
      report.volume(
          Problem.error("mounted-twice", report.shown(target, at) + " is mounted twice", at)
              .withRelated(before, "first mounted here"));
    }
  }

  private void develop(MappingNode develop) {
    for (MappingNode watch : Checks.items(develop, "watch")) {
      String action = Trees.text(watch, "action").orElse("");
      boolean known =
          !action.isEmpty() && !report.isTold(watch.get("action").orElseThrow().location());
      if (known && !watch.has("target") && !action.equals("rebuild") && !action.equals("restart")) {
        report.error("watch-target", "\"watch\" needs \"target\" to " + action, watch.location());
      }
    }
  }

  private void secret(Entry entry) {
    if (entry.value() instanceof MappingNode secret
        && !secret.get("external").map(it -> Trees.isTrue(it) || Trees.isOpen(it)).orElse(false)
        && !secret.has("file")
        && !secret.has("environment")
        && !report.hasHole(secret.location())) {
      report.add(
          Problem.error(
                  "source-missing",
                  "secret " + PlainNames.quoted(entry.key()) + " does not say where its content is",
                  entry.keyLocation())
              .withHint("add file or environment"));
    }
  }

  private void containerNames() {
    Map<String, ScalarNode> names = new HashMap<>();
    Trees.mapping(project, "services")
        .ifPresent(
            all -> {
              for (Entry entry : all.entries()) {
                Optional<Node> name = ((MappingNode) entry.value()).get("container_name");
                if (name.isPresent()
                    && name.get() instanceof ScalarNode scalar
                    && !Trees.isOpen(scalar)) {
                  ScalarNode before = names.putIfAbsent(scalar.text(), scalar);
                  if (before != null) {
                    report.add(
                        Problem.error(
                                "container-name",
                                "container name "
                                    + report.shown(scalar.text(), scalar.location())
                                    + " is taken by another service",
                                scalar.location())
                            .withRelated(before.location(), "first used here"));
                  }
                }
              }
            });
  }

  private static boolean isOpen(SequenceNode list) {
    return list.items().stream().anyMatch(Trees::isOpen);
  }

  private static Location at(MappingNode mapping, String key) {
    return mapping.entry(key).map(Entry::keyLocation).orElse(mapping.location());
  }
}
