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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phase: replaces variables in values, never in keys, and gives text the type its attribute has
 * (Compose Specification, "Interpolation").
 */
final class Interpolator {

  private final Variables variables;
  private final LoadProblems report;

  Interpolator(Variables variables, LoadProblems report) {
    this.variables = variables;
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
    if (scalar.text().indexOf('$') < 0) {
      return typed(scalar, row);
    }
    Template.Result result = Template.replace(scalar.text(), variables::get, report.lenient());
    if (result.fault().isPresent()) {
      report.add(
          Problem.error("interpolation", result.fault().get(), scalar.location())
              .withHint("write $$ for a dollar sign"));
      return scalar;
    }
    boolean fact = row != null && row.fact();
    if (report.lenient() && fact && result.text().isEmpty() && isNamed(row)) {
      // a variable that is set to nothing names nothing: it lacks a value as well
      result =
          Template.replace(
              scalar.text(), name -> variables.get(name).filter(text -> !text.isEmpty()), true);
    }
    ScalarNode replaced = replaced(scalar, result, fact);
    if (!report.lenient() || !extension) {
      UnsetVariableProblem.tell(result.missing(), scalar.location(), fact, report);
    } else if (!replaced.unset().isEmpty()) {
      report.open(scalar.location());
    }
    if (!replaced.variables().isEmpty()) {
      report.interpolated(scalar.location(), replaced.variables());
      known(result, scalar, fact);
    }
    boolean open =
        report.lenient()
            ? !replaced.unset().isEmpty()
            : report.isTold(scalar.location()) && required(result);
    return open ? replaced : typed(replaced, row);
  }

  /** Returns whether a value must name something: an image, or an item of a list of names. */
  private static boolean isNamed(Attribute row) {
    return row.name().equals("image") || row.name().equals("[]");
  }

  private ScalarNode typed(ScalarNode scalar, @Nullable Attribute row) {
    return row == null || row.cast() == Cast.NONE ? scalar : cast(scalar, row);
  }

  private ScalarNode replaced(ScalarNode scalar, Template.Result result, boolean fact) {
    List<String> names = new ArrayList<>(result.variables());
    if (UnsetVariableProblem.isDoubtful(result.missing(), fact)) {
      names.replaceAll(
          name ->
              result.missing().stream().anyMatch(it -> !it.braced() && it.name().equals(name))
                  ? PlainNames.UNNAMED
                  : name);
    }
    return new ScalarNode(
        result.text(),
        ScalarType.TEXT,
        scalar.style(),
        names,
        report.lenient() ? unset(result) : List.of(),
        scalar.location(),
        scalar.tag(),
        scalar.comment());
  }

  private List<String> unset(Template.Result result) {
    Set<String> unset = new LinkedHashSet<>();
    for (String name : result.variables()) {
      unset.addAll(variables.unset(name));
    }
    result.missing().forEach(missing -> unset.add(missing.name()));
    return List.copyOf(unset);
  }

  /** Looks at the values that were put in: one may hang on others, be empty, or be no text. */
  private void known(Template.Result result, ScalarNode scalar, boolean fact) {
    for (String name : result.variables()) {
      Optional<String> value = variables.get(name);
      if (!variables.unset(name).isEmpty() && report.lenient()) {
        report.open(scalar.location());
      }
      if (value.filter(String::isEmpty).isPresent()) {
        report.emptied(scalar.location());
      }
      if (fact && value.filter(text -> text.indexOf('\uFFFD') >= 0).isPresent()) {
        report.add(
            Problem.warning(
                    "encoding",
                    "the value of variable " + name + " holds bytes that are not UTF-8",
                    scalar.location())
                .withHint("save the env file as UTF-8"));
      }
    }
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
