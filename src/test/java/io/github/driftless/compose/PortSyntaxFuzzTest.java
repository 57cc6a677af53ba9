package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.driftless.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A short port is read to ports that exist, which written out are read to themselves. */
@Tag("fuzz")
class PortSyntaxFuzzTest {

  static Stream<Arguments> seeds() {
    return Seeds.of(
        "80",
        "8080:80",
        "127.0.0.1:8080:80/udp",
        "[::1]:53:53/udp",
        "3000-3005:3000-3005",
        "9090-9091:80",
        "127.0.0.1::80",
        "80/",
        "0.0.0.0:8000-8099:8000-8099/SCTP",
        "::1:80:80");
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "[::]",
    "/udp",
    "/sctp",
    "65535",
    "65536",
    "127.0.0.1:",
    "8000-8099",
    "[::ffff:1.2.3.4]:"
  })
  @FuzzTest(maxExecutions = 40_000)
  void reads(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    PortSyntax.Result result = PortSyntax.parse(text, false);
    assertThat(result.ports().isEmpty())
        .as("no port, or no fault")
        .isNotEqualTo(result.fault().isEmpty());
    assertThat(result.ports()).hasSizeLessThanOrEqualTo(65_536).doesNotHaveDuplicates();
    assertThat(PortSyntax.parse(text, false)).isEqualTo(result);
    result.ports().stream().limit(3).forEach(PortSyntaxFuzzTest::isWhatItSays);
  }

  /** Not among the seeds: of 40,000 inputs that come of it most would be as long as it is. */
  @Test
  void readsAsManyPortsAsThereAre() {
    reads("0.0.0.0:0-65535:0-65535/SCTP".getBytes(StandardCharsets.UTF_8));
  }

  private static void isWhatItSays(PortSyntax.Port port) {
    assertThat(port.target()).isBetween(0, 65_535);
    assertThat(port.protocol()).isIn("tcp", "udp", "sctp");
    String address = port.address().indexOf(':') < 0 ? port.address() : "[" + port.address() + "]";
    String written = address + ":" + port.published() + ":" + port.target() + "/" + port.protocol();
    assertThat(PortSyntax.parse(written, false).ports()).as(written).isEqualTo(List.of(port));
  }
}
