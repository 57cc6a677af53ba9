package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Loads compose projects as the Compose Specification says, phase by phase. Stateless: every call
 * is a run of its own.
 */
public final class ComposeLoader {

  private ComposeLoader() {}

  /**
   * Loads a project.
   *
   * @param problems takes everything that is wrong, all in one run
   * @return empty where an error was added
   */
  public static Optional<Project> load(LoadRequest request, Problems problems) {
    MissingValues missing = new MissingValues();
    Optional<Project> project = load(request, missing, problems);
    missing.report(problems);
    return project;
  }

  /**
   * Loads one of several projects.
   *
   * @param missing takes what lacks a value, for the caller to report it when all projects are
   *     loaded
   * @param problems takes everything else that is wrong, all in one run
   * @return empty where an error was added
   */
  public static Optional<Project> load(
      LoadRequest request, MissingValues missing, Problems problems) {
    return DeepStack.call(() -> run(request, missing, problems));
  }

  /**
   * Loads a project and writes it as JSON, as {@link ComposeJson} does: for whoever wants nothing
   * else of it, without its records being made.
   *
   * @param problems takes everything that is wrong, all in one run
   * @return empty where an error was added
   */
  public static Optional<String> json(LoadRequest request, Problems problems) {
    MissingValues missing = new MissingValues();
    Optional<String> json =
        DeepStack.call(
            () ->
                resolve(request, missing, problems, service -> {})
                    .map(found -> ComposeJson.write(found.document)));
    missing.report(problems);
    return json;
  }

  private record Resolved(
      String name,
      Path folder,
      MappingNode document,
      List<InactiveService> inactive,
      List<Path> files,
      List<Path> inputs) {}

  /** Loads a project with the caller's own stack, which a deep document may exhaust. */
  static Optional<Project> run(LoadRequest request, MissingValues missing, Problems problems) {
    List<ComposeService> services = new ArrayList<>();
    return resolve(request, missing, problems, entry -> services.add(ProjectMapper.service(entry)))
        .map(
            found ->
                new Project(
                    found.name,
                    found.folder,
                    services,
                    found.inactive,
                    ProjectMapper.networks(found.document),
                    found.document,
                    found.files,
                    found.inputs));
  }

  /**
   * Resolves a project.
   *
   * @param seen told each resolved service in turn, while it is at hand; perhaps fewer where there
   *     is an error, but none that is wrong
   */
  private static Optional<Resolved> resolve(
      LoadRequest request, MissingValues missing, Problems problems, Consumer<Entry> seen) {
    LoadProblems report =
        new LoadProblems(
            problems,
            missing,
            request.reading() == LoadRequest.Reading.LENIENT,
            new EnvSource(request.folder(), request.envFiles()));
    Session session =
        new Session(
            report,
            Optional.ofNullable(request.environment().get("HOME")),
            request.layers(),
            request.standardInput());
    Optional<ProjectFiles> found = ProjectFiles.find(request, session);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ProjectFiles project = found.get();
    if (!project.folder().equals(request.folder())) {
      report.source(new EnvSource(project.folder(), request.envFiles()));
    }
    Optional<String> name = ProjectName.of(request, project, session);
    Variables variables = project.variables().with("COMPOSE_PROJECT_NAME", name.orElse(""));

    List<Path> files = new ArrayList<>(project.files());
    request.layers().forEach(layer -> files.add(layer.file()));
    Normaliser normaliser = new Normaliser(name.orElse(""), variables, report);
    Resolver resolver = new Resolver(report);
    MappingNode model =
        new ModelLoader(session, project.folder(), variables, List.of())
            .load(
                files,
                slice -> {
                  if (slice.entries().isEmpty() && !report.hasErrors()) {
                    report.add(nothing(project.files().get(0)));
                  }
                  report.nextPhase();
                  return resolver.resolve(normaliser.normalise(slice));
                });
    report.nextPhase();

    List<InactiveService> inactive = new ArrayList<>();
    model = active(model, profiles(request, variables), inactive);
    if (report.isComplete()) {
      Set<String> disabled =
          inactive.stream().map(InactiveService::name).collect(Collectors.toSet());
      new Consistency(model, disabled, report).check();
    }
    if (report.lenient()) {
      model = new OpenReferences(report).settle(model);
    }
    report.nextPhase();
    Consumer<Entry> told =
        service -> {
          if (!report.hasErrors()) {
            seen.accept(service);
          }
        };
    model = finished(model, name.orElse(""), new ServiceEnvironment(session, variables), told);
    if (report.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Resolved(
            name.orElse(""),
            project.folder(),
            UnusedResources.drop(model),
            inactive,
            project.files(),
            session.inputs()));
  }

  private static Problem nothing(Path file) {
    return Problem.error("empty-project", "there is nothing in this file", Location.of(file))
        .withHint("begin with services:");
  }

  private static Set<String> profiles(LoadRequest request, Variables variables) {
    Set<String> profiles = new HashSet<>(request.profiles());
    if (profiles.isEmpty()) {
      for (String profile : variables.get("COMPOSE_PROFILES").orElse("").split(",")) {
        profiles.add(profile.strip());
      }
    }
    return profiles;
  }

  /** Takes out the services that have profiles, none of them active. */
  private static MappingNode active(
      MappingNode model, Set<String> profiles, List<InactiveService> inactive) {
    Optional<MappingNode> services = Trees.mapping(model, "services");
    if (services.isEmpty()) {
      return model;
    }
    MappingEdit active = new MappingEdit(services.get());
    for (Entry entry : services.get().entries()) {
      Optional<SequenceNode> own =
          entry.value() instanceof MappingNode service
              ? Trees.list(service, "profiles")
              : Optional.empty();
      if (own.isEmpty()
          || profiles.contains("*")
          // a profile that is not known may be active, and a picture without the service be wrong
          || own.get().items().stream().anyMatch(Trees::isOpen)
          || own.get().items().stream()
              .anyMatch(item -> profiles.contains(Trees.textOf(item).orElse("")))) {
        active.next(entry);
      } else {
        active.drop();
        inactive.add(
            new InactiveService(
                entry.key(),
                own.get().items().stream().flatMap(item -> Trees.textOf(item).stream()).toList(),
                entry.keyLocation()));
      }
    }
    return new MappingBuilder(model).set("services", active.node()).node();
  }

  private static MappingNode finished(
      MappingNode model, String name, ServiceEnvironment environment, Consumer<Entry> seen) {
    MappingBuilder result =
        new MappingBuilder(model).remove("models").remove("include").remove("version");
    Node origin = Trees.nothing(model.location());
    result.set("name", Trees.text(name, model.get("name").orElse(origin)));
    MappingNode services =
        Trees.mapping(model, "services").orElseGet(() -> MappingBuilder.at(origin).node());
    MappingEdit all = new MappingEdit(services);
    for (Entry entry : services.entries()) {
      Entry done =
          entry.value() instanceof MappingNode service
              ? entry.withValue(environment.resolve(replicas(service)))
              : entry;
      all.next(done);
      seen.accept(done);
    }
    Trees.mapping(model, "jobs")
        .ifPresent(
            jobs ->
                result.set(
                    "jobs",
                    Trees.withMappings(
                        jobs, job -> new MappingBuilder(job).remove("extends").node())));
    return result.set("services", all.node()).node();
  }

  /** {@code scale} is what {@code deploy.replicas} is. */
  private static MappingNode replicas(MappingNode service) {
    Optional<Node> scale = service.get("scale");
    Optional<MappingNode> deploy = Trees.mapping(service, "deploy");
    return scale.isPresent() && deploy.isPresent()
        ? new MappingBuilder(service)
            .set("deploy", new MappingBuilder(deploy.get()).set("replicas", scale.get()).node())
            .node()
        : service;
  }
}
