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

/**
 * Fails the build where docs and stack disagree, and shows the difference as a unified diff. Writes
 * nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractPagesMojo {

  @Override
  Report run(Settings settings, List<Path> stacks, Door door) {
    return Format.TEXT.of(new Check(settings).run(stacks), door);
  }
}
