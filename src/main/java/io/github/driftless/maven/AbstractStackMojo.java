package io.github.driftless.maven;

import io.github.driftless.pipeline.Pipeline;
import io.github.driftless.pipeline.Report;
import io.github.driftless.pipeline.Settings;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Severity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals about stacks take and print. */
abstract class AbstractStackMojo extends AbstractMojo {

  private static final String TOPOLOGY = "topology.yaml";

  /**
   * The stacks: each a {@code topology.yaml}, a folder that has one, a folder of compose files, or
   * a compose file. A relative path starts at the module's folder, on the command line too, where
   * commas stand between several. Default: the module's folder if it has a {@code topology.yaml}; a
   * module without one is passed over. Example: {@code <stacks><stack>network</stack></stacks>}.
   */
  @Parameter(property = "driftless.stacks")
  private List<@Nullable File> stacks = List.of();

  /**
   * The folder that pages go to for a stack whose {@code topology.yaml} does not say; a relative
   * path starts at the module's folder. Example: {@code docs/network}.
   */
  @Parameter(property = "driftless.out", defaultValue = "${project.basedir}/driftless-out")
  private File out = new File(Settings.DEFAULT_OUT);

  /** Whether warnings fail the build, as errors do. */
  @Parameter(property = "driftless.strict", defaultValue = "false")
  private boolean strict;

  /** Whether to do nothing at all. */
  @Parameter(property = "driftless.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File folder = new File("");

  /** Where Maven was started: paths are shown as seen from there. */
  @Parameter(defaultValue = "${user.dir}", readonly = true, required = true)
  private File startedIn = new File("");

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped, since skip is set");
      return;
    }
    List<Path> found = stacks();
    if (found.isEmpty()) {
      getLog().debug("no " + TOPOLOGY + " in " + folder);
      return;
    }
    Path from = absolute(startedIn);
    TypedCommand command =
        TypedCommand.of(Objects.requireNonNull(session), Objects.requireNonNull(execution), from);
    Settings settings =
        adjusted(
            Settings.in(from).withOut(absolute(out)).withStrict(strict).withDoor(command.door()));
    print(run(new Pipeline(settings), found), from);
  }

  /**
   * Runs the goal's use case.
   *
   * @param stacks absolute, at least one
   * @throws MojoFailureException where the parameters do not go together
   */
  abstract Report run(Pipeline pipeline, List<Path> stacks) throws MojoFailureException;

  /** Returns the settings with what only this goal takes. */
  Settings adjusted(Settings settings) {
    return settings;
  }

  /** Prints a line of the result; quiet where it says that nothing happened. */
  abstract void printOutput(String line);

  static Path absolute(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }

  private List<Path> stacks() {
    List<Path> named =
        stacks.stream()
            .filter(Objects::nonNull)
            .map(AbstractStackMojo::absolute)
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    Path own = absolute(folder);
    return Files.exists(own.resolve(TOPOLOGY)) ? List.of(own) : List.of();
  }

  private void print(Report report, Path from) throws MojoFailureException {
    ProblemPrinter printer = new ProblemPrinter(from);
    for (Problem problem : report.problems()) {
      boolean error = problem.severity() == Severity.ERROR;
      Consumer<String> log = error ? getLog()::error : getLog()::warn;
      printer.print(List.of(problem)).lines().forEach(log);
    }
    report.output().lines().forEach(this::printOutput);
    report.remarks().lines().forEach(getLog()::error);
    if (report.exitCode() == Report.BAD_INPUT) {
      throw new MojoFailureException("cannot be done: see the errors above");
    }
    if (report.repair().isPresent()) {
      throw new MojoFailureException(
          "docs and stack disagree, see above; to repair: " + report.repair().get());
    }
  }
}
