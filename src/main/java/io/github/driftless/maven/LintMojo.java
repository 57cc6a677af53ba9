package io.github.driftless.maven;

import io.github.driftless.app.LintStacks;
import io.github.driftless.app.Result;
import io.github.driftless.app.Settings;
import io.github.driftless.problem.Severity;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.report.Report;
import io.github.driftless.report.Saved;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Override
  Report run(Settings settings, List<Path> stacks, Door door) throws MojoFailureException {
    Severity worst = choice("failOn", failOn, Severity::word, Severity.values());
    Optional<Format> format =
        lintFile == null
            ? Optional.empty()
            : Optional.of(
                choice(
                    "lintFormat",
                    lintFormat,
                    Format::word,
                    Format.TEXT,
                    Format.JSON,
                    Format.SARIF));
    Result result = new LintStacks(settings).run(stacks, worst, Optional.ofNullable(mode));
    return lintFile == null
        ? Format.TEXT.of(result, door)
        : Saved.of(result, format.orElseThrow(), absolute(lintFile), door);
  }
}
