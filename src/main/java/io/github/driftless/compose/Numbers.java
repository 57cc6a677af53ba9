package io.github.driftless.compose;

import io.github.driftless.yaml.CoreSchema;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and flags as texts, the way the reference reads and prints them. */
final class Numbers {

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])_(?=[0-9])");

  private Numbers() {}

  /** Returns whether a text is a whole decimal number of at most 64 bits. */
  static boolean isDecimal(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (start == text.length() || text.length() > 20 + start) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static String decimal(String text) {
    return Long.toString(Long.parseLong(text));
  }

  static boolean isNumber(String text) {
    if (text.isEmpty() || Character.isLetter(text.charAt(text.length() - 1))) {
      return false;
    }
    try {
      return Double.isFinite(number(text)) && text.strip().length() == text.length();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Returns the number a text is, {@code 1_000} among them.
   *
   * @throws NumberFormatException where it is none
   */
  static double number(String text) {
    return Double.parseDouble(BETWEEN_DIGITS.matcher(text).replaceAll(""));
  }

  /** Returns whether a whole number can be held in 64 bits. */
  static boolean isLong(ScalarNode scalar) {
    return switch (scalar.type()) {
      case INTEGER -> CoreSchema.integer(scalar.text()).bitLength() < Long.SIZE;
      case FLOAT -> Math.abs(CoreSchema.number(scalar.text())) < 0x1p63;
      default -> true;
    };
  }

  static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "y", "yes", "on" -> Optional.of(true);
      case "false", "n", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Returns a scalar as text: {@code 0x1F} is 31, {@code 1.50} is 1.5, null is empty. */
  static String text(ScalarNode scalar) {
    return switch (scalar.type()) {
      case NULL -> "";
      case TEXT -> Timestamps.isTimestamp(scalar) ? Timestamps.text(scalar.text()) : scalar.text();
      case BOOLEAN -> Boolean.toString(CoreSchema.flag(scalar.text()));
      case INTEGER -> CoreSchema.integer(scalar.text()).toString();
      case FLOAT -> general(CoreSchema.number(scalar.text()));
    };
  }

  /** Returns whether a scalar is a number without a fraction. */
  static boolean isWhole(ScalarNode scalar) {
    return scalar.type() == ScalarType.INTEGER
        || scalar.type() == ScalarType.FLOAT
            && CoreSchema.number(scalar.text()) == Math.rint(CoreSchema.number(scalar.text()));
  }

  /** The shortest digits that give the number again, with an exponent below -4 and from 6 on. */
  static String general(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal digits = shortest(value);
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return digits.toPlainString();
    }
    String unscaled = digits.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + unscaled.charAt(0)
        + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
        + "e"
        + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision <= 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact;
  }

  /** Returns a 32-bit number as JSON. */
  static String json(float value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision <= 9; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision));
      if (rounded.floatValue() == value) {
        return json(rounded.stripTrailingZeros());
      }
    }
    return json(exact);
  }

  /** Returns a 64-bit number as JSON. */
  static String json(double value) {
    return json(shortest(value));
  }

  private static String json(BigDecimal digits) {
    if (digits.signum() == 0) {
      return "0";
    }
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -6 && exponent < 21) {
      return digits.toPlainString();
    }
    String unscaled = digits.unscaledValue().abs().toString();
    return (digits.signum() < 0 ? "-" : "")
        + unscaled.charAt(0)
        + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }
}
