package io.github.driftless.cli;

import io.github.driftless.app.Compose;
import io.github.driftless.compose.LoadRequest;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code driftless compose} was asked for.
 *
 * @param profiles the profiles to enable; {@code *} is all
 * @param environment variables that win over every env file
 * @param processEnvironment whether this process's own environment counts too
 */
public record ComposeOptions(
    List<String> files,
    List<String> profiles,
    List<String> envFiles,
    Optional<String> projectName,
    Optional<String> projectDirectory,
    Map<String, String> environment,
    boolean processEnvironment) {

  /**
   * Loads and prints the project.
   *
   * @param standardInput read where {@code -} is among the files
   */
  int run(Terminal terminal, InputStream standardInput) {
    Map<String, String> variables = new HashMap<>();
    if (processEnvironment) {
      variables.putAll(System.getenv());
    }
    variables.putAll(environment);
    return terminal.print(
        Compose.run(
            new LoadRequest(
                    files.stream().map(file -> file(file, terminal)).toList(),
                    terminal.from(),
                    projectDirectory.map(terminal::resolve),
                    projectName,
                    profiles,
                    envFiles.stream().map(terminal::resolve).toList(),
                    variables,
                    LoadRequest.Reading.STRICT)
                .withStandardInput(standardInput)));
  }

  private static Path file(String name, Terminal terminal) {
    return name.equals(LoadRequest.STANDARD_INPUT.toString())
        ? LoadRequest.STANDARD_INPUT
        : terminal.resolve(name);
  }
}
