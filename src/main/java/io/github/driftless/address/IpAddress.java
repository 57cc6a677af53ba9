package io.github.driftless.address;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * An IP address. Two spellings of one address are equal.
 *
 * @param version its family
 * @param value its bits as a number, from 0; below 2<sup>32</sup> or 2<sup>128</sup>
 * @param zone the zone of an IPv6 address (RFC 4007, section 11), without the percent sign; empty
 *     where none is written
 */
public record IpAddress(Version version, BigInteger value, Optional<String> zone)
    implements Comparable<IpAddress> {

  /** The families of addresses. */
  public enum Version {
    V4(32),
    V6(128);

    private final int bits;

    Version(int bits) {
      this.bits = bits;
    }

    /** Returns how many bits an address has. */
    public int bits() {
      return bits;
    }
  }

  private static final Comparator<IpAddress> ORDER =
      Comparator.comparing(IpAddress::version)
          .thenComparing(IpAddress::value)
          .thenComparing(address -> address.zone().orElse(""));

  private static final BigInteger LOOPBACK_V6 = BigInteger.ONE;
  private static final BigInteger LOOPBACK_V4 = BigInteger.valueOf(127);

  /** The leading 96 bits of an IPv4-mapped IPv6 address (RFC 4291, section 2.5.5.2). */
  private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);

  /**
   * Makes an address.
   *
   * @throws IllegalArgumentException if the number does not fit the version, or an IPv4 address has
   *     a zone
   */
  public IpAddress {
    if (value.signum() < 0 || value.bitLength() > version.bits()) {
      throw new IllegalArgumentException("no address has the number " + value);
    }
    if (version == Version.V4 && zone.isPresent()) {
      throw new IllegalArgumentException("IPv4 addresses have no zones");
    }
  }

  IpAddress(Version version, BigInteger value) {
    this(version, value, Optional.empty());
  }

  /**
   * Reads an address as Go's {@code netip.ParseAddr} does, which the reference implementation of
   * compose and the engine stand on: IPv4 as four decimal numbers without leading zeros, IPv6 as
   * RFC 4291, section 2.2, with a zone if need be. Nothing is looked up.
   *
   * @return empty where the text is no address
   */
  public static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') < 0
        ? IpSyntax.v4(text).map(value -> new IpAddress(Version.V4, value))
        : parseV6(text);
  }

  /** Reads an address as {@link #parse} does, or an IPv6 address in brackets, as URLs have it. */
  public static Optional<IpAddress> parseHost(String host) {
    return host.startsWith("[") && host.endsWith("]")
        ? parse(host.substring(1, host.length() - 1)).filter(it -> it.version() == Version.V6)
        : parse(host);
  }

  private static Optional<IpAddress> parseV6(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return IpSyntax.v6(text).map(value -> new IpAddress(Version.V6, value));
    }
    String zone = text.substring(percent + 1);
    return zone.isEmpty()
        ? Optional.empty()
        : IpSyntax.v6(text.substring(0, percent))
            .map(value -> new IpAddress(Version.V6, value, Optional.of(zone)));
  }

  /** Returns whether it stands for all addresses of its family: {@code 0.0.0.0}, {@code ::}. */
  public boolean isUnspecified() {
    return value.signum() == 0;
  }

  /**
   * Returns whether it leads back to who asks: {@code 127.0.0.0/8} (RFC 1122, section 3.2.1.3),
   * {@code ::1} (RFC 4291, section 2.5.3), or the former written in IPv6.
   */
  public boolean isLoopback() {
    return switch (version) {
      case V4 -> value.shiftRight(24).equals(LOOPBACK_V4);
      case V6 ->
          value.equals(LOOPBACK_V6)
              || isMapped() && value.shiftRight(24).byteValue() == LOOPBACK_V4.byteValue();
    };
  }

  private boolean isMapped() {
    return value.shiftRight(Version.V4.bits()).equals(MAPPED);
  }

  /** Returns its bits, the highest first: 4 or 16 bytes, without the zone. */
  public byte[] bytes() {
    byte[] bytes = new byte[version.bits() / Byte.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = value.shiftRight(Byte.SIZE * (bytes.length - 1 - i)).byteValue();
    }
    return bytes;
  }

  @Override
  public int compareTo(IpAddress other) {
    return ORDER.compare(this, other);
  }

  /** Returns its canonical text (RFC 5952), the same for all spellings. */
  @Override
  public String toString() {
    return switch (version) {
      case V4 -> dotted(value.intValue());
      case V6 ->
          (isMapped() ? "::ffff:" + dotted(value.intValue()) : groups())
              + zone.map(it -> "%" + it).orElse("");
    };
  }

  private static String dotted(int bits) {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 0xff)
        + "."
        + (bits >>> 8 & 0xff)
        + "."
        + (bits & 0xff);
  }

  /** The first of the longest runs of two and more zeros is shortened. */
  private String groups() {
    int start = -1;
    int length = 1;
    for (int i = 0; i < IpSyntax.GROUPS; i++) {
      int end = i;
      while (end < IpSyntax.GROUPS && group(end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < IpSyntax.GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
            .append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  private int group(int index) {
    return value.shiftRight(16 * (IpSyntax.GROUPS - 1 - index)).intValue() & 0xffff;
  }
}
