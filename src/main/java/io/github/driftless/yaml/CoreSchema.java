package io.github.driftless.yaml;

import java.math.BigInteger;

/**
 * What a plain scalar means: the core schema (YAML 1.2.2, section 10.3.2) with the few rules of
 * YAML 1.1 that compose files still rely on: {@code 0755} is octal, {@code 0b11} binary, digits may
 * be parted by {@code _}, {@code -0} is the floating-point number, and one beyond all
 * floating-point numbers is text. {@code yes}, {@code no}, {@code on}, {@code off} and base-60
 * numbers are text.
 */
public final class CoreSchema {

  /** Beyond this an integer is read as a floating-point number, as 64-bit readers do. */
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private static final BigInteger SMALLEST = BigInteger.ONE.shiftLeft(63).negate();

  private CoreSchema() {}

  /** Returns what a plain (unquoted, untagged) scalar means. */
  public static ScalarType typeOf(String plain) {
    if (plain.isEmpty()) {
      return ScalarType.NULL;
    }
    char first = plain.charAt(0);
    if (first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.') {
      return numberType(plain);
    }
    return switch (plain) {
      case "~", "null", "Null", "NULL" -> ScalarType.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarType.BOOLEAN;
      default -> ScalarType.TEXT;
    };
  }

  private static ScalarType numberType(String plain) {
    switch (plain) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" -> {
        return ScalarType.FLOAT;
      }
      case ".nan", ".NaN", ".NAN" -> {
        return ScalarType.FLOAT;
      }
      default -> {}
    }
    if (plain.equals("-0")) {
      return ScalarType.FLOAT;
    }
    if (plain.charAt(0) == '.' && !digitsAroundUnderscores(plain)) {
      return ScalarType.TEXT;
    }
    String digits = plain.indexOf('_') < 0 ? plain : plain.replace("_", "");
    if (isInteger(digits)) {
      BigInteger value = integer(plain);
      return value.compareTo(LARGEST) <= 0 && value.compareTo(SMALLEST) >= 0
          ? ScalarType.INTEGER
          : radix(digits) == 10 ? ScalarType.FLOAT : ScalarType.TEXT;
    }
    return isFloat(digits) && Double.isFinite(Double.parseDouble(digits))
        ? ScalarType.FLOAT
        : ScalarType.TEXT;
  }

  /**
   * Returns the value of a scalar of type {@link ScalarType#INTEGER}.
   *
   * @throws NumberFormatException where it is none
   */
  public static BigInteger integer(String text) {
    String digits = text.replace("_", "");
    int start = signed(digits) ? 1 : 0;
    int radix = radix(digits);
    int skip =
        switch (radix) {
          case 2, 16 -> 2;
          case 8 -> octalPrefix(digits, start);
          default -> 0;
        };
    BigInteger value = new BigInteger(digits.substring(start + skip), radix);
    return digits.charAt(0) == '-' ? value.negate() : value;
  }

  /**
   * Returns the value of a scalar of type {@link ScalarType#FLOAT} or {@link ScalarType#INTEGER}.
   *
   * @throws NumberFormatException where it is none
   */
  public static double number(String text) {
    String digits = text.replace("_", "");
    if (isInteger(digits) && !digits.equals("-0")) {
      return integer(text).doubleValue();
    }
    return switch (digits.charAt(digits.length() - 1)) {
      case 'f', 'F' ->
          digits.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case 'n', 'N' -> Double.NaN;
      default -> Double.parseDouble(digits);
    };
  }

  /** Returns the value of a scalar of type {@link ScalarType#BOOLEAN}. */
  public static boolean flag(String text) {
    return text.charAt(0) == 't' || text.charAt(0) == 'T';
  }

  private static boolean digitsAroundUnderscores(String plain) {
    for (int i = plain.indexOf('_'); i >= 0; i = plain.indexOf('_', i + 1)) {
      if (digitsFrom(plain, i - 1) == 0 || digitsFrom(plain, i + 1) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean signed(String digits) {
    return !digits.isEmpty() && (digits.charAt(0) == '-' || digits.charAt(0) == '+');
  }

  private static int octalPrefix(String digits, int start) {
    char second = digits.charAt(start + 1);
    return second == 'o' || second == 'O' ? 2 : 1;
  }

  private static int radix(String digits) {
    int start = signed(digits) ? 1 : 0;
    if (digits.length() < start + 2 || digits.charAt(start) != '0') {
      return 10;
    }
    return switch (digits.charAt(start + 1)) {
      case 'b', 'B' -> 2;
      case 'x', 'X' -> 16;
      default -> 8;
    };
  }

  private static boolean isInteger(String digits) {
    int start = signed(digits) ? 1 : 0;
    int radix = radix(digits);
    int from =
        switch (radix) {
          case 2, 16 -> start + 2;
          case 8 -> start + octalPrefix(digits, start);
          default -> start;
        };
    if (from >= digits.length()) {
      return false;
    }
    for (int i = from; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= 128 || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. */
  private static boolean isFloat(String digits) {
    int at = signed(digits) ? 1 : 0;
    int whole = digitsFrom(digits, at);
    at += whole;
    if (at < digits.length() && digits.charAt(at) == '.') {
      int fraction = digitsFrom(digits, at + 1);
      at += 1 + fraction;
      if (whole == 0 && fraction == 0) {
        return false;
      }
    } else if (whole == 0) {
      return false;
    }
    if (at < digits.length() && (digits.charAt(at) == 'e' || digits.charAt(at) == 'E')) {
      at++;
      if (at < digits.length() && (digits.charAt(at) == '-' || digits.charAt(at) == '+')) {
        at++;
      }
      int exponent = digitsFrom(digits, at);
      if (exponent == 0) {
        return false;
      }
      at += exponent;
    }
    return at == digits.length();
  }

  private static int digitsFrom(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
