package io.github.driftless.maven;

import java.io.IOException;
import java.util.Map;

/** The goals in the newest Maven 4. */
class Maven4BuildsTest extends Builds {

  Maven4BuildsTest() throws IOException {
    super(
        "maven-4",
        Map.of(
            "version", "4.0.0-rc-6",
            "distributionSha256Sum",
                "e7a17cac56ac3693ca5c8a67b4101b74fcb52df6ccd93319d5acb27bf3c27cb6",
            "distributionSha256SumTarGz",
                "fc1d150b01999f096629bbaf48e8ae434d004d5dc36c33962bc8be6579d3f91d"));
  }
}
