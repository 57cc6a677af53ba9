package io.github.driftless.maven;

import io.github.driftless.app.Generate;
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
 * Writes the diagrams and pages of stacks, and tells which files it wrote or deleted. Where
 * anything is wrong, nothing is written.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractPagesMojo {

  /**
   * Whether to take over files that are in the way: those that Driftless did not write, and those
   * that somebody edited since. What they held is lost. Meant for the command line, once: {@code
   * mvn driftless:generate -Ddriftless.adopt}.
   */
  @Parameter(property = "driftless.adopt", defaultValue = "false")
  private boolean adopt;

  /**
   * Whether to write pages anew even where they know what a variable stands for that has no value
   * here.
   */
  @Parameter(property = "driftless.allowUnset", defaultValue = "false")
  private boolean allowUnset;

  @Override
  Settings adjusted(Settings settings) {
    return super.adjusted(settings).withAdopt(adopt).withAllowUnset(allowUnset);
  }

  @Override
  Report run(Settings settings, List<Path> stacks, Door door) {
    return Format.TEXT.of(new Generate(settings).run(stacks), door);
  }
}
