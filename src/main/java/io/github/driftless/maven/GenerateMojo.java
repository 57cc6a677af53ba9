package io.github.driftless.maven;

import io.github.driftless.pipeline.Pipeline;
import io.github.driftless.pipeline.Report;
import io.github.driftless.pipeline.Settings;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the diagrams and pages of stacks; nothing at all where anything is wrong. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractStackMojo {

  /** Whether to take over files that are in the way: not generated, or edited by hand since. */
  @Parameter(property = "driftless.adopt", defaultValue = "false")
  private boolean adopt;

  @Override
  Settings adjusted(Settings settings) {
    return settings.withAdopt(adopt);
  }

  @Override
  Report run(Pipeline pipeline, List<Path> stacks) {
    return pipeline.generate(stacks);
  }

  @Override
  void printOutput(Report report) {
    report
        .output()
        .lines()
        .filter(line -> !line.startsWith("unchanged "))
        .forEach(line -> getLog().info(line));
  }
}
