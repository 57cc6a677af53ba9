package io.github.driftless.maven;

import io.github.driftless.app.LintRequest;
import io.github.driftless.app.Pipeline;
import io.github.driftless.app.Report;
import io.github.driftless.problem.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is wrong with the network of stacks, and for broken policies, and fails the build
 * on findings.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class LintMojo extends AbstractStackMojo {

  /** The build fails on findings that are at least as bad: {@code error} or {@code warning}. */
  @Parameter(property = "driftless.failOn", defaultValue = "error")
  private String failOn = "error";

  /** The only mode to look at. Default: all. */
  @Parameter(property = "driftless.mode")
  private @Nullable String mode;

  /**
   * A file to write the findings into instead of the log; a relative path starts at the module's
   * folder. Example: {@code target/driftless/lint.sarif}.
   */
  @Parameter(property = "driftless.lintFile")
  private @Nullable File lintFile;

  /** How the findings are written into the file: {@code text}, {@code json} or {@code sarif}. */
  @Parameter(property = "driftless.lintFormat", defaultValue = "sarif")
  private String lintFormat = "sarif";

  private boolean isError;

  @Override
  Report run(Pipeline pipeline, List<Path> stacks) throws MojoFailureException {
    Severity worst = choice(Severity.class, "failOn", failOn);
    Optional<String> only = Optional.ofNullable(mode);
    if (lintFile == null) {
      return pipeline.lint(stacks, new LintRequest(LintRequest.Format.TEXT, worst, only));
    }
    LintRequest.Format format = choice(LintRequest.Format.class, "lintFormat", lintFormat);
    return pipeline.lint(stacks, new LintRequest(format, worst, only), absolute(lintFile));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String parameter, String word)
      throws MojoFailureException {
    for (E each : type.getEnumConstants()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
        return each;
      }
    }
    throw new MojoFailureException(
        parameter + " cannot be \"" + word + "\"; it is one of " + words(type));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return List.of(type.getEnumConstants()).stream()
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  @Override
  void printOutput(String line) {
    if (lintFile != null) {
      ChangeLine.print(line, getLog());
      return;
    }
    // further places and the hint follow on lines that are set in
    isError = line.startsWith("  ") ? isError : line.contains(": error: ");
    if (isError) {
      getLog().error(line);
    } else {
      getLog().warn(line);
    }
  }
}
