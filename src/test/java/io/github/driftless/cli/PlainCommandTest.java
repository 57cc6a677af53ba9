package io.github.driftless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read without the command line library is what the library reads. */
class PlainCommandTest {

  private static final Map<String, Function<Terminal, Callable<Integer>>> COMMANDS =
      Map.of(
          "generate", GenerateCommand::new,
          "check", CheckCommand::new,
          "lint", LintCommand::new,
          "model", ModelCommand::new);

  @Test
  void readsNamesOfStacksAsTheLibraryDoes() {
    COMMANDS
        .keySet()
        .forEach(
            name -> {
              agree(name, "stacks/one");
              agree(name, "a b");
              agree(name, "lint");
              if (!name.equals("model")) {
                agree(name);
                agree(name, "one", "../two", "one", "/three/topology.yaml");
              }
            });
  }

  private static void agree(String name, String... stacks) {
    Callable<Integer> library = COMMANDS.get(name).apply(terminal());
    new CommandLine(library).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(stacks);
    assertThat(PlainCommand.read(arguments(name, stacks), terminal()).orElseThrow())
        .as("%s %s", name, List.of(stacks))
        .usingRecursiveComparison()
        .ignoringFields("terminal")
        .isEqualTo(library);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --strict",
        "check --out x one",
        "check one --format github",
        "check --",
        "check -h",
        "check @arguments",
        "check \"one\"",
        "check 'one'",
        "lint --fail-on warning",
        "model",
        "model one two",
        "explain one",
        "preview one",
        "compose",
        "Check one",
        "--version",
        "help"
      })
  void leavesAllElseToTheLibrary(String written) {
    assertThat(PlainCommand.read(written.split(" "), terminal())).isEmpty();
  }

  @Test
  void leavesNothingAndEmptyNamesToTheLibrary() {
    assertThat(PlainCommand.read(new String[0], terminal())).isEmpty();
    assertThat(PlainCommand.read(arguments("check", ""), terminal())).isEmpty();
  }

  private static String[] arguments(String name, String... stacks) {
    String[] all = new String[stacks.length + 1];
    all[0] = name;
    System.arraycopy(stacks, 0, all, 1, stacks.length);
    return all;
  }

  private static Terminal terminal() {
    return new Terminal(Path.of("").toAbsolutePath(), System.out, System.err);
  }
}
