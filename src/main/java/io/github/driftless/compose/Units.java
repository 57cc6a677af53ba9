package io.github.driftless.compose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Durations and sizes (Compose Specification, "Specifying durations", "Specifying byte values").
 */
final class Units {

  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final long MICRO = 1_000L;
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private Units() {}

  /** Returns the nanoseconds of a text such as {@code 1m30s}, {@code 1.5h} or {@code 2d}. */
  static Optional<Long> duration(String text) {
    int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean negative = at == 1 && text.charAt(0) == '-';
    if (text.substring(at).equals("0")) {
      return Optional.of(0L);
    }
    if (at == text.length()) {
      return Optional.empty();
    }
    BigDecimal total = BigDecimal.ZERO;
    while (at < text.length()) {
      int number = at;
      while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      int unit = at;
      while (at < text.length() && !isDigit(text.charAt(at)) && text.charAt(at) != '.') {
        at++;
      }
      long factor = nanoseconds(text.substring(unit, at));
      String digits = text.substring(number, unit);
      boolean point = digits.indexOf('.') != digits.lastIndexOf('.');
      if (factor == 0 || digits.isEmpty() || digits.equals(".") || point || digits.length() > 40) {
        return Optional.empty();
      }
      if (digits.startsWith(".")) {
        digits = "0" + digits;
      }
      total =
          total.add(
              new BigDecimal(digits)
                  .multiply(BigDecimal.valueOf(factor))
                  .setScale(0, RoundingMode.DOWN));
      if (total.toBigInteger().compareTo(LONGEST) > 0) {
        return Optional.empty();
      }
    }
    long value = total.longValueExact();
    return Optional.of(negative ? -value : value);
  }

  private static long nanoseconds(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "\u00B5s", "\u03BCs" -> MICRO;
      case "ms" -> MILLI;
      case "s" -> SECOND;
      case "m" -> MINUTE;
      case "h" -> HOUR;
      case "d" -> 24 * HOUR;
      case "w" -> 7 * 24 * HOUR;
      default -> 0;
    };
  }

  /** Returns a duration as {@code 1h0m30s}, {@code 1.5s}, {@code 100ms}, {@code 0s}. */
  static String duration(long nanoseconds) {
    if (nanoseconds == 0) {
      return "0s";
    }
    String sign = nanoseconds < 0 ? "-" : "";
    BigDecimal value = BigDecimal.valueOf(nanoseconds).abs();
    long whole = Math.abs(nanoseconds);
    if (whole < MICRO) {
      return sign + whole + "ns";
    }
    if (whole < MILLI) {
      return sign + fraction(value, MICRO) + "\u00B5s";
    }
    if (whole < SECOND) {
      return sign + fraction(value, MILLI) + "ms";
    }
    StringBuilder out = new StringBuilder(sign);
    if (whole >= HOUR) {
      out.append(whole / HOUR).append('h');
    }
    if (whole >= MINUTE) {
      out.append(whole / MINUTE % 60).append('m');
    }
    return out.append(fraction(BigDecimal.valueOf(whole % MINUTE), SECOND)).append('s').toString();
  }

  private static String fraction(BigDecimal value, long unit) {
    BigDecimal scaled = value.divide(BigDecimal.valueOf(unit));
    return scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString();
  }

  /** Returns the bytes of a text such as {@code 512m}, {@code 1.5 GiB} or {@code 1024}. */
  static Optional<Long> bytes(String text) {
    if (Numbers.isDecimal(text)) {
      return Optional.of(Long.parseLong(text));
    }
    int last = text.length() - 1;
    while (last >= 0 && !isDigit(text.charAt(last)) && ". ".indexOf(text.charAt(last)) < 0) {
      last--;
    }
    if (last < 0) {
      return Optional.empty();
    }
    String number = text.substring(0, text.charAt(last) == ' ' ? last : last + 1);
    String unit = text.substring(last + 1).toLowerCase(Locale.ROOT);
    if (!Numbers.isNumber(number)) {
      return Optional.empty();
    }
    double size = Numbers.number(number);
    long factor = factor(unit);
    return size < 0 || factor == 0 ? Optional.empty() : Optional.of((long) (size * factor));
  }

  private static long factor(String unit) {
    if (unit.isEmpty() || unit.equals("b")) {
      return 1;
    }
    int power = "kmgtp".indexOf(unit.charAt(0));
    String rest = unit.substring(1);
    boolean known = power >= 0 && (rest.isEmpty() || rest.equals("b") || rest.equals("ib"));
    return known ? 1L << 10 * (power + 1) : 0;
  }

  private static final List<String> PULL_POLICIES =
      List.of(
          "always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly");

  /** Returns whether a text holds one of the pull policies, or {@code every_} and a duration. */
  static boolean isPullPolicy(String text) {
    for (String policy : PULL_POLICIES) {
      if (text.contains(policy)) {
        return true;
      }
    }
    for (int at = text.indexOf("every_"); at >= 0; at = text.indexOf("every_", at + 1)) {
      int digits = at + 6;
      while (digits < text.length() && isDigit(text.charAt(digits))) {
        digits++;
      }
      if (digits > at + 6 && digits < text.length() && "wdhms".indexOf(text.charAt(digits)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
