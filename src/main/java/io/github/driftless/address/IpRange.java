package io.github.driftless.address;

import io.github.driftless.address.IpAddress.Version;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The addresses of a subnet (RFC 4632, section 3.1; RFC 4291, section 2.3).
 *
 * @param first the lowest address, without a zone
 * @param prefix how many leading bits its addresses share, from 0 to the bits of an address
 */
public record IpRange(IpAddress first, int prefix) {

  /**
   * Makes a range.
   *
   * @throws IllegalArgumentException if the prefix does not fit, or the first address is not the
   *     lowest one
   */
  public IpRange {
    int bits = first.version().bits();
    if (prefix < 0 || prefix > bits || first.zone().isPresent()) {
      throw new IllegalArgumentException("no range is " + first + "/" + prefix);
    }
    if (first.value().signum() != 0 && first.value().getLowestSetBit() < bits - prefix) {
      throw new IllegalArgumentException(first + " is not the first of /" + prefix);
    }
  }

  /**
   * Reads a range in CIDR notation, {@code 172.28.0.0/16}, as Go's {@code netip.ParsePrefix} does:
   * an address as {@link IpAddress#parse} reads it without a zone, and a length without leading
   * zeros. An address in the middle stands for the range around it.
   *
   * @return empty where the text is no range
   */
  public static Optional<IpRange> parse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String length = text.substring(slash + 1);
    int prefix =
        length.length() > 1 && length.startsWith("0") ? -1 : IpSyntax.number(length, 3, 10);
    return IpAddress.parse(text.substring(0, slash))
        .filter(address -> address.zone().isEmpty())
        .filter(address -> prefix >= 0 && prefix <= address.version().bits())
        .map(address -> around(address, prefix));
  }

  private static IpRange around(IpAddress address, int prefix) {
    int free = address.version().bits() - prefix;
    BigInteger lowest = address.value().shiftRight(free).shiftLeft(free);
    return new IpRange(new IpAddress(address.version(), lowest), prefix);
  }

  /** Returns the family of its addresses. */
  public Version version() {
    return first.version();
  }

  /** Returns the highest address. */
  public IpAddress last() {
    BigInteger size = BigInteger.ONE.shiftLeft(version().bits() - prefix);
    return new IpAddress(version(), first.value().add(size).subtract(BigInteger.ONE));
  }

  /**
   * Returns the second address, which is the first that can be given out; empty for a single one.
   */
  public Optional<IpAddress> firstHost() {
    return prefix == version().bits()
        ? Optional.empty()
        : Optional.of(new IpAddress(version(), first.value().add(BigInteger.ONE)));
  }

  /** Returns whether an address is one of these; one with a zone is of no range. */
  public boolean contains(IpAddress address) {
    int free = version().bits() - prefix;
    return address.version() == version()
        && address.zone().isEmpty()
        && address.value().shiftRight(free).equals(first.value().shiftRight(free));
  }

  /** Returns whether two ranges share an address. */
  public boolean overlaps(IpRange other) {
    return contains(other.first()) || other.contains(first);
  }

  @Override
  public String toString() {
    return first + "/" + prefix;
  }
}
