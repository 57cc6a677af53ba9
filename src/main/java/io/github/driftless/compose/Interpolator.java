package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Cast;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import org.jspecify.annotations.Nullable;

/**
 * Phase: replaces variables in values, never in keys, and gives text the type its attribute has
 * (Compose Specification, "Interpolation").
 */
final class Interpolator {

  private final Variables variables;
  private final boolean lenient;
  private final LoadProblems report;

  Interpolator(Variables variables, boolean lenient, LoadProblems report) {
    this.variables = variables;
    this.lenient = lenient;
    this.report = report;
  }

  MappingNode interpolate(MappingNode document) {
    return (MappingNode) node(document, AttributeTable.ROOT, false);
  }

  private Node node(Node node, @Nullable Attribute row, boolean extension) {
    return node.match(
        mapping -> mapping(mapping, row, extension),
        list -> list(list, row, extension),
        scalar -> scalar(scalar, row, extension));
  }

  private SequenceNode list(SequenceNode list, @Nullable Attribute row, boolean extension) {
    Attribute item = row == null ? null : row.item();
    SequenceEdit items = new SequenceEdit(list);
    for (Node before : list.items()) {
      items.next(node(before, item, extension));
    }
    return items.node();
  }

  private MappingNode mapping(MappingNode mapping, @Nullable Attribute row, boolean extension) {
    MappingEdit entries = new MappingEdit(mapping);
    for (Entry before : mapping.entries()) {
      Attribute part = row == null ? null : row.part(before.key());
      boolean free = extension || part == null && before.key().startsWith("x-");
      entries.next(before.withValue(node(before.value(), part, free)));
    }
    return entries.node();
  }

  private ScalarNode scalar(ScalarNode scalar, @Nullable Attribute row, boolean extension) {
    if (scalar.type() != ScalarType.TEXT) {
      return scalar;
    }
    ScalarNode replaced = scalar;
    if (scalar.text().indexOf('$') >= 0) {
      Template.Result result = Template.replace(scalar.text(), variables::get, lenient);
      if (result.fault().isPresent()) {
        report.add(
            Problem.error("interpolation", result.fault().get(), scalar.location())
                .withHint("write $$ for a dollar sign"));
        return scalar;
      }
      if (!(lenient && extension)) {
        for (Template.UnsetVariable missing : result.missing()) {
          UnsetVariableProblem.tell(
              missing, scalar.location(), row != null && row.fact(), lenient, report);
        }
      }
      if (!result.variables().isEmpty()) {
        report.interpolated(scalar.location(), result.variables());
      }
      replaced =
          new ScalarNode(
              result.text(),
              ScalarType.TEXT,
              scalar.style(),
              result.variables(),
              scalar.location(),
              scalar.tag(),
              scalar.comment());
      if (!result.missing().isEmpty()
          && (lenient || report.isTold(scalar.location()) && required(result))) {
        return replaced;
      }
    }
    return row == null || row.cast() == Cast.NONE ? replaced : cast(replaced, row);
  }

  private static boolean required(Template.Result result) {
    return result.missing().stream().anyMatch(Template.UnsetVariable::required);
  }

  private ScalarNode cast(ScalarNode scalar, Attribute row) {
    String text = scalar.text();
    switch (row.cast()) {
      case INTEGER -> {
        if (Numbers.isDecimal(text)) {
          return scalar.with(Numbers.decimal(text), ScalarType.INTEGER);
        }
        return wrong(scalar, row, "a whole number");
      }
      case NUMBER -> {
        if (Numbers.isNumber(text)) {
          return scalar.with(text, ScalarType.FLOAT);
        }
        return wrong(scalar, row, "a number");
      }
      case FLAG -> {
        return Numbers.flag(text)
            .map(flag -> scalar.with(flag.toString(), ScalarType.BOOLEAN))
            .orElseGet(() -> wrong(scalar, row, "true or false"));
      }
      default -> throw new IllegalStateException();
    }
  }

  private ScalarNode wrong(ScalarNode scalar, Attribute row, String expected) {
    report.add(
        Problem.error(
            "attribute-type",
            PlainNames.attribute(row)
                + " must be "
                + expected
                + ", not "
                + PlainNames.quoted(scalar),
            scalar.location()));
    return scalar;
  }
}
