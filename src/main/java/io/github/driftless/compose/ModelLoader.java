package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import io.github.driftless.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Loads the files of one model: each is read, interpolated, its includes and extends resolved, laid
 * over those before it, validated and made canonical; then the whole is completed, checked and its
 * paths made absolute. An included model goes the same way.
 */
final class ModelLoader {

  /** How many files may include each other in a row; a longer chain is no project anybody wrote. */
  private static final int CHAIN = 100;

  private final Session session;
  private final Path folder;
  private final Variables variables;
  private final List<Path> chain;

  /**
   * Makes a loader.
   *
   * @param folder the folder relative paths start from
   * @param chain the files that include each other down to this model
   */
  ModelLoader(Session session, Path folder, Variables variables, List<Path> chain) {
    this.session = session;
    this.folder = folder;
    this.variables = variables;
    this.chain = chain;
  }

  MappingNode load(List<Path> files) {
    return load(files, UnaryOperator.identity());
  }

  /**
   * Loads files and goes on, while the services of a slice are still at hand.
   *
   * @param then what is done to a slice of the outcome, see {@link Slices}
   */
  MappingNode load(List<Path> files, UnaryOperator<MappingNode> then) {
    UnaryOperator<MappingNode> end = slice -> then.apply(finished(slice));
    MappingNode model = empty(files.get(0));
    for (Path file : files.subList(0, files.size() - 1)) {
      for (MappingNode document : session.documents(file)) {
        model = layered(document, file, model, UnaryOperator.identity());
      }
    }
    Path file = files.get(files.size() - 1);
    List<MappingNode> documents = session.documents(file);
    if (documents.isEmpty()) {
      return Slices.each(model, end);
    }
    int last = documents.size() - 1;
    for (MappingNode document : documents.subList(0, last)) {
      model = layered(document, file, model, UnaryOperator.identity());
    }
    return layered(documents.get(last), file, model, end);
  }

  private MappingNode finished(MappingNode model) {
    session.report().nextPhase();
    MappingNode complete = Completion.complete(model);
    new Checks(session.report()).check(complete);
    session.report().nextPhase();
    return new PathResolver(folder, session.home(), session.report()).resolve(complete);
  }

  static MappingNode empty(Path file) {
    return new MappingNode(List.of(), Location.of(file), Optional.empty(), Optional.empty());
  }

  /**
   * Lays a document over those before it.
   *
   * @param then what is done to a slice of the outcome
   */
  private MappingNode layered(
      MappingNode raw, Path file, MappingNode earlier, UnaryOperator<MappingNode> then) {
    LoadProblems report = session.report();
    report.nextPhase();
    ResetTags tags = new ResetTags();
    Interpolator interpolator = new Interpolator(variables, report);
    MappingNode document =
        Slices.each(
            raw,
            slice -> {
              MappingNode text = interpolator.interpolate(tags.strip(slice));
              report.nextPhase();
              return Develop.adopt(text, report);
            });
    List<Path> here = new ArrayList<>(chain);
    here.add(file);
    if (here.size() > CHAIN) {
      report.error("include-depth", "files include each other too deeply", document.location());
      return Slices.each(earlier, then);
    }
    document = new Includes(session, folder, variables, here).resolve(document, tags);
    document = new Extends(session, folder, variables).resolve(document, file, tags);
    report.nextPhase();
    MappingNode model = new Merger(report).merge(tags.apply(earlier), document);
    Canonicaliser canonicaliser = new Canonicaliser(report);
    return Slices.each(
        model,
        slice -> {
          MappingNode unique = Uniqueness.enforce(slice);
          report.nextPhase();
          MappingNode valid = new Validator(report).validate(unique);
          report.nextPhase();
          return then.apply(
              canonical(new MappingBuilder(valid).remove("version").node(), canonicaliser));
        });
  }

  static MappingNode canonical(MappingNode model, Canonicaliser canonicaliser) {
    return Uniqueness.enforce(EmptyDnsRemover.omit(canonicaliser.canonical(model)));
  }

  /** Reads a file's documents; those that are no mapping are told and left out. */
  static List<MappingNode> documents(Path file, Session session) {
    return documents(problems -> session.read(file), session.report());
  }

  /** Reads the documents of a text, as those of a file are read. */
  static List<MappingNode> documents(LoadRequest.Layer layer, LoadProblems report) {
    return documents(problems -> YamlReader.readAll(layer.file(), layer.text(), problems), report)
        .stream()
        .map(document -> (MappingNode) placed(document, layer))
        .toList();
  }

  private static Node placed(Node node, LoadRequest.Layer layer) {
    Location at = layer.told(node.location());
    return node.match(
        mapping ->
            new MappingNode(
                mapping.entries().stream().map(entry -> placed(entry, layer)).toList(),
                at,
                mapping.tag(),
                mapping.comment()),
        list ->
            new SequenceNode(
                list.items().stream().map(item -> placed(item, layer)).toList(),
                at,
                list.tag(),
                list.comment()),
        text ->
            new ScalarNode(
                text.text(),
                text.type(),
                text.style(),
                text.variables(),
                text.unset(),
                at,
                text.tag(),
                text.comment()));
  }

  private static Entry placed(Entry entry, LoadRequest.Layer layer) {
    return new Entry(
        entry.key(),
        layer.told(entry.keyLocation()),
        entry.keyType(),
        placed(entry.value(), layer));
  }

  private static List<MappingNode> documents(
      Function<Problems, List<Node>> reading, LoadProblems report) {
    int before = report.problems().count();
    List<Node> roots = reading.apply(report.problems());
    if (report.problems().count() > before) {
      report.incomplete();
    }
    List<MappingNode> documents = new ArrayList<>();
    for (Node root : roots) {
      if (root instanceof MappingNode mapping) {
        documents.add(textKeys(mapping, report));
      } else {
        report.add(
            Problem.error(
                    "not-a-mapping",
                    "a compose file must be a mapping, but this is " + PlainNames.kind(root),
                    root.location())
                .withHint("begin with services:"));
        report.incomplete();
      }
    }
    return documents;
  }

  private static Node checkKeys(Node node, LoadProblems report) {
    return node.match(
        mapping -> textKeys(mapping, report),
        list -> checkItems(list, report),
        scalar -> checkNumber(scalar, report));
  }

  private static SequenceNode checkItems(SequenceNode list, LoadProblems report) {
    SequenceEdit items = new SequenceEdit(list);
    for (Node item : list.items()) {
      items.next(checkKeys(item, report));
    }
    return items.node();
  }

  private static ScalarNode checkNumber(ScalarNode scalar, LoadProblems report) {
    if (scalar.type() != ScalarType.FLOAT || Double.isFinite(CoreSchema.number(scalar.text()))) {
      return Timestamps.tagged(scalar);
    }
    report.add(
        Problem.error(
                "attribute-value",
                PlainNames.quoted(scalar) + " is no number that a compose file can hold",
                scalar.location())
            .withHint("put it in quotes to make it a text"));
    return scalar.with(scalar.text(), ScalarType.TEXT);
  }

  /** Reports keys that are no text; YAML reads {@code 123:} as a number. */
  private static MappingNode textKeys(MappingNode mapping, LoadProblems report) {
    MappingEdit entries = new MappingEdit(mapping);
    for (Entry before : mapping.entries()) {
      Entry after = before.withValue(checkKeys(before.value(), report));
      if (before.keyType() != ScalarType.TEXT) {
        report.add(
            Problem.error(
                    "key-type",
                    "the key " + PlainNames.quoted(before.key()) + " must be a text",
                    before.keyLocation())
                .withHint("put it in quotes"));
        after = new Entry(before.key(), before.keyLocation(), after.value());
      }
      entries.next(after);
    }
    return entries.node();
  }
}
