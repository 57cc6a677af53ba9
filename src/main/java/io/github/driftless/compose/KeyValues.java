package io.github.driftless.compose;

import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Final forms of names with values: labels, options, environment, hosts. */
final class KeyValues {

  private KeyValues() {}

  /** Names and texts; no value is an empty text. */
  static Optional<MappingNode> options(Node node) {
    MappingBuilder result = MappingBuilder.at(node);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          result.put(entry.withValue(textOf(scalar)));
        }
      }
    } else if (node instanceof SequenceNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          String text = Numbers.text(scalar);
          int equals = text.indexOf('=');
          result.put(
              Trees.entry(
                  equals < 0 ? text : text.substring(0, equals),
                  Trees.text(equals < 0 ? "" : text.substring(equals + 1), scalar)));
        }
      }
    }
    return result.isEmpty() ? Optional.empty() : Optional.of(result.node());
  }

  /** Names and texts; a name without a value keeps a null. */
  static Optional<MappingNode> environment(Node node, LoadProblems report) {
    MappingBuilder result = MappingBuilder.at(node);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          result.put(entry.withValue(scalar.isNull() ? scalar : textOf(scalar)));
        }
      }
    } else if (node instanceof SequenceNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          result.put(variable(scalar, report));
        }
      }
    }
    return result.isEmpty() ? Optional.empty() : Optional.of(result.node());
  }

  private static Entry variable(ScalarNode item, LoadProblems report) {
    String text = Numbers.text(item);
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    if (!name.isEmpty() && Character.isWhitespace(name.charAt(name.length() - 1))) {
      report.add(
          Problem.error(
              "environment-name",
              "the variable's name " + report.shown(name, item.location()) + " ends in a space",
              item.location()));
    }
    return Trees.entry(
        name,
        equals < 0 ? Trees.nothing(item.location()) : Trees.text(text.substring(equals + 1), item));
  }

  static Optional<MappingNode> multiOptions(Node node) {
    MappingBuilder result = MappingBuilder.at(node);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        List<Node> values = new ArrayList<>();
        for (Node item :
            entry.value() instanceof SequenceNode list ? list.items() : List.of(entry.value())) {
          if (item instanceof ScalarNode scalar) {
            values.add(textOf(scalar));
          }
        }
        if (!values.isEmpty()) {
          result.put(entry.withValue(Trees.list(values, entry.value())));
        }
      }
    }
    return result.isEmpty() ? Optional.empty() : Optional.of(result.node());
  }

  /** {@code host=address}, sorted, brackets around addresses removed. */
  static Optional<SequenceNode> hosts(Node node, LoadProblems report) {
    List<ScalarNode> hosts = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        for (Node item :
            entry.value() instanceof SequenceNode list ? list.items() : List.of(entry.value())) {
          if (item instanceof ScalarNode scalar) {
            host(entry.key(), Numbers.text(scalar), scalar, hosts, report);
          }
        }
      }
    } else if (node instanceof SequenceNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          hosts(scalar, hosts, report);
        }
      }
    }
    hosts.sort((a, b) -> CodePoints.compare(a.text(), b.text()));
    // as the reference does: names without addresses leave an empty list
    boolean written = node instanceof MappingNode mapping && !mapping.entries().isEmpty();
    return hosts.isEmpty() && !written
        ? Optional.empty()
        : Optional.of(Trees.list(new ArrayList<Node>(hosts), node));
  }

  private static void hosts(ScalarNode item, List<ScalarNode> hosts, LoadProblems report) {
    String text = Numbers.text(item);
    int separator = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf(':');
    if (separator < 0) {
      report.add(
          Problem.error(
                  "extra-host",
                  PlainNames.quoted(item) + " does not say an address",
                  item.location())
              .withHint("write HOST=ADDRESS"));
      return;
    }
    for (String address : text.substring(separator + 1).split(",", -1)) {
      host(text.substring(0, separator), address, item, hosts, report);
    }
  }

  private static void host(
      String name, String address, ScalarNode origin, List<ScalarNode> hosts, LoadProblems report) {
    if (name.isEmpty() || name.indexOf(':') >= 0 || name.indexOf('=') >= 0) {
      report.error(
          "extra-host",
          report.shown(name, origin.location()) + " is no host name",
          origin.location());
      return;
    }
    boolean bracketed = address.length() > 2 && address.startsWith("[") && address.endsWith("]");
    String plain = bracketed ? address.substring(1, address.length() - 1) : address;
    hosts.add(Trees.text(name + "=" + plain, origin));
  }

  private static ScalarNode textOf(ScalarNode scalar) {
    return scalar.with(Numbers.text(scalar), ScalarType.TEXT);
  }
}
