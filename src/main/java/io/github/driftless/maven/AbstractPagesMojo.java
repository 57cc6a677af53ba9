package io.github.driftless.maven;

import io.github.driftless.app.Settings;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals about pages take. */
abstract class AbstractPagesMojo extends AbstractStackMojo {

  /**
   * The folder that pages go to for a stack whose {@code topology.yaml} does not say; a relative
   * path starts at the module's folder. Example: {@code docs/network}.
   */
  @Parameter(property = "driftless.out", defaultValue = "${project.basedir}/driftless-out")
  private File out = new File(Settings.DEFAULT_OUT);

  @Override
  Settings adjusted(Settings settings) {
    return settings.withOut(absolute(out));
  }
}
