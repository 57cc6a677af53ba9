package io.github.driftless.maven;

import io.github.driftless.app.Diff;
import io.github.driftless.app.FailOn;
import io.github.driftless.app.Result;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.report.Report;
import io.github.driftless.report.Saved;
import io.github.driftless.revision.RevisionRange;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what changed in the network of one stack between two revisions of git. Nothing that the
 * repository names is run, and its working tree stays as it is.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends AbstractStackMojo {

  /**
   * The revisions: {@code A..B} compares two, {@code A...B} is what B did since both parted, and
   * {@code A} is compared with the working tree. Example: {@code origin/main..HEAD}.
   */
  @Parameter(property = "driftless.revisions", defaultValue = "HEAD")
  private String revisions = "HEAD";

  /**
   * The build fails on changes that are at least as grave: {@code risk}, {@code change} or {@code
   * never}.
   */
  @Parameter(property = "driftless.failOn", defaultValue = "never")
  private String failOn = "never";

  /**
   * A file to write the changes into instead of the log; a relative path starts at the module's
   * folder. Example: {@code target/driftless/changes.md}.
   */
  @Parameter(property = "driftless.diffFile")
  private @Nullable File diffFile;

  /**
   * How the changes are written into the file: {@code text}, {@code json} or {@code markdown},
   * which is for a comment on a pull request.
   */
  @Parameter(property = "driftless.diffFormat", defaultValue = "markdown")
  private String diffFormat = "markdown";

  /**
   * A file to draw what changed into, with its neighbours; its ending names the format: mmd, puml,
   * d2, dot or svg. A relative path starts at the module's folder. Example: {@code
   * target/driftless/changes.svg}.
   */
  @Parameter(property = "driftless.picture")
  private @Nullable File picture;

  @Override
  Report run(Settings settings, List<Path> stacks, Door door) throws MojoFailureException {
    FailOn gravest = choice("failOn", failOn, FailOn::word, FailOn.values());
    Format format =
        diffFile == null
            ? Format.TEXT
            : choice(
                "diffFormat", diffFormat, Format::word, Format.TEXT, Format.JSON, Format.MARKDOWN);
    Result result =
        new Diff(settings)
            .run(
                RevisionRange.parse(revisions),
                onlyOne("diff", stacks),
                Optional.ofNullable(picture).map(AbstractStackMojo::absolute),
                gravest);
    return diffFile == null
        ? format.of(result, door)
        : Saved.of(result, format, absolute(diffFile), door);
  }

  @Override
  String complaint() {
    return "the network changed";
  }
}
