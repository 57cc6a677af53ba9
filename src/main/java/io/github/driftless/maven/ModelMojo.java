package io.github.driftless.maven;

import io.github.driftless.app.Model;
import io.github.driftless.app.Result;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.report.Report;
import io.github.driftless.report.Saved;
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
  Report run(Settings settings, List<Path> stacks, Door door) throws MojoFailureException {
    Result result = new Model(settings).run(onlyOne("model", stacks));
    return Saved.of(result, Format.TEXT, absolute(modelFile), door);
  }
}
