package io.github.driftless.maven;

import io.github.driftless.pipeline.FrontDoor;
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
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals about stacks take and print. */
abstract class AbstractStackMojo extends AbstractMojo {

  /**
   * The stacks: each a {@code topology.yaml}, a folder that has one, a folder of compose files, or
   * a compose file. Default: the module's own folder, where it has a {@code topology.yaml}; a
   * module without one is passed over.
   */
  @Parameter(property = "driftless.stacks")
  private @Nullable List<File> stacks;

  /** Where pages go for a stack whose {@code topology.yaml} does not say. */
  @Parameter(property = "driftless.out", defaultValue = "${project.basedir}/driftless-out")
  private File out = new File(Settings.DEFAULT_OUT);

  /** Whether warnings count as errors. */
  @Parameter(property = "driftless.strict", defaultValue = "false")
  private boolean strict;

  /** Whether to do nothing at all. */
  @Parameter(property = "driftless.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File folder = new File(".");

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Override
  public final void execute() throws MojoFailureException {
    if (skip) {
      getLog().info("Skipped: driftless.skip is set");
      return;
    }
    List<Path> found = stacks();
    if (found.isEmpty()) {
      getLog().debug("No topology.yaml in " + folder);
      return;
    }
    Path from = root();
    Settings settings =
        adjusted(
            Settings.in(from)
                .withOut(out.toPath().toAbsolutePath().normalize())
                .withStrict(strict)
                .withDoor(FrontDoor.MAVEN));
    print(run(new Pipeline(settings), found), from);
  }

  /** Runs the goal's use case. */
  abstract Report run(Pipeline pipeline, List<Path> stacks);

  /** Returns the settings with what only this goal takes. */
  Settings adjusted(Settings settings) {
    return settings;
  }

  /** Prints what the goal has found; quiet where nothing is to be said. */
  abstract void printOutput(Report report);

  /** Returns what ends the build where docs and stack disagree. */
  String driftMessage() {
    return "docs and stack disagree";
  }

  private List<Path> stacks() {
    if (stacks != null && !stacks.isEmpty()) {
      return stacks.stream().map(file -> file.toPath().toAbsolutePath().normalize()).toList();
    }
    Path own = folder.toPath().toAbsolutePath().normalize();
    return Files.exists(own.resolve("topology.yaml")) ? List.of(own) : List.of();
  }

  /** Paths are shown as seen from where Maven was started. */
  private Path root() {
    return session == null
        ? folder.toPath().toAbsolutePath().normalize()
        : Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
  }

  private void print(Report report, Path from) throws MojoFailureException {
    ProblemPrinter printer = new ProblemPrinter(from);
    for (Problem problem : report.problems()) {
      String text = printer.print(List.of(problem));
      text.lines()
          .forEach(
              line -> {
                if (problem.severity() == Severity.ERROR) {
                  getLog().error(line);
                } else {
                  getLog().warn(line);
                }
              });
    }
    printOutput(report);
    report.remarks().lines().forEach(line -> getLog().error(line));
    switch (report.exitCode()) {
      case Report.BAD_INPUT -> throw new MojoFailureException("bad input: see the errors above");
      case Report.DRIFT -> throw new MojoFailureException(driftMessage());
      default -> getLog().debug("done");
    }
  }
}
