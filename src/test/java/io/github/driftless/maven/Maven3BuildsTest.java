package io.github.driftless.maven;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** The goals in the Maven that builds this project. */
@Tag("maven")
class Maven3BuildsTest extends Builds {

  Maven3BuildsTest() throws IOException {
    super("maven-3", Map.of());
  }
}
