package io.github.driftless.analysis.lint;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses and ranges of them, as they are written. Nothing is ever looked up. */
final class Addresses {

  private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private Addresses() {}

  /** An address: its bits as a number. */
  record Address(BigInteger bits, boolean v6) {}

  /** The addresses from the first to the last, both included. */
  record Range(BigInteger first, BigInteger last, boolean v6) {

    boolean holds(Address address) {
      return v6 == address.v6()
          && first.compareTo(address.bits()) <= 0
          && address.bits().compareTo(last) <= 0;
    }
  }

  /** Returns an address; empty where the text is none. */
  static Optional<Address> parse(String text) {
    boolean v6 = V6.matcher(text).matches();
    if (!v6 && !V4.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(new Address(new BigInteger(1, bytes), v6));
    } catch (UnknownHostException e) {
      return Optional.empty(); // digits and dots, but no address
    }
  }

  /** Returns a range in CIDR notation; empty where the text is none. */
  static Optional<Range> range(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    return parse(text.substring(0, slash))
        .filter(address -> prefix <= bits(address.v6()))
        .map(
            address -> {
              int host = bits(address.v6()) - prefix;
              BigInteger first = address.bits().shiftRight(host).shiftLeft(host);
              BigInteger size = BigInteger.ONE.shiftLeft(host);
              return new Range(first, first.add(size).subtract(BigInteger.ONE), address.v6());
            });
  }

  private static int bits(boolean v6) {
    return v6 ? 128 : 32;
  }
}
