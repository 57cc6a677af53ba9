package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Output;
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

  private final LoadProblems report;
  private final ScalarValues scalars;

  Resolver(LoadProblems report) {
    this.report = report;
    this.scalars = new ScalarValues(report);
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
        if (Trees.isOpen(entry.value()) || report.isEmptied(entry.value().location())) {
          report.hole(mapping.location());
        }
      } else if (part == null || part.printedName().equals(entry.key())) {
        entries.next(entry.withValue(value.get()));
      } else {
        entries.next(new Entry(part.printedName(), entry.keyLocation(), value.get()));
      }
    }
    MappingBuilder result = new MappingBuilder(entries.node());
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
      case ALWAYS_STRUCT -> struct(MappingBuilder.at(nothing).node(), part);
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
    if (Trees.isOpen(node) && Validator.staysOpen(row) && !isText(row)) {
      return Optional.of(node);
    }
    return switch (row.output()) {
      case TEXT -> text(node, row).filter(text -> !text.text().isEmpty()).map(Node.class::cast);
      case ALWAYS_TEXT -> text(node, row).map(Node.class::cast);
      case FLAG -> scalars.flag(node, row).filter(Trees::isTrue);
      case OPTIONAL_FLAG, ALWAYS_FLAG -> scalars.flag(node, row);
      case OPT_OUT -> scalars.flag(node, row).filter(flag -> !Trees.isTrue(flag));
      case INTEGER -> scalars.integer(node, row, false).filter(Resolver::isNotZero);
      case UNSIGNED -> scalars.integer(node, row, true).filter(Resolver::isNotZero);
      case OPTIONAL_INTEGER, ALWAYS_INTEGER -> scalars.integer(node, row, false);
      case OPTIONAL_UNSIGNED -> scalars.integer(node, row, true);
      case NUMBER -> scalars.number(node, row).filter(Resolver::isNotZero);
      case BYTES -> scalars.bytes(node, row).filter(Resolver::isNotZero);
      case ALWAYS_BYTES -> scalars.bytes(node, row);
      case DURATION -> scalars.duration(node, row).filter(text -> !isText(text, "0s"));
      case OPTIONAL_DURATION -> scalars.duration(node, row);
      case DEVICE_COUNT -> scalars.deviceCount(node, row).filter(Resolver::isNotZero);
      case FILE_MODE -> scalars.fileMode(node, row);
      case UMASK -> scalars.umask(node, row);
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

  /** Returns whether texts stand here, or what is made of them. */
  private static boolean isText(Attribute row) {
    return switch (row.output()) {
      case TEXT, ALWAYS_TEXT, TEXTS, OPTIONS, HIDDEN, STRUCT, ALWAYS_STRUCT, LIST, MAP -> true;
      default -> false;
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
      scalars.wrong(scalar, row, "a text; put it in quotes");
      return Optional.empty();
    }
    return text(node);
  }

  private static Optional<ScalarNode> text(Node node) {
    return node instanceof ScalarNode scalar
        ? Optional.of(scalar.with(Numbers.text(scalar), ScalarType.TEXT))
        : Optional.empty();
  }

  private Node ulimit(Node node, Attribute row) {
    if (node instanceof MappingNode mapping) {
      return struct(mapping, row);
    }
    Optional<Node> single = scalars.integer(node, row, false).filter(Resolver::isNotZero);
    return single.orElseGet(() -> MappingBuilder.at(node).node());
  }

  private Optional<Node> texts(Node node, Attribute row) {
    for (Node item : node instanceof SequenceNode list ? list.items() : List.<Node>of()) {
      if (item instanceof ScalarNode scalar
          && (scalar.type() == ScalarType.FLOAT || !Numbers.isLong(scalar))) {
        scalars.wrong(scalar, row, "a text or a whole number");
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
            scalars.wrong(scalar, AttributeTable.EXTENSION, "a finite number");
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

  private static boolean isNotZero(Node node) {
    return !isText(node, "0") && !isText(node, "-0");
  }

  private static boolean isText(Node node, String text) {
    return node instanceof ScalarNode scalar && scalar.text().equals(text);
  }
}
