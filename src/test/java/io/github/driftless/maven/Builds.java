package io.github.driftless.maven;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the transcript of every build in {@code src/it}, beside a stub of Wiki.js. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Builds {

  private static final Path BUILDS = Places.project().resolve("src/it");
  private static final String TRANSCRIPT = "transcript.txt";

  private final Maven maven;

  Builds(String name, Map<String, String> wrapper) throws IOException {
    maven = Maven.in(Places.project().resolve("target/it").resolve(name), wrapper);
  }

  static List<Path> builds() {
    return Places.folders(BUILDS);
  }

  /**
   * A Maven that is not there yet is fetched; where that cannot be done there is nothing to see.
   */
  @BeforeAll
  void thereIsSuchAMaven() throws Exception {
    List<String> answer = maven.run(Places.project(), Map.of(), "mvn --version");
    if (!answer.get(0).startsWith("Apache Maven ")) {
      String reason = "skipped: this Maven cannot be had: " + answer;
      System.out.println(reason);
      abort(reason);
    }
    maven.archiveClasses(BUILDS.resolve("check-passes"));
  }

  @ParameterizedTest
  @MethodSource("builds")
  void answersAsWritten(Path build) throws Exception {
    Path transcript = build.resolve(TRANSCRIPT);
    Path copy = maven.copy(build);
    Files.delete(copy.resolve(TRANSCRIPT));
    try (RunningWiki wiki = new RunningWiki()) {
      wiki.write("taken", "Somebody's words\n");
      Map<String, String> environment =
          Map.of("DRIFTLESS_WIKIJS_URL", wiki.address(), "KEY_FILE", maven.wikiKey().toString());
      Golden.assertEquals(
          transcript,
          Transcript.played(
              Files.readString(transcript), command -> maven.run(copy, environment, command)));
    }
  }
}
