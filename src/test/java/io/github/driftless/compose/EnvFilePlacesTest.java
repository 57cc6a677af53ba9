package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that an env file gives is found where the env file gives it. */
class EnvFilePlacesTest {

  @TempDir Path folder;

  @Test
  void valuesKeepTheLineOfTheirFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("compose.yaml"),
            """
        services:
          web:
            image: nginx
            environment:
              OWN: written
            env_file: [one.env, two.env]
            label_file: web.labels
        """);
    Path one = Files.writeString(folder.resolve("one.env"), "# é\nA='1\n2'\nTWICE=1\n  B: 2\n");
    Path two = Files.writeString(folder.resolve("two.env"), "\nexport TWICE=2\nOWN=no\n");
    Path labels = Files.writeString(folder.resolve("web.labels"), "\n\na.b=c\n");

    MappingNode web = load(file);

    assertThat(place(web, "environment", "A")).isEqualTo(new Location(one, 2, 1));
    assertThat(place(web, "environment", "B")).isEqualTo(new Location(one, 5, 3));
    assertThat(place(web, "environment", "TWICE")).isEqualTo(new Location(two, 2, 8));
    assertThat(place(web, "environment", "OWN")).isEqualTo(new Location(file, 5, 7));
    assertThat(place(web, "labels", "a.b")).isEqualTo(new Location(labels, 3, 1));
  }

  private MappingNode load(Path file) {
    Problems problems = new Problems();
    Optional<Project> project =
        ComposeLoader.load(Requests.of(file, Map.of(), LoadRequest.Reading.STRICT), problems);
    assertThat(problems.list()).isEmpty();
    return Trees.mapping(project.orElseThrow().resolved(), "services")
        .flatMap(services -> Trees.mapping(services, "web"))
        .orElseThrow();
  }

  private static Location place(MappingNode service, String attribute, String key) {
    return Trees.mapping(service, attribute)
        .flatMap(all -> all.entry(key))
        .map(MappingNode.Entry::keyLocation)
        .orElseThrow();
  }
}
