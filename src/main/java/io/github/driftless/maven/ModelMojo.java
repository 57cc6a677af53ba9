package io.github.driftless.maven;

import io.github.driftless.app.Pipeline;
import io.github.driftless.app.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the topology model of one stack as JSON, for other tools. */
@Mojo(name = "model", threadSafe = true)
public final class ModelMojo extends AbstractStackMojo {

  /**
   * The file to write; a relative path starts at the module's folder. Example: {@code
   * docs/model.json}.
   */
  @Parameter(
      property = "driftless.modelFile",
      defaultValue = "${project.build.directory}/driftless/model.json")
  private File modelFile = new File("model.json");

  @Override
  Report run(Pipeline pipeline, List<Path> stacks) throws MojoFailureException {
    return pipeline.model(onlyOne("model", stacks), absolute(modelFile));
  }

  @Override
  void printOutput(String line) {
    ChangeLine.print(line, getLog());
  }
}
