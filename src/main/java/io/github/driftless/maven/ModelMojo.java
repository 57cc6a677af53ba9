package io.github.driftless.maven;

import io.github.driftless.pipeline.Pipeline;
import io.github.driftless.pipeline.Report;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the topology model of the first stack as JSON. */
@Mojo(name = "model", threadSafe = true)
public final class ModelMojo extends AbstractStackMojo {

  /** The file to write. */
  @Parameter(
      property = "driftless.modelFile",
      defaultValue = "${project.build.directory}/driftless/model.json")
  private File modelFile = new File("model.json");

  @Override
  Report run(Pipeline pipeline, List<Path> stacks) {
    return pipeline.model(stacks.get(0));
  }

  @Override
  void printOutput(Report report) {
    if (report.exitCode() != Report.FINE) {
      return;
    }
    try {
      Path file = modelFile.toPath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, report.output());
      getLog().info("written " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
