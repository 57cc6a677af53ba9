package io.github.driftless.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right and wrong spellings of subnets, and what is in them. */
class IpRangeTest {

  @ParameterizedTest
  @CsvSource({
    "172.28.10.0/24, 172.28.10.0, 172.28.10.255, 172.28.10.1",
    "172.28.10.77/24, 172.28.10.0, 172.28.10.255, 172.28.10.1",
    "10.0.0.0/8, 10.0.0.0, 10.255.255.255, 10.0.0.1",
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 0.0.0.1",
    "10.0.0.6/31, 10.0.0.6, 10.0.0.7, 10.0.0.7",
    "10.0.0.6/32, 10.0.0.6, 10.0.0.6,",
    "fd00::/64, fd00::, fd00::ffff:ffff:ffff:ffff, fd00::1",
    "::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ::1",
    "::1/128, ::1, ::1,",
  })
  void reads(String text, String first, String last, String host) {
    IpRange range = IpRange.parse(text).orElseThrow();
    assertThat(range.first()).hasToString(first);
    assertThat(range.last()).hasToString(last);
    assertThat(range.firstHost()).isEqualTo(host == null ? range.firstHost() : address(host));
    assertThat(range.firstHost().isEmpty()).isEqualTo(host == null);
    assertThat(IpRange.parse(range.toString())).contains(range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/08",
        "10.0.0.0/8 ",
        "10.0.0.0/255.0.0.0",
        "10.0.0/8",
        "999.0.0.0/8",
        "10.0.0.0/8/8",
        "fd00::/129",
        "fd00::/0064",
        "fe80::%eth0/64",
        "fe80::/64%eth0",
        "lan/24",
      })
  void refuses(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 10.0.0.0, true",
    "10.0.0.0/24, 10.0.0.255, true",
    "10.0.0.0/24, 10.0.1.0, false",
    "10.0.0.0/24, 9.255.255.255, false",
    "10.0.0.0/24, ::ffff:10.0.0.1, false",
    "::/0, 10.0.0.1, false",
    "0.0.0.0/0, 10.0.0.1, true",
    "fd00::/64, fd00::ffff, true",
    "fd00::/64, fd00::ffff%eth0, false",
    "fd00::/64, fd00:0:0:1::, false",
  })
  void contains(String range, String address, boolean inside) {
    assertThat(IpRange.parse(range).orElseThrow().contains(address(address).orElseThrow()))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true",
    "10.0.0.0/24, 10.0.1.0/24, false",
    "10.0.0.0/24, 10.0.0.0/24, true",
    "0.0.0.0/0, ::/0, false",
    "fd00::/64, fd00::1:0/112, true",
  })
  void overlaps(String one, String other, boolean overlap) {
    IpRange first = IpRange.parse(one).orElseThrow();
    IpRange second = IpRange.parse(other).orElseThrow();
    assertThat(first.overlaps(second)).isEqualTo(overlap);
    assertThat(second.overlaps(first)).isEqualTo(overlap);
  }

  @Test
  void beginsAtItsFirstAddress() {
    IpAddress address = address("10.0.0.1").orElseThrow();
    assertThatThrownBy(() -> new IpRange(address, 24)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IpRange(address, 33)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new IpRange(address, 32)).hasToString("10.0.0.1/32");
  }

  private static Optional<IpAddress> address(String text) {
    return IpAddress.parse(text);
  }
}
