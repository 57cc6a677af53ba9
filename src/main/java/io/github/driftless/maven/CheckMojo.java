package io.github.driftless.maven;

import io.github.driftless.app.Pipeline;
import io.github.driftless.app.Report;
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
  Report run(Pipeline pipeline, List<Path> stacks) {
    return pipeline.check(stacks);
  }

  @Override
  void printOutput(String line) {
    getLog().error(line);
  }
}
