package io.github.driftless.maven;

import io.github.driftless.app.Check;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build where docs and stack disagree: says what changed in the stack since its docs were
 * written, and which files are out of date. Writes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractPagesMojo {

  /** Whether to show every change of the stack, and every line that differs as a unified diff. */
  @Parameter(property = "driftless.diff", defaultValue = "false")
  private boolean diff;

  @Override
  Report run(Settings settings, List<Path> stacks, Door door) {
    return Format.TEXT.of(new Check(settings).run(stacks), door.withAllLines(diff));
  }
}
