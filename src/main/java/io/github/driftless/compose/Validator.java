package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Phase: holds the document against the table of attributes. What is wrong is told and left out, so
 * that later phases see only what fits.
 */
final class Validator {

  private final LoadProblems report;

  /** Where the service that is being looked at begins; null outside services. */
  private @Nullable Location service;

  Validator(LoadProblems report) {
    this.report = report;
  }

  MappingNode validate(MappingNode document) {
    MappingEdit kept = new MappingEdit(document);
    for (Entry entry : document.entries()) {
      Attribute row = AttributeTable.ROOT.part(entry.key());
      if (row == null) {
        if (entry.key().startsWith("x-")) {
          kept.next(entry);
        } else {
          kept.drop();
          unknown(entry, AttributeTable.ROOT, () -> "the top level of a compose file");
        }
        continue;
      }
      Optional<Node> value = value(entry.value(), row, () -> "\"" + entry.key() + "\"");
      if (value.isPresent()) {
        kept.next(entry.withValue(value.get()));
      } else {
        kept.drop();
        report.incomplete();
      }
    }
    return kept.node();
  }

  private Optional<Node> value(Node node, Attribute row, Supplier<String> what) {
    if (Trees.isOpen(node) && staysOpen(row) && isScalar(row)) {
      return Optional.of(node);
    }
    if (!fits(node, row)) {
      wrongKind(node, row, what);
      return Optional.empty();
    }
    return node.match(
        mapping -> Optional.of(mapping(mapping, row, what)),
        list -> Optional.of(list(list, row, what)),
        scalar ->
            Timestamps.isTimestamp(scalar) && isTextAlone(row)
                ? date(scalar, what)
                : scalar(scalar, row, what));
  }

  /**
   * Returns whether a value that hangs on a variable without one stays as the text that shows the
   * variable, though the attribute takes no such text; elsewhere it is left out.
   */
  static boolean staysOpen(Attribute row) {
    return row.fact()
        || row.output() == AttributeRules.Output.FLAG && row.name().equals("external");
  }

  /** Returns whether anything but a list or a mapping may stand here. */
  private static boolean isScalar(Attribute row) {
    return row.takes(Attribute.TEXT) || row.takes(Attribute.NUMBER) || row.takes(Attribute.FLAG);
  }

  /** Returns whether a date, which elsewhere is written out as a text, is none here. */
  private static boolean isTextAlone(Attribute row) {
    return row.output() == AttributeRules.Output.TEXTS
        || row.output() == AttributeRules.Output.HEALTH_TEST
        || row.paths() != AttributeRules.Paths.NONE
        || row.form() != AttributeRules.Form.LONG
        || row.isUndated();
  }

  static boolean fits(Node node, Attribute row) {
    return node.match(
        mapping -> row.takes(Attribute.MAPPING),
        list -> row.takes(Attribute.LIST),
        scalar -> fits(scalar, row));
  }

  private static boolean fits(ScalarNode scalar, Attribute row) {
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

  void wrongKind(Node node, Attribute row, Supplier<String> what) {
    if (!row.takes(Attribute.TEXT) && !row.takes(Attribute.NUMBER) && !row.takes(Attribute.FLAG)) {
      report.close(node.location());
    }
    String written =
        node instanceof ScalarNode scalar && !scalar.isNull()
            ? PlainNames.quoted(scalar) + " is " + PlainNames.kind(node)
            : "this is " + PlainNames.kind(node);
    Problem problem =
        Problem.error(
            "attribute-type",
            what.get() + " must be " + PlainNames.or(PlainNames.kinds(row)) + ", but " + written,
            node.location());
    boolean quotable =
        node instanceof ScalarNode scalar && !scalar.isNull() && row.takes(Attribute.TEXT);
    tell(quotable ? problem.withHint("put the value in quotes to make it a text") : problem);
  }

  private Node mapping(MappingNode mapping, Attribute row, Supplier<String> what) {
    MappingEdit kept = new MappingEdit(mapping);
    boolean services = row == AttributeTable.ROOT.part("services");
    for (Entry entry : mapping.entries()) {
      if (services) {
        service = entry.keyLocation();
      }
      Attribute part = row.part(entry.key());
      if (part == null || !row.isKey(entry.key())) {
        boolean free = !row.closed() || row.extensible() && entry.key().startsWith("x-");
        if (free || part != null && report.isOpen(entry.keyLocation())) {
          kept.next(entry);
        } else {
          badKey(entry, row, what);
          kept.drop();
        }
        continue;
      }
      Optional<Node> value =
          value(entry.value(), part, () -> partName(entry, row, part, what.get()));
      if (value.isEmpty() && row.each() == part && part.takes(Attribute.MAPPING)) {
        value = Optional.of(MappingBuilder.at(entry.value()).node());
      }
      if (value.isEmpty()) {
        kept.drop();
        lost(entry.value(), mapping);
      } else {
        kept.next(entry.withValue(value.get()));
      }
      if (services) {
        service = null;
      }
    }
    for (String key : row.required()) {
      if (!mapping.has(key)) {
        tell(
            Problem.error(
                "missing-attribute", what.get() + " needs \"" + key + "\"", mapping.location()));
      }
    }
    return kept.node();
  }

  /**
   * Remembers that a mapping lacks a value which cannot be known, and may be right all the same.
   */
  private void lost(Node value, MappingNode from) {
    if (Trees.isOpen(value)) {
      report.hole(from.location());
    }
  }

  private static String partName(Entry entry, Attribute row, Attribute part, String what) {
    return row.each() == part
        ? PlainNames.member(row, entry.key(), what)
        : "\"" + entry.key() + "\"";
  }

  private void badKey(Entry entry, Attribute row, Supplier<String> what) {
    if (row.each() == null) {
      unknown(entry, row, what);
      return;
    }
    tell(
        Problem.error(
                "attribute-name",
                PlainNames.quoted(entry.key()) + " cannot be a name in " + what.get(),
                entry.keyLocation())
            .withHint("letters, digits, ., _ and - make a name"));
  }

  private void unknown(Entry entry, Attribute row, Supplier<String> what) {
    tell(
        Problem.error(
                "unknown-attribute",
                PlainNames.quoted(entry.key()) + " is not an attribute of " + what.get(),
                entry.keyLocation())
            .withHint(Nearest.hint(entry.key(), row.named().keySet())));
  }

  private Node list(SequenceNode list, Attribute row, Supplier<String> what) {
    Attribute item = row.item();
    if (item == null) {
      return list;
    }
    Supplier<String> itemName = () -> "an item of " + what.get();
    SequenceEdit kept = new SequenceEdit(list);
    for (Node before : list.items()) {
      Optional<Node> after =
          before instanceof ScalarNode scalar && Timestamps.isTimestamp(scalar) && !row.dates()
              ? date(scalar, itemName)
              : value(before, item, itemName);
      if (after.isEmpty()) {
        kept.drop();
      } else {
        kept.next(after.get());
      }
    }
    if (row.distinct() && list.items().size() > 1) {
      distinct(list, what);
    }
    return kept.node();
  }

  private void distinct(SequenceNode list, Supplier<String> what) {
    Map<Object, Node> seen = new HashMap<>();
    for (Node item : list.items()) {
      Node first = seen.putIfAbsent(Trees.content(item), item);
      if (first != null) {
        tell(
            Problem.error(
                    "duplicate-item",
                    "the same item stands twice in " + what.get(),
                    item.location())
                .withRelated(first.location(), "first written here")
                .withHint("keep one of them"));
      }
    }
  }

  private Optional<Node> date(ScalarNode scalar, Supplier<String> what) {
    tell(
        Problem.error(
                "attribute-type",
                "%s must be a text, but %s is a date"
                    .formatted(what.get(), PlainNames.quoted(scalar)),
                scalar.location())
            .withHint("put the value in quotes to make it a text"));
    return Optional.empty();
  }

  private Optional<Node> scalar(ScalarNode scalar, Attribute row, Supplier<String> what) {
    if (scalar.type() == ScalarType.TEXT) {
      if (Trees.isOpen(scalar)) {
        return Optional.of(scalar);
      }
      boolean unknown =
          !row.values().isEmpty()
              && !row.values().contains(scalar.text())
              && !report.isTold(scalar.location());
      if (unknown) {
        tell(
            Problem.error(
                    "attribute-value",
                    what.get()
                        + " must be "
                        + PlainNames.or(row.values())
                        + ", not "
                        + PlainNames.quoted(scalar),
                    scalar.location())
                .withHint(Nearest.hint(scalar.text(), row.values())));
        return Optional.empty();
      }
      if (row.pattern().isPresent() && !row.pattern().get().test(scalar.text())) {
        tell(
            Problem.error(
                "attribute-value",
                what.get()
                    + " must be "
                    + row.patternWords()
                    + ", not "
                    + PlainNames.quoted(scalar),
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

  private Optional<Node> range(ScalarNode scalar, Attribute row, Supplier<String> what) {
    double value = CoreSchema.number(scalar.text());
    if (row.isCounted() && !Numbers.isLong(scalar)) {
      tell(
          Problem.error(
              "attribute-value",
              what.get() + " is too large a number: " + PlainNames.quoted(scalar),
              scalar.location()));
      return Optional.empty();
    }
    boolean low = row.least().isPresent() && value < row.least().get();
    boolean high = row.most().isPresent() && value > row.most().get();
    if (low || high) {
      tell(
          Problem.error(
              "attribute-value",
              what.get()
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
