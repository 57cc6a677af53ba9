package io.github.driftless.maven;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** The goals in the newest Maven 4. */
@Tag("maven4")
class Maven4BuildsTest extends Builds {

  Maven4BuildsTest() throws IOException {
    super(
        "maven-4",
        Map.of(
            "version", "4.0.0-rc-4",
            "distributionSha256Sum",
                "203e16d9d6d7f78e4ee3ad7fbd0427e7111ec32e23707fb83f9b585edee3b3e4",
            "distributionSha256SumTarGz",
                "454ab0fb07e6e9e365f7f56e6bcef18df1d619aa57e2bd6de527f0e0c85bdbbb"));
  }
}
