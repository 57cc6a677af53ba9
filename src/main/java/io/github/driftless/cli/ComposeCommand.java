package io.github.driftless.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code driftless compose}. */
@Command(
    description =
        "Prints the resolved compose project as JSON, secrets included: what"
            + " `docker compose config --format json` prints, without Docker.")
final class ComposeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "A compose file, - for standard input; several are merged in this order.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--profile", paramLabel = "PROFILE", description = "A profile to enable.")
  private List<String> profiles = new ArrayList<>();

  @Option(names = "--all-profiles", description = "Enable every profile.")
  private boolean allProfiles;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "An env file. Default: .env in the project folder.")
  private List<String> envFiles = new ArrayList<>();

  @Option(
      names = {"-p", "--project-name"},
      paramLabel = "NAME",
      description = "The project's name.")
  private Optional<String> projectName = Optional.empty();

  @Option(
      names = "--project-directory",
      paramLabel = "DIR",
      description = "Where relative paths start. Default: the folder of the first compose file.")
  private Optional<String> projectDirectory = Optional.empty();

  @Option(
      names = "--env",
      paramLabel = "KEY=VALUE",
      description =
          "A variable; wins over every env file. $${PROJECT_DIR} in its value is the project folder.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = "--process-env",
      description = "Use this process's own environment too. Default: nothing of it is used.")
  private boolean processEnvironment;

  ComposeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return options().run(terminal, System.in);
  }

  ComposeOptions options() {
    return new ComposeOptions(
        files,
        allProfiles ? List.of("*") : profiles,
        envFiles,
        projectName,
        projectDirectory,
        environment,
        processEnvironment);
  }
}
