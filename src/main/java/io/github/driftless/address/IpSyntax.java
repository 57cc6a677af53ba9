package io.github.driftless.address;

import java.math.BigInteger;
import java.util.Optional;

/** How addresses are spelt: text to number. */
final class IpSyntax {

  /** An IPv6 address is eight groups of 16 bits. */
  static final int GROUPS = 8;

  private static final int OCTETS = 4;
  private static final String GAP = "::";

  private IpSyntax() {}

  /** Reads {@code 192.0.2.1}: octal and shortened forms, which other readers allow, are none. */
  static Optional<BigInteger> v4(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != OCTETS) {
      return Optional.empty();
    }
    BigInteger value = BigInteger.ZERO;
    for (String octet : octets) {
      int number = octet.length() > 1 && octet.startsWith("0") ? -1 : number(octet, 3, 10);
      if (number < 0 || number > 255) {
        return Optional.empty();
      }
      value = value.shiftLeft(8).or(BigInteger.valueOf(number));
    }
    return Optional.of(value);
  }

  /** Reads {@code 2001:db8::1}, also where the last 32 bits are spelt as IPv4. */
  static Optional<BigInteger> v6(String text) {
    int gap = text.indexOf(GAP);
    if (gap < 0) {
      return groups(text, true).filter(it -> it.count() == GROUPS).map(Groups::value);
    }
    Optional<Groups> before = groups(text.substring(0, gap), false);
    Optional<Groups> after = groups(text.substring(gap + GAP.length()), true);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    int missing = GROUPS - before.get().count() - after.get().count();
    // a gap stands for one group at least
    return missing < 1
        ? Optional.empty()
        : Optional.of(
            before
                .get()
                .value()
                .shiftLeft(16 * (GROUPS - before.get().count()))
                .or(after.get().value()));
  }

  /** Some groups of an address in a row, as a number. */
  private record Groups(BigInteger value, int count) {}

  private static Optional<Groups> groups(String part, boolean mayEndInV4) {
    if (part.isEmpty()) {
      return Optional.of(new Groups(BigInteger.ZERO, 0));
    }
    String[] written = part.split(":", -1);
    BigInteger value = BigInteger.ZERO;
    int count = 0;
    for (int i = 0; i < written.length; i++) {
      boolean embedded = mayEndInV4 && i == written.length - 1 && written[i].indexOf('.') >= 0;
      int size = embedded ? 2 : 1;
      Optional<BigInteger> group = embedded ? v4(written[i]) : group(written[i]);
      if (group.isEmpty()) {
        return Optional.empty();
      }
      value = value.shiftLeft(16 * size).or(group.get());
      count += size;
    }
    return count > GROUPS ? Optional.empty() : Optional.of(new Groups(value, count));
  }

  private static Optional<BigInteger> group(String text) {
    int number = number(text, 4, 16);
    return number < 0 ? Optional.empty() : Optional.of(BigInteger.valueOf(number));
  }

  /** Returns a number of ASCII digits; -1 where it is none, or longer than allowed. */
  static int number(String text, int longest, int radix) {
    boolean digits = text.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    return digits && !text.isEmpty() && text.length() <= longest
        ? Integer.parseInt(text, radix)
        : -1;
  }
}
