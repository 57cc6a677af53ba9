package io.github.driftless.maven;

import java.io.IOException;
import java.util.Map;

/** The goals in the Maven that builds this project. */
class Maven3BuildsTest extends Builds {

  Maven3BuildsTest() throws IOException {
    super("maven-3", Map.of());
  }
}
