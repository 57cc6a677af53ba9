package io.github.driftless.compose;

import io.github.driftless.compose.Rules.Output;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phase: gives every value its final type and leaves out what says nothing, so that the tree is the
 * resolved project as it is printed. Hidden attributes stay until the phases that need them are
 * through.
 */
final class Resolver {

  private final Report report;

  Resolver(Report report) {
    this.report = report;
  }

  MappingNode resolve(MappingNode document) {
    return struct(document, AttributeTable.ROOT);
  }

  private MappingNode struct(MappingNode mapping, Attribute row) {
    MappingEdit entries = new MappingEdit(mapping);
    for (Entry entry : mapping.entries()) {
      Attribute part = row.part(entry.key());
      Optional<Node> value =
          part != null
              ? value(entry.value(), part)
              : row == AttributeTable.ROOT && entry.key().startsWith("x-")
                  ? Optional.of(raw(entry.value()))
                  : Optional.empty();
      if (value.isEmpty()) {
        entries.drop();
      } else if (part == null || part.printedName().equals(entry.key())) {
        entries.next(entry.withValue(value.get()));
      } else {
        entries.next(new Entry(part.printedName(), entry.keyLocation(), value.get()));
      }
    }
    Draft result = new Draft(entries.node());
    for (Attribute part : row.always()) {
      if (!result.has(part.printedName())) {
        result.set(part.printedName(), always(part, mapping));
      }
    }
    return result.node();
  }

  private Node always(Attribute part, MappingNode origin) {
    Node nothing = Trees.nothing(origin.location());
    return switch (part.output()) {
      case ALWAYS_STRUCT -> struct(Draft.at(nothing).node(), part);
      case ALWAYS_TEXT -> Trees.text("", nothing);
      case ALWAYS_FLAG -> Trees.flag(false, nothing);
      case ALWAYS_INTEGER -> Trees.integer(0, nothing);
      case ALWAYS_BYTES -> Trees.text("0", nothing);
      default -> nothing;
    };
  }

  private Optional<Node> value(Node node, Attribute row) {
    if (Trees.isNull(node)) {
      return ofNull(node, row);
    }
    return switch (row.output()) {
      case TEXT -> text(node, row).filter(text -> !text.text().isEmpty()).map(Node.class::cast);
      case ALWAYS_TEXT -> text(node, row).map(Node.class::cast);
      case FLAG -> flag(node, row).filter(Trees::isTrue);
      case OPTIONAL_FLAG, ALWAYS_FLAG -> flag(node, row);
      case OPT_OUT -> flag(node, row).filter(flag -> !Trees.isTrue(flag));
      case INTEGER -> integer(node, row, false).filter(Resolver::isNotZero);
      case UNSIGNED -> integer(node, row, true).filter(Resolver::isNotZero);
      case OPTIONAL_INTEGER, ALWAYS_INTEGER -> integer(node, row, false);
      case OPTIONAL_UNSIGNED -> integer(node, row, true);
      case NUMBER -> number(node, row).filter(Resolver::isNotZero);
      case BYTES -> bytes(node, row).filter(Resolver::isNotZero);
      case ALWAYS_BYTES -> bytes(node, row);
      case DURATION -> duration(node, row).filter(text -> !isText(text, "0s"));
      case OPTIONAL_DURATION -> duration(node, row);
      case DEVICE_COUNT -> deviceCount(node, row).filter(Resolver::isNotZero);
      case FILE_MODE -> fileMode(node, row);
      case UMASK -> umask(node, row);
      case ULIMIT -> Optional.of(ulimit(node, row));
      case TEXTS -> texts(node, row);
      case COMMAND -> command(node);
      case HEALTH_TEST -> healthTest(node);
      case OPTIONS -> KeyValues.options(node).map(Node.class::cast);
      case ENVIRONMENT -> KeyValues.environment(node, report).map(Node.class::cast);
      case MULTI_OPTIONS -> KeyValues.multiOptions(node).map(Node.class::cast);
      case HOSTS -> KeyValues.hosts(node, report).map(Node.class::cast);
      case SSH -> ssh(node);
      case STRUCT, ALWAYS_STRUCT ->
          node instanceof MappingNode mapping
              ? Optional.of(struct(mapping, row))
              : Optional.empty();
      case LIST -> list(node, row);
      case MAP -> map(node, row);
      case HIDDEN -> Optional.of(node);
      case RAW -> Optional.of(raw(node));
    };
  }

  /** A null is a value only where the reference keeps the difference from nothing. */
  private static Optional<Node> ofNull(Node node, Attribute row) {
    boolean kept =
        row.output() == Output.COMMAND
            || row.output() == Output.RAW
            || row.output() == Output.HIDDEN
            || row.name().equals("*") && row.output() == Output.STRUCT;
    return kept ? Optional.of(node) : Optional.empty();
  }

  private Optional<ScalarNode> text(Node node, Attribute row) {
    if (node instanceof ScalarNode scalar && Timestamps.isTimestamp(scalar)) {
      wrong(scalar, row, "a text; put it in quotes");
      return Optional.empty();
    }
    return text(node);
  }

  private static Optional<ScalarNode> text(Node node) {
    return node instanceof ScalarNode scalar
        ? Optional.of(scalar.with(Numbers.text(scalar), ScalarType.TEXT))
        : Optional.empty();
  }

  private Optional<Node> flag(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    if (scalar.type() == ScalarType.BOOLEAN) {
      return Optional.of(
          scalar.with(Boolean.toString(CoreSchema.flag(scalar.text())), ScalarType.BOOLEAN));
    }
    Optional<Boolean> flag = Numbers.flag(scalar.text());
    return flag.isPresent()
        ? Optional.of(scalar.with(flag.get().toString(), ScalarType.BOOLEAN))
        : wrong(scalar, row, "true or false");
  }

  private Optional<Node> integer(Node node, Attribute row, boolean unsigned) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    String digits;
    switch (scalar.type()) {
      case INTEGER -> digits = CoreSchema.integer(scalar.text()).toString();
      case FLOAT -> digits = Long.toString((long) CoreSchema.number(scalar.text()));
      default -> {
        // The reference turns a text into a number only where the number may be negative.
        if (unsigned || !Numbers.isDecimal(scalar.text())) {
          return wrong(scalar, row, "a whole number");
        }
        digits = Numbers.decimal(scalar.text());
      }
    }
    if (unsigned && digits.startsWith("-")) {
      return wrong(scalar, row, "0 or more");
    }
    return Optional.of(scalar.with(digits, ScalarType.INTEGER));
  }

  private Optional<Node> number(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    boolean number = scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT;
    if (!number && !Numbers.isNumber(scalar.text())) {
      return wrong(scalar, row, "a number");
    }
    float value =
        (float) (number ? CoreSchema.number(scalar.text()) : Numbers.number(scalar.text()));
    return Float.isFinite(value)
        ? Optional.of(scalar.with(Numbers.json(value), ScalarType.FLOAT))
        : wrong(scalar, row, "a finite number");
  }

  private Optional<Node> bytes(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    if (scalar.type() == ScalarType.INTEGER) {
      return Optional.of(
          scalar.with(CoreSchema.integer(scalar.text()).toString(), ScalarType.TEXT));
    }
    if (scalar.type() != ScalarType.TEXT) {
      // The reference takes a number with a fraction for no limit at all.
      return Optional.empty();
    }
    Optional<Long> bytes = Units.bytes(scalar.text());
    return bytes.isPresent()
        ? Optional.of(scalar.with(bytes.get().toString(), ScalarType.TEXT))
        : wrong(scalar, row, "a size such as 512m or 2g");
  }

  private Optional<Node> duration(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    Optional<Long> duration = Units.duration(Numbers.text(scalar));
    return duration.isPresent()
        ? Optional.of(scalar.with(Units.duration(duration.get()), ScalarType.TEXT))
        : wrong(scalar, row, "a duration such as 30s or 1m30s");
  }

  private Optional<Node> deviceCount(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    if (scalar.type() == ScalarType.FLOAT) {
      return wrong(scalar, row, "a whole number or \"all\"");
    }
    String text = Numbers.text(scalar);
    if (text.equalsIgnoreCase("all")) {
      return Optional.of(scalar.with("-1", ScalarType.INTEGER));
    }
    return Numbers.isDecimal(text)
        ? Optional.of(scalar.with(Numbers.decimal(text), ScalarType.INTEGER))
        : wrong(scalar, row, "a number or \"all\"");
  }

  private Optional<Node> fileMode(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    if (scalar.type() == ScalarType.INTEGER) {
      return Optional.of(
          scalar.with("0" + CoreSchema.integer(scalar.text()).toString(8), ScalarType.TEXT));
    }
    try {
      long mode = Long.parseLong(scalar.text(), 8);
      return Optional.of(scalar.with("0" + Long.toString(mode, 8), ScalarType.TEXT));
    } catch (NumberFormatException e) {
      return wrong(scalar, row, "an octal mode such as \"0440\"");
    }
  }

  private Optional<Node> umask(Node node, Attribute row) {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarType.TEXT) {
      return CoreSchema.typeOf(scalar.text()) == ScalarType.INTEGER
              && scalar.text().charAt(0) != '-'
          ? Optional.of(
              scalar.with(CoreSchema.integer(scalar.text()).toString(), ScalarType.INTEGER))
          : wrong(scalar, row, "a mode such as \"022\"");
    }
    return integer(node, row, true);
  }

  private Node ulimit(Node node, Attribute row) {
    if (node instanceof MappingNode mapping) {
      return struct(mapping, row);
    }
    Optional<Node> single = integer(node, row, false).filter(Resolver::isNotZero);
    return single.orElseGet(() -> Draft.at(node).node());
  }

  private Optional<Node> texts(Node node, Attribute row) {
    for (Node item : node instanceof SequenceNode list ? list.items() : List.<Node>of()) {
      if (item instanceof ScalarNode scalar
          && (scalar.type() == ScalarType.FLOAT || !Numbers.isLong(scalar))) {
        wrong(scalar, row, "a text or a whole number");
      }
    }
    return texts(node);
  }

  private static Optional<Node> texts(Node node) {
    List<Node> items = new ArrayList<>();
    for (Node item : node instanceof SequenceNode list ? list.items() : List.of(node)) {
      text(item).ifPresent(items::add);
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(Trees.list(items, node));
  }

  private Optional<Node> command(Node node) {
    if (node instanceof SequenceNode) {
      return texts(node).or(() -> Optional.of(Trees.list(List.of(), node)));
    }
    ScalarNode scalar = (ScalarNode) node;
    Optional<List<String>> words = ShellWords.split(scalar.text());
    if (words.isEmpty()) {
      report.add(
          Problem.error(
                  "command-syntax",
                  "a quote or bracket in the command is not closed",
                  node.location())
              .withHint("write the command as a list, one word an item"));
      return Optional.empty();
    }
    List<Node> items = new ArrayList<>();
    words.get().forEach(word -> items.add(Trees.text(word, node)));
    return Optional.of(Trees.list(items, node));
  }

  private static Optional<Node> healthTest(Node node) {
    return node instanceof SequenceNode
        ? texts(node)
        : Optional.of(Trees.list(List.of(Trees.text("CMD-SHELL", node), node), node));
  }

  private static Optional<Node> ssh(Node node) {
    List<Node> keys = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        String path = entry.value() instanceof ScalarNode scalar ? Numbers.text(scalar) : "";
        keys.add(
            Trees.text(path.isEmpty() ? entry.key() : entry.key() + "=" + path, entry.value()));
      }
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(Trees.list(keys, node));
  }

  private Optional<Node> list(Node node, Attribute row) {
    if (!(node instanceof SequenceNode list) || row.item() == null) {
      return Optional.empty();
    }
    SequenceEdit items = new SequenceEdit(list);
    for (Node item : list.items()) {
      Optional<Node> value = value(item, row.item());
      if (value.isEmpty()) {
        items.drop();
      } else {
        items.next(value.get());
      }
    }
    SequenceNode result = items.node();
    return result.items().isEmpty() ? Optional.empty() : Optional.of(result);
  }

  private Optional<Node> map(Node node, Attribute row) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    MappingEdit entries = new MappingEdit(mapping);
    for (Entry entry : mapping.entries()) {
      Attribute part = row.part(entry.key());
      Optional<Node> value = part == null ? Optional.empty() : value(entry.value(), part);
      if (value.isEmpty()) {
        entries.drop();
      } else {
        entries.next(entry.withValue(value.get()));
      }
    }
    MappingNode result = entries.node();
    return result.entries().isEmpty() ? Optional.empty() : Optional.of(result);
  }

  private Node raw(Node node) {
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.type()) {
        case NULL -> scalar;
        case FLOAT -> {
          double value = CoreSchema.number(scalar.text());
          if (!Double.isFinite(value)) {
            wrong(scalar, AttributeTable.EXTENSION, "a finite number");
          }
          yield Double.isFinite(value)
              ? scalar.with(Numbers.json(value), ScalarType.FLOAT)
              : scalar;
        }
        default ->
            scalar.with(
                Timestamps.isTimestamp(scalar)
                    ? Timestamps.json(scalar.text())
                    : Numbers.text(scalar),
                scalar.type());
      };
    }
    if (node instanceof SequenceNode list) {
      SequenceEdit items = new SequenceEdit(list);
      list.items().forEach(item -> items.next(raw(item)));
      return items.node();
    }
    MappingNode mapping = (MappingNode) node;
    MappingEdit entries = new MappingEdit(mapping);
    mapping.entries().forEach(entry -> entries.next(entry.withValue(raw(entry.value()))));
    return entries.node();
  }

  private Optional<Node> wrong(ScalarNode scalar, Attribute row, String expected) {
    if (!report.isTold(scalar.location())) {
      report.error(
          "attribute-value",
          Words.attribute(row) + " must be " + expected + ", not " + Words.quoted(scalar),
          scalar.location());
    }
    return Optional.empty();
  }

  private static boolean isNotZero(Node node) {
    return !isText(node, "0") && !isText(node, "-0");
  }

  private static boolean isText(Node node, String text) {
    return node instanceof ScalarNode scalar && scalar.text().equals(text);
  }
}
