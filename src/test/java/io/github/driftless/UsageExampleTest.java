package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.compose.Project;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/maven.md shows compiles and works: it is the text between the markers in this file. */
class UsageExampleTest {

  private static final String SOURCE = "src/test/java/io/github/driftless/UsageExampleTest.java";

  @TempDir Path folder;

  @Test
  void loadsAProject() throws IOException {
    Path file = folder.resolve("compose.yaml");
    Files.writeString(file, "services: { web: { image: nginx, ports: ['8080:80'] } }");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    // the page begins
    Problems problems = new Problems();
    Optional<Project> project = ComposeLoader.load(LoadRequest.of(file), problems);
    project.stream()
        .flatMap(found -> found.services().stream())
        .forEach(service -> out.println(service.name() + " publishes " + service.ports().size()));
    problems.list().forEach(problem -> out.println(problem.message()));
    // the page ends

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("web publishes 1\n");
  }

  @Test
  void thePageShowsJustThat() throws IOException {
    String source = Files.readString(Places.project().resolve(SOURCE));
    String snippet =
        source
            .substring(
                source.indexOf("// the page begins\n") + "// the page begins\n".length(),
                source.indexOf("    // the page ends\n"))
            .replaceAll("(?m)^    ", "");
    assertThat(Files.readString(Places.project().resolve("docs/maven.md")))
        .contains("```java\n" + snippet + "```");
  }
}
