package io.github.driftless.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftless.address.IpAddress.Version;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right and wrong spellings of addresses, and what an address is. */
class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.0.0.0",
    "127.0.0.1, 127.0.0.1",
    "255.255.255.255, 255.255.255.255",
    "1.20.103.4, 1.20.103.4",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:db8::1, 2001:db8::1",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
    "::ffff:192.0.2.1, ::ffff:192.0.2.1",
    "::ffff:c000:201, ::ffff:192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:7.8.9.10, 1:2:3:4:5:6:708:90a",
    "fe80::1%eth0, fe80::1%eth0",
    "fe80::1%25, fe80::1%25",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
  })
  void readsAndWritesInOneWay(String text, String canonical) {
    assertThat(IpAddress.parse(text).map(IpAddress::toString)).contains(canonical);
    assertThat(IpAddress.parse(canonical)).isEqualTo(IpAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "localhost",
        "radarr",
        "1",
        "2130706433",
        "127.1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "256.1.1.1",
        "999.1.1.1",
        "1.1.1.1000",
        "01.2.3.4",
        "1.2.3.04",
        "00.0.0.0",
        "0x7f.0.0.1",
        "-1.2.3.4",
        "+1.2.3.4",
        " 1.2.3.4",
        "1.2.3.4 ",
        "1.2.3.4\n",
        "1.2.3.a",
        "1.2.3.4%eth0",
        "1.2.3.4/24",
        "1.2.3.4:80",
        "\u0661.2.3.4",
        ":",
        ":::",
        "::::",
        ":1",
        "1:",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1::2::3",
        "12345::",
        "g::",
        "1::\uff11",
        "::1.2.3",
        "::1.2.3.256",
        "::1.2.3.04",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1%",
        "%eth0",
        "[::1]",
        "::1/64",
      })
  void refuses(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void takesBracketsOfHostsAwayFromIpv6Alone() {
    assertThat(IpAddress.parseHost("[::1]")).isEqualTo(IpAddress.parse("::1"));
    assertThat(IpAddress.parseHost("127.0.0.1")).isEqualTo(IpAddress.parse("127.0.0.1"));
    assertThat(Stream.of("[127.0.0.1]", "[", "]", "[]", "[::1", "::1]", "[[::1]]", "localhost"))
        .allSatisfy(text -> assertThat(IpAddress.parseHost(text)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true, false",
    "127.255.0.9, true, false",
    "128.0.0.1, false, false",
    "0.0.0.0, false, true",
    "0.0.0.1, false, false",
    "::1, true, false",
    "0:0:0:0:0:0:0:1, true, false",
    "::2, false, false",
    "::, false, true",
    "0:0::0, false, true",
    "::ffff:127.0.0.1, true, false",
    "::ffff:128.0.0.1, false, false",
    "::127.0.0.1, false, false",
  })
  void knowsWhatIsLoopbackAndWhatIsAll(String text, boolean loopback, boolean all) {
    IpAddress address = IpAddress.parse(text).orElseThrow();
    assertThat(address.isLoopback()).as("loopback").isEqualTo(loopback);
    assertThat(address.isUnspecified()).as("all").isEqualTo(all);
  }

  @Test
  void ordersAsNumbers() {
    assertThat(
            Stream.of("::2", "10.0.0.1", "9.0.0.1", "fe80::1%b", "fe80::1%a", "::1", "fe80::1")
                .map(text -> IpAddress.parse(text).orElseThrow())
                .sorted()
                .map(IpAddress::toString))
        .isEqualTo(
            List.of("9.0.0.1", "10.0.0.1", "::1", "::2", "fe80::1", "fe80::1%a", "fe80::1%b"));
  }

  @Test
  void isNoOtherNumber() {
    BigInteger beyond = BigInteger.ONE.shiftLeft(32);
    assertThat(new IpAddress(Version.V6, beyond)).hasToString("::1:0:0");
    assertThatThrownBy(() -> new IpAddress(Version.V4, beyond))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IpAddress(Version.V6, BigInteger.valueOf(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IpAddress(Version.V4, BigInteger.ONE, Optional.of("eth0")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
