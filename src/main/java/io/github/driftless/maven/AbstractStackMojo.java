package io.github.driftless.maven;

import io.github.driftless.app.Exit;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Door;
import io.github.driftless.report.Line;
import io.github.driftless.report.Report;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals about stacks take and print. */
abstract class AbstractStackMojo extends AbstractMojo {

  private static final String STACKS = "driftless.stacks";
  private static final String TOPOLOGY = "topology.yaml";

  /**
   * The stacks: each a {@code topology.yaml}, a folder that has one, a folder of compose files, or
   * a compose file. A relative path starts at the module's folder, on the command line too, where
   * commas stand between several. Default: the module's folder if it has a {@code topology.yaml}; a
   * module without one is passed over. Example: {@code <stacks><stack>network</stack></stacks>}.
   */
  @Parameter(property = STACKS)
  private List<@Nullable File> stacks = List.of();

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
    Door door = new Door(from, TypedCommand.of(session(), Objects.requireNonNull(execution), from));
    Settings settings = adjusted(Settings.in(from).withStrict(strict).inSharedJvm());
    print(report(settings, found, door));
  }

  private Report report(Settings settings, List<Path> found, Door door)
      throws MojoExecutionException, MojoFailureException {
    try {
      return run(settings, found, door);
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          "this is a fault in Driftless, not in your files; please report what Maven prints with -e",
          e);
    }
  }

  /**
   * Runs the goal's use case and says in words what it came to.
   *
   * @param stacks absolute, at least one
   * @throws MojoFailureException where the parameters do not go together
   */
  abstract Report run(Settings settings, List<Path> stacks, Door door) throws MojoFailureException;

  /** Returns the settings with what only this goal takes. */
  Settings adjusted(Settings settings) {
    return settings;
  }

  /** Returns what is the matter where a report has a repair. */
  String disagreement() {
    return "docs and stack disagree";
  }

  /** Returns what is the matter where nothing is wrong with the files, and no repair is at hand. */
  String complaint() {
    return "the network is not as it should be";
  }

  /** Returns the stack of a goal that is about one. */
  static Path onlyOne(String goal, List<Path> stacks) throws MojoFailureException {
    if (stacks.size() > 1) {
      throw new MojoFailureException(
          goal
              + " is about one stack, and stacks names "
              + stacks.size()
              + "; choose one: mvn driftless:"
              + goal
              + " -Ddriftless.stacks=STACK");
    }
    return stacks.get(0);
  }

  /**
   * Returns the one of some choices that a parameter names.
   *
   * @throws MojoFailureException where it names none
   */
  @SafeVarargs
  static <E> E choice(String parameter, String word, Function<E, String> name, E... choices)
      throws MojoFailureException {
    for (E each : choices) {
      if (name.apply(each).equals(word)) {
        return each;
      }
    }
    throw new MojoFailureException(
        parameter
            + " cannot be \""
            + word
            + "\"; it is one of "
            + Stream.of(choices).map(name).collect(Collectors.joining(", ")));
  }

  static Path absolute(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }

  final MavenSession session() {
    return Objects.requireNonNull(session);
  }

  private List<Path> stacks() {
    Path own = absolute(folder);
    // Maven 3.9 lets the command line win over a list in the pom, Maven 4 does not
    String typed = session().getUserProperties().getProperty(STACKS, "");
    List<Path> named =
        typed.isBlank()
            ? stacks.stream().filter(Objects::nonNull).map(AbstractStackMojo::absolute).toList()
            : Stream.of(typed.split(","))
                .map(name -> own.resolve(name.strip()).normalize())
                .toList();
    if (!named.isEmpty()) {
      return named;
    }
    return Files.exists(own.resolve(TOPOLOGY)) ? List.of(own) : List.of();
  }

  private void print(Report report) throws MojoFailureException {
    boolean fine = report.exit() == Exit.FINE;
    // a log has one stream: what is wrong with the files comes before what was made of them
    Stream.concat(
            report.lines().stream().filter(line -> line.kind().isProblem()),
            report.lines().stream().filter(line -> !line.kind().isProblem()))
        .forEach(line -> line.text().lines().forEach(log(line.kind(), fine)));
    if (report.exit() == Exit.BAD_INPUT) {
      throw new MojoFailureException("cannot be done: see the errors above");
    }
    if (report.repair().isPresent()) {
      throw new MojoFailureException(
          disagreement() + ", see above; to repair: " + report.repair().get());
    }
    if (!fine) {
      throw new MojoFailureException(complaint() + ": see above");
    }
  }

  private Consumer<String> log(Line.Kind kind, boolean fine) {
    return switch (kind) {
      case RESULT -> getLog()::info;
      case DETAIL -> getLog()::debug;
      case FAULT, ERROR -> getLog()::error;
      case DOUBT, WARNING -> getLog()::warn;
      case REMARK -> fine ? getLog()::info : getLog()::error;
    };
  }
}
