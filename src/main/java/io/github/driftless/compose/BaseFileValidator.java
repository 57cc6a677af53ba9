package io.github.driftless.compose;

import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.SequenceNode;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Phase, for files that are only extended from: such a file is not held against the table of
 * attributes as a whole, only what is extended is, when it is merged. But whatever has a short
 * form, is told apart in a list or is a path is brought into its long form at once, in all
 * services, and must be of a type for which there is one.
 */
final class BaseFileValidator {

  private final LoadProblems report;
  private final Validator validator;

  BaseFileValidator(LoadProblems report) {
    this.report = report;
    this.validator = new Validator(report);
  }

  void check(MappingNode document) {
    parts(document, AttributeTable.ROOT);
  }

  private void value(Node node, @Nullable Attribute row, Supplier<String> what) {
    if (row == null) {
      return;
    }
    boolean whole =
        switch (row.form()) {
          case LONG, LISTED, NAMES, WRITTEN_OUT -> false;
          case EXTERNAL -> !Trees.isNull(node);
          default -> true;
        };
    if (whole && !Validator.fits(node, row)) {
      validator.wrongKind(node, row, what);
    } else if (isWrongPath(node, row)) {
      validator.wrongKind(node, row, what);
    } else {
      parts(node, row);
    }
  }

  private static String itemOf(Attribute list) {
    return "an item of " + PlainNames.quoted(list.name());
  }

  private static boolean isWrongPath(Node node, Attribute row) {
    return switch (row.paths()) {
      case FILE, CONTEXT, WATCHED -> !Trees.isNull(node) && Trees.textOf(node).isEmpty();
      default -> false;
    };
  }

  private void bind(MappingNode mount) {
    Optional<Node> source = mount.get("source").filter(node -> Trees.textOf(node).isEmpty());
    if (source.isPresent() && Trees.text(mount, "type").equals(Optional.of("bind"))) {
      report.error("attribute-type", "\"source\" must be a text", source.get().location());
    }
  }

  private void parts(Node node, Attribute row) {
    if (node instanceof SequenceNode list) {
      boolean looked =
          switch (row.form()) {
            case NAMES, DEPENDENCIES, PORTS, SSH, KEY_VALUES -> true;
            default ->
                row.unique() == AttributeRules.Unique.KEY
                    || row.unique() == AttributeRules.Unique.EXPOSED;
          };
      for (Node item : list.items()) {
        if (looked && row.item() != null && !Validator.fits(item, row.item())) {
          validator.wrongKind(item, row.item(), () -> itemOf(row));
        } else {
          item(item, row);
        }
      }
    } else if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        Attribute each = row.form() == AttributeRules.Form.DEPENDENCIES ? row.each() : null;
        if (each != null && !(entry.value() instanceof MappingNode)) {
          validator.wrongKind(
              entry.value(),
              each,
              () -> PlainNames.member(row, entry.key(), PlainNames.quoted(row.name())));
          continue;
        }
        value(entry.value(), row.part(entry.key()), () -> PlainNames.quoted(entry.key()));
      }
    }
  }

  private void item(Node item, Attribute list) {
    Optional<String> key =
        switch (list.unique()) {
          case TARGET, DEVICE, PORT -> Optional.of("target");
          case ENV_FILE -> Optional.of("path");
          default -> Optional.empty();
        };
    if (key.isPresent() && item instanceof MappingNode mapping && !mapping.has(key.get())) {
      report.add(
          Problem.error(
              "missing-attribute", itemOf(list) + " needs \"" + key.get() + "\"", item.location()));
    }
    if (list.unique() == AttributeRules.Unique.TARGET && item instanceof MappingNode mount) {
      bind(mount);
    }
    value(item, list.item(), () -> itemOf(list));
  }
}
