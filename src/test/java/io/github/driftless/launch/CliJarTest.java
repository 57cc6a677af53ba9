package io.github.driftless.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that {@code ./driftless} has built last, as somebody starts it who has nothing else. */
@Tag("launch")
class CliJarTest {

  private static final Path BUILDS = Places.project().resolve("target/launch");

  private Path jar;

  @BeforeEach
  void findJar() throws IOException {
    Path current = BUILDS.resolve("current");
    assumeTrue(
        Files.exists(current), "skipped: there is no jar yet, ./driftless --version builds it");
    jar = BUILDS.resolve(Files.readString(current).strip()).resolve("driftless.jar");
  }

  @Test
  void listensToTheLogOfItsLibraries() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getEntry("org/slf4j/nop/NOPServiceProvider.class")).isNotNull();
      assertThat(
              new String(
                  file.getInputStream(
                          file.getEntry("META-INF/services/org.slf4j.spi.SLF4JServiceProvider"))
                      .readAllBytes(),
                  StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines("org.slf4j.nop.NOPServiceProvider");
    }
  }

  /** A file that seems wrong is held against its schema, with the library that logs. */
  @Test
  void saysNothingButWhatIsWrong(@TempDir Path stack) throws Exception {
    Files.writeString(stack.resolve("topology.yaml"), "titel: Lab\n");
    Path err = Files.createTempFile(BUILDS, "err", ".txt");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "model",
                stack.toString())
            .directory(Places.project().toFile())
            .redirectError(err.toFile())
            .start();
    String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).content().contains("unknown key \"titel\"").hasLineCount(2);
    Files.delete(err);
  }
}
