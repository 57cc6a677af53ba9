package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Phase: lays services over those they extend, of the same file or another (Compose Specification,
 * "extends"). Made for one document.
 */
final class Extends {

  /** How many services may extend each other in a row. */
  private static final int CHAIN = 200;

  private static final Attribute EXTENDS =
      Objects.requireNonNull(AttributeTable.SERVICE.part("extends"));

  private final Session session;
  private final Path folder;
  private final Variables variables;
  private final Map<Path, Optional<Scope>> files = new HashMap<>();

  /** The services of one document, and the tags by which it resets what it extends. */
  private record Scope(Path file, Map<String, Entry> services, ResetTags tags) {}

  /** A service on the way from one that extends to the one it stands on. */
  private record Step(Path file, String service) {}

  Extends(Session session, Path folder, Variables variables) {
    this.session = session;
    this.folder = folder;
    this.variables = variables;
  }

  MappingNode resolve(MappingNode document, Path file, ResetTags tags) {
    Optional<MappingNode> services = Trees.mapping(document, "services");
    if (services.isEmpty() || services.get().entries().stream().noneMatch(Extends::isExtending)) {
      return document;
    }
    Scope scope = scope(services.get(), file, tags);
    for (String name : List.copyOf(scope.services.keySet())) {
      resolve(name, scope, new LinkedHashMap<>());
    }
    return new MappingBuilder(document)
        .set("services", services.get().withEntries(List.copyOf(scope.services.values())))
        .node();
  }

  private static Scope scope(MappingNode services, Path file, ResetTags tags) {
    Map<String, Entry> all = new LinkedHashMap<>();
    services.entries().forEach(entry -> all.put(entry.key(), entry));
    return new Scope(file, all, tags);
  }

  private static boolean isExtending(Entry entry) {
    return entry.value() instanceof MappingNode service && service.has("extends");
  }

  /**
   * Returns a service with all it extends, and remembers it so.
   *
   * @param way how it was come to: what each service before says that it extends
   */
  private Optional<MappingNode> resolve(String name, Scope scope, Map<Step, Node> way) {
    Entry entry = scope.services.get(name);
    if (entry == null || !(entry.value() instanceof MappingNode service)) {
      return Optional.empty();
    }
    Optional<Node> extending = service.get("extends");
    if (extending.isEmpty()) {
      return Optional.of(service);
    }
    MappingNode alone = new MappingBuilder(service).remove("extends").node();
    Step step = new Step(scope.file, name);
    if (way.size() >= CHAIN || way.containsKey(step)) {
      cycle(extending.get(), step, way);
      return Optional.empty();
    }
    way.put(step, extending.get());
    Optional<MappingNode> base = base(name, extending.get(), scope, way);
    way.remove(step);
    MappingNode merged =
        base.map(
                found ->
                    new MappingBuilder(
                            new Merger(session.report())
                                .mergeService(scope.tags.apply(found, "services", name), service))
                        .remove("extends")
                        .node())
            .orElseGet(() -> withoutBase(alone, extending.get()));
    scope.services.put(name, entry.withValue(merged));
    return Optional.of(merged);
  }

  /**
   * Returns a service whose base cannot be known. Which network it stands in is said there where it
   * does not say so itself, and hangs on the same variable.
   */
  private static MappingNode withoutBase(MappingNode service, Node extending) {
    if (service.has("networks") || service.has("network_mode")) {
      return service;
    }
    return parts(extending)
        .filter(Trees::isOpen)
        .findFirst()
        .map(open -> new MappingBuilder(service).set("network_mode", open).node())
        .orElse(service);
  }

  private static Stream<Node> parts(Node extending) {
    return extending instanceof MappingNode mapping
        ? Stream.of("file", "service").flatMap(key -> mapping.get(key).stream())
        : Stream.of(extending);
  }

  private Optional<MappingNode> base(
      String name, Node extending, Scope scope, Map<Step, Node> way) {
    Optional<Node> reference =
        extending instanceof MappingNode mapping ? mapping.get("service") : Optional.of(extending);
    Optional<String> service = reference.flatMap(Trees::textOf);
    if (service.isEmpty()) {
      session.report().add(namesNone(extending));
      session.report().incomplete();
      return Optional.empty();
    }
    Location at = reference.get().location();
    Optional<Node> file =
        extending instanceof MappingNode mapping
            ? mapping.get("file").filter(node -> !Trees.isNull(node))
            : Optional.empty();
    if (Trees.isOpen(reference.get()) || file.filter(Trees::isOpen).isPresent()) {
      session.report().partial();
      return Optional.empty();
    }
    Optional<Scope> other = file.isPresent() ? other(file.get()) : Optional.of(scope);
    if (other.isEmpty()) {
      session.report().incomplete();
      return Optional.empty();
    }
    if (!other.get().services.containsKey(service.get())) {
      session
          .report()
          .add(
              Problem.error(
                      "extends",
                      "service "
                          + PlainNames.quoted(name)
                          + " extends service "
                          + session.report().shown(service.get(), at)
                          + ", which is not in "
                          + (file.isPresent() ? "that file" : "this file"),
                      at)
                  .withHint(
                      session.report().nearest(service.get(), other.get().services.keySet())));
      session.report().incomplete();
      return Optional.empty();
    }
    return resolve(service.get(), other.get(), way);
  }

  /** Says what is wrong where no service is named: mostly the key is misspelt. */
  private static Problem namesNone(Node extending) {
    Set<String> keys = EXTENDS.named().keySet();
    if (extending instanceof MappingNode mapping && !mapping.has("service")) {
      for (Entry entry : mapping.entries()) {
        Optional<String> hint = Nearest.hint(entry.key(), keys);
        if (!keys.contains(entry.key()) && hint.isPresent()) {
          return Problem.error(
                  "unknown-attribute",
                  PlainNames.quoted(entry.key()) + " is not an attribute of \"extends\"",
                  entry.keyLocation())
              .withHint(hint);
        }
      }
    }
    return Problem.error("extends", "\"extends\" must name a service", extending.location())
        .withHint("write service: NAME, and file: PATH for one of another file");
  }

  private void cycle(Node extending, Step step, Map<Step, Node> way) {
    boolean circle = way.containsKey(step);
    List<String> names = new ArrayList<>();
    way.keySet().forEach(each -> names.add(each.service));
    names.add(step.service);
    Problem problem =
        Problem.error(
            circle ? "extends-cycle" : "extends-depth",
            circle
                ? "services extend each other in a circle: " + PlainNames.circle(names)
                : "more than " + CHAIN + " services extend each other in a row",
            extending.location());
    List<Step> steps = List.copyOf(way.keySet());
    Step last = steps.get(steps.size() - 1);
    session
        .report()
        .add(
            circle && !last.equals(step)
                ? problem.withRelated(way.get(last).location(), "the circle closes here")
                : problem);
    session.report().incomplete();
  }

  /** Reads another file: canonical, its paths as seen from here, without its own includes. */
  private Optional<Scope> other(Node file) {
    Path path = folder.resolve(Trees.textOf(file).orElse("")).normalize();
    Optional<Scope> known = files.get(path);
    if (known != null) {
      return known;
    }
    Optional<Scope> scope = Optional.empty();
    if (Files.isRegularFile(path)) {
      scope = read(path);
    } else {
      session.missing("file", path, Optional.of(file.location()), false);
    }
    files.put(path, scope);
    return scope;
  }

  private Optional<Scope> read(Path file) {
    LoadProblems report = session.report();
    MappingNode model = ModelLoader.empty(file);
    ResetTags tags = new ResetTags();
    for (MappingNode document : session.documents(file)) {
      tags = new ResetTags();
      MappingNode interpolated =
          new Interpolator(variables, report).interpolate(tags.strip(document));
      interpolated = Develop.adopt(interpolated, report);
      model = Uniqueness.enforce(new Merger(report).merge(tags.apply(model), interpolated));
      new BaseFileValidator(report).check(model);
      report.nextPhase();
      model = ModelLoader.canonical(model, new Canonicaliser(report));
    }
    // from the folder of the file that extends, not of the disk: only so is a path the same, and
    // stands once, whichever of the two files writes it
    Path base = folder.relativize(file).resolveSibling("");
    MappingNode relative = new PathResolver(base, session.home(), report).resolve(model);
    Optional<MappingNode> services = Trees.mapping(relative, "services");
    if (services.isEmpty()) {
      report.error("extends", "this file has no services to extend", Location.of(file));
      return Optional.empty();
    }
    return Optional.of(scope(services.get(), file, tags));
  }
}
