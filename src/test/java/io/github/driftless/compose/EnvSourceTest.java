package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people call the example of an env file, and what is said where there is one. */
class EnvSourceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env.example", ".env.sample", "example.env", "sample.env", ".env.dist", "env.example",
        "template.env", ".env.template", ".env-example", "default.env", ".env.defaults", "env.tpl"
      })
  void isAnExample(String name) throws IOException {
    Files.writeString(folder.resolve(name), "A=1\n");
    assertThat(hint("A")).startsWith("cp " + name + " .env gives it a value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.txt", "environment-example.md", "envelope.example"})
  void isNone(String name) throws IOException {
    Files.writeString(folder.resolve(name), "A=1\n");
    assertThat(hint("A")).startsWith("write NAME=value into .env");
  }

  @Test
  void isNamedForItsOwnVariablesAlone() throws IOException {
    Files.writeString(folder.resolve(".env.example"), "#A=1\nexport B=2\nC_A=3\n D: 4\n");
    assertThat(hint("A")).startsWith("write NAME=value");
    assertThat(hint("B")).startsWith("cp");
    assertThat(hint("D")).startsWith("cp");
  }

  @Test
  void theFirstByNameIsOffered() throws IOException {
    Files.writeString(folder.resolve("b.env.example"), "A=1\n");
    Files.writeString(folder.resolve("a.env.example"), "A=1\n");
    assertThat(hint("A")).startsWith("cp a.env.example .env");
  }

  @Test
  void anotherEnvFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("stack.env"), "A=1\n");
    assertThat(hint("A")).isEqualTo("env-files: [stack.env] in topology.yaml gives it a value");
    assertThat(hint("B")).startsWith("write NAME=value");
  }

  @Test
  void isNotCopiedOverWhatIsThere() throws IOException {
    Files.writeString(folder.resolve(".env"), "B=1\n");
    Files.writeString(folder.resolve(".env.example"), "A=1\n");
    assertThat(hint("A")).isEqualTo("copy its line from .env.example into .env");
  }

  private String hint(String name) {
    return new EnvSource(folder, List.of()).hint(name).orElseThrow();
  }
}
