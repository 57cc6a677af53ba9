package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phase: holds the document against the table of attributes. What is wrong is told and left out, so
 * that later phases see only what fits.
 */
final class Validator {

  private final Report report;

  /** Where the service that is being looked at begins; null outside services. */
  private @Nullable Location service;

  Validator(Report report) {
    this.report = report;
  }

  MappingNode validate(MappingNode document) {
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : document.entries()) {
      Attribute row = AttributeTable.ROOT.part(entry.key());
      if (row == null) {
        if (entry.key().startsWith("x-")) {
          kept.add(entry);
        } else {
          unknown(entry, AttributeTable.ROOT, "the top level of a compose file");
        }
        continue;
      }
      Optional<Node> value = value(entry.value(), row, "\"" + entry.key() + "\"");
      if (value.isPresent()) {
        kept.add(entry.withValue(value.get()));
      } else {
        report.incomplete();
      }
    }
    return document.withEntries(kept);
  }

  private Optional<Node> value(Node node, Attribute row, String what) {
    if (!fits(node, row)) {
      wrongKind(node, row, what);
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(mapping(mapping, row, what));
    }
    if (node instanceof SequenceNode list) {
      return Optional.of(list(list, row, what));
    }
    ScalarNode scalar = (ScalarNode) node;
    return Timestamps.isTimestamp(scalar) && isTextAlone(row)
        ? date(scalar, what)
        : scalar(scalar, row, what);
  }

  /** Returns whether a date, which elsewhere is written out as a text, is none here. */
  private static boolean isTextAlone(Attribute row) {
    return row.output() == Rules.Output.TEXTS
        || row.output() == Rules.Output.HEALTH_TEST
        || row.paths() != Rules.Paths.NONE
        || row.form() != Rules.Form.LONG;
  }

  static boolean fits(Node node, Attribute row) {
    if (node instanceof MappingNode) {
      return row.takes(Attribute.MAPPING);
    }
    if (node instanceof SequenceNode) {
      return row.takes(Attribute.LIST);
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.type()) {
      case NULL -> row.takes(Attribute.NULL);
      case TEXT -> row.takes(Attribute.TEXT);
      case BOOLEAN -> row.takes(Attribute.FLAG);
      case INTEGER -> row.takes(Attribute.INTEGER);
      case FLOAT ->
          row.takes(Attribute.FRACTION)
              || row.takes(Attribute.INTEGER) && !row.exact() && Numbers.isWhole(scalar);
    };
  }

  void wrongKind(Node node, Attribute row, String what) {
    if (!row.takes(Attribute.TEXT) && !row.takes(Attribute.NUMBER) && !row.takes(Attribute.FLAG)) {
      report.close(node.location());
    }
    String written =
        node instanceof ScalarNode scalar && !scalar.isNull()
            ? Words.quoted(scalar) + " is " + Words.kind(node)
            : "this is " + Words.kind(node);
    Problem problem =
        Problem.error(
            "attribute-type",
            what + " must be " + Words.or(Words.kinds(row)) + ", but " + written,
            node.location());
    boolean quotable =
        node instanceof ScalarNode scalar && !scalar.isNull() && row.takes(Attribute.TEXT);
    tell(quotable ? problem.withHint("put the value in quotes to make it a text") : problem);
  }

  private Node mapping(MappingNode mapping, Attribute row, String what) {
    List<Entry> kept = new ArrayList<>(mapping.entries().size());
    boolean changed = false;
    boolean services = row == AttributeTable.ROOT.part("services");
    for (Entry entry : mapping.entries()) {
      if (services) {
        service = entry.keyLocation();
      }
      Attribute part = row.part(entry.key());
      if (part == null || !row.isKey(entry.key())) {
        if (!row.closed() || row.extensible() && entry.key().startsWith("x-")) {
          kept.add(entry);
        } else {
          badKey(entry, row, what);
          changed = true;
        }
        continue;
      }
      String name = partName(entry, row, part, what);
      Optional<Node> value = value(entry.value(), part, name);
      if (value.isEmpty() && row.each() == part && part.takes(Attribute.MAPPING)) {
        value = Optional.of(Draft.at(entry.value()).node());
      }
      if (value.isEmpty()) {
        changed = true;
      } else {
        Entry after = entry.withValue(value.get());
        changed |= after != entry;
        kept.add(after);
      }
      if (services) {
        service = null;
      }
    }
    for (String key : row.required()) {
      if (!mapping.has(key)) {
        tell(
            Problem.error(
                "missing-attribute", what + " needs \"" + key + "\"", mapping.location()));
      }
    }
    return changed ? mapping.withEntries(kept) : mapping;
  }

  private static String partName(Entry entry, Attribute row, Attribute part, String what) {
    return row.each() == part ? Words.member(row, entry.key(), what) : "\"" + entry.key() + "\"";
  }

  private void badKey(Entry entry, Attribute row, String what) {
    if (row.each() == null) {
      unknown(entry, row, what);
      return;
    }
    tell(
        Problem.error(
                "attribute-name",
                Words.quoted(entry.key()) + " cannot be a name in " + what,
                entry.keyLocation())
            .withHint("letters, digits, ., _ and - make a name"));
  }

  private void unknown(Entry entry, Attribute row, String what) {
    tell(
        Problem.error(
                "unknown-attribute",
                Words.quoted(entry.key()) + " is not an attribute of " + what,
                entry.keyLocation())
            .withHint(Nearest.hint(entry.key(), row.named().keySet())));
  }

  private Node list(SequenceNode list, Attribute row, String what) {
    Attribute item = row.item();
    if (item == null) {
      return list;
    }
    List<Node> kept = new ArrayList<>(list.items().size());
    boolean changed = false;
    Map<Object, Node> seen = new HashMap<>();
    for (Node before : list.items()) {
      Optional<Node> after =
          before instanceof ScalarNode scalar && Timestamps.isTimestamp(scalar) && !row.dates()
              ? date(scalar, "an item of " + what)
              : value(before, item, "an item of " + what);
      changed |= after.isEmpty() || after.get() != before;
      after.ifPresent(kept::add);
      if (row.distinct()) {
        Node first = seen.putIfAbsent(Trees.content(before), before);
        if (first != null) {
          tell(
              Problem.error(
                      "duplicate-item", "the same item stands twice in " + what, before.location())
                  .withRelated(first.location(), "first written here")
                  .withHint("keep one of them"));
        }
      }
    }
    return changed ? list.withItems(kept) : list;
  }

  private Optional<Node> date(ScalarNode scalar, String what) {
    tell(
        Problem.error(
                "attribute-type",
                "%s must be a text, but %s is a date".formatted(what, Words.quoted(scalar)),
                scalar.location())
            .withHint("put the value in quotes to make it a text"));
    return Optional.empty();
  }

  private Optional<Node> scalar(ScalarNode scalar, Attribute row, String what) {
    if (scalar.type() == ScalarType.TEXT) {
      boolean unknown =
          !row.values().isEmpty()
              && !row.values().contains(scalar.text())
              && !report.isTold(scalar.location());
      if (unknown) {
        tell(
            Problem.error(
                    "attribute-value",
                    what + " must be " + Words.or(row.values()) + ", not " + Words.quoted(scalar),
                    scalar.location())
                .withHint(Nearest.hint(scalar.text(), row.values())));
        return Optional.empty();
      }
      if (row.pattern().isPresent() && !row.pattern().get().test(scalar.text())) {
        tell(
            Problem.error(
                "attribute-value",
                what + " must be " + row.patternWords() + ", not " + Words.quoted(scalar),
                scalar.location()));
        return Optional.empty();
      }
      return Optional.of(scalar);
    }
    if (scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT) {
      return range(scalar, row, what);
    }
    return Optional.of(scalar);
  }

  private Optional<Node> range(ScalarNode scalar, Attribute row, String what) {
    double value = CoreSchema.number(scalar.text());
    if (row.isCounted() && !Numbers.isLong(scalar)) {
      tell(
          Problem.error(
              "attribute-value",
              what + " is too large a number: " + Words.quoted(scalar),
              scalar.location()));
      return Optional.empty();
    }
    boolean low = row.least().isPresent() && value < row.least().get();
    boolean high = row.most().isPresent() && value > row.most().get();
    if (low || high) {
      tell(
          Problem.error(
              "attribute-value",
              what
                  + " must be "
                  + (row.most().isPresent()
                      ? "from " + row.least().orElse(0) + " to " + row.most().get()
                      : row.least().orElse(0) + " or more"),
              scalar.location()));
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  private void tell(Problem problem) {
    report.add(problem);
    if (service != null) {
      report.told(service);
    }
  }
}
