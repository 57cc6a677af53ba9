package io.github.driftless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.launch.ComposeArguments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is read without the command line library is what the library reads. */
class ComposeArgumentsTest {

  @Test
  void readsEveryOptionAsTheLibraryDoes() {
    List<OptionSpec> options =
        new CommandLine(new ComposeCommand(terminal())).getCommandSpec().options();
    assertThat(options).hasSizeGreaterThan(7);
    List<String> all = new ArrayList<>();
    for (OptionSpec option : options) {
      for (String name : option.names()) {
        List<String> written = new ArrayList<>(List.of(name));
        if (option.arity().max() > 0) {
          written.add(name.equals("--env") ? "A=b=c" : "some");
        }
        agree(written);
        if (written.size() == 2 && name.startsWith("--")) {
          agree(List.of(name + "=" + written.get(1)));
        }
      }
      all.add(option.longestName());
      if (option.arity().max() > 0) {
        all.add(option.longestName().equals("--env") ? "A=b" : "x y");
      }
    }
    agree(all);
    all.addAll(List.of("-f", "two", "--env", "A=", "--env-file", "e", "--profile", "*"));
    agree(all);
    agree(List.of("-f", "-"));
  }

  @Test
  void readsTheStandardInput(@TempDir Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(folder, new PrintStream(out), new PrintStream(err));
    ComposeOptions options = read(List.of("-f", "-")).orElseThrow();

    int code = options.run(terminal, input("services: {web: {image: a, volumes: ['./b:/b']}}"));
    assertThat(err.toString()).isEqualTo("note: the output holds every value, secrets included\n");
    assertThat(out.toString()).contains("\"source\": \"" + folder.resolve("b") + "\"");
    assertThat(code).isZero();

    err.reset();
    assertThat(options.run(terminal, input("services: {web: {imag: a}}"))).isEqualTo(2);
    assertThat(err.toString()).startsWith("-:1:18: error: ");
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void agree(List<String> written) {
    assertThat(read(written)).as("%s", written).contains(library(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-f",
        "-fone",
        "-f=one",
        "--fil one",
        "-f --profile",
        "-f @one",
        "--env A",
        "--env =a",
        "--help",
        "-p a -p b",
        "-p a --project-name b",
        "--project-directory a --project-directory b",
        "--all-profiles --all-profiles",
        "--all-profiles=true",
        "--profile=",
        "one",
        "--",
        "-V"
      })
  void leavesAllElseToTheLibrary(String written) {
    assertThat(read(List.of(written.split(" ")))).isEmpty();
  }

  @Test
  void leavesOtherCommandsToTheLibrary() {
    assertThat(ComposeArguments.read(new String[0])).isEmpty();
    assertThat(ComposeArguments.read(new String[] {"check", "-f", "a"})).isEmpty();
    assertThat(ComposeArguments.read(new String[] {"compose"}))
        .contains(
            new ComposeOptions(
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false));
  }

  private static Optional<ComposeOptions> read(List<String> written) {
    List<String> arguments = new ArrayList<>(List.of("compose"));
    arguments.addAll(written);
    return ComposeArguments.read(arguments.toArray(String[]::new));
  }

  private static ComposeOptions library(List<String> written) {
    ComposeCommand command = new ComposeCommand(terminal());
    new CommandLine(command).parseArgs(written.toArray(String[]::new));
    return command.options();
  }

  private static Terminal terminal() {
    return new Terminal(Path.of("").toAbsolutePath(), System.out, System.err);
  }
}
