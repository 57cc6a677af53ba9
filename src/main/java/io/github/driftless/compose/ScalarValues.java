package io.github.driftless.compose;

import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import java.util.Optional;

/**
 * Turns what one scalar says into the number, flag or amount that its attribute takes, and tells
 * where it cannot be one. What is no scalar is nothing.
 */
final class ScalarValues {

  private final LoadProblems report;

  ScalarValues(LoadProblems report) {
    this.report = report;
  }

  Optional<Node> flag(Node node, Attribute row) {
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

  Optional<Node> integer(Node node, Attribute row, boolean unsigned) {
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

  Optional<Node> number(Node node, Attribute row) {
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

  Optional<Node> bytes(Node node, Attribute row) {
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

  Optional<Node> duration(Node node, Attribute row) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    Optional<Long> duration = Units.duration(Numbers.text(scalar));
    return duration.isPresent()
        ? Optional.of(scalar.with(Units.duration(duration.get()), ScalarType.TEXT))
        : wrong(scalar, row, "a duration such as 30s or 1m30s");
  }

  Optional<Node> deviceCount(Node node, Attribute row) {
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

  Optional<Node> fileMode(Node node, Attribute row) {
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

  Optional<Node> umask(Node node, Attribute row) {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarType.TEXT) {
      return CoreSchema.typeOf(scalar.text()) == ScalarType.INTEGER
              && scalar.text().charAt(0) != '-'
          ? Optional.of(
              scalar.with(CoreSchema.integer(scalar.text()).toString(), ScalarType.INTEGER))
          : wrong(scalar, row, "a mode such as \"022\"");
    }
    return integer(node, row, true);
  }

  /** Tells that a value is none that its attribute takes; returns nothing. */
  Optional<Node> wrong(ScalarNode scalar, Attribute row, String expected) {
    if (!report.isTold(scalar.location())) {
      report.error(
          "attribute-value",
          PlainNames.attribute(row) + " must be " + expected + ", not " + PlainNames.quoted(scalar),
          scalar.location());
    }
    return Optional.empty();
  }
}
