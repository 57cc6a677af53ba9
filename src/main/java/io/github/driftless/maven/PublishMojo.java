package io.github.driftless.maven;

import io.github.driftless.app.Publish;
import io.github.driftless.app.PublishSettings;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.report.Progress;
import io.github.driftless.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Puts the page of one stack on a Wiki.js server, and fills the marker regions of pages that people
 * write there. What somebody wrote is never overwritten. The key is no parameter: it comes from a
 * server in {@code settings.xml}, from a file, or from the environment variable {@code
 * DRIFTLESS_WIKIJS_KEY}.
 */
@Mojo(name = "publish", threadSafe = true)
public final class PublishMojo extends AbstractStackMojo {

  /**
   * The address of the wiki's start page. Default: what the environment variable {@code
   * DRIFTLESS_WIKIJS_URL} says. Example: {@code https://wiki.example.org}.
   */
  @Parameter(property = "driftless.server")
  private @Nullable String server;

  /**
   * The {@code id} of a server in {@code settings.xml} whose {@code password}, encrypted or not, is
   * the wiki's key. Example: {@code wiki}.
   */
  @Parameter(property = "driftless.serverId")
  private @Nullable String serverId;

  /**
   * A file that holds the wiki's key; a relative path starts at the module's folder. Default: the
   * file that the environment variable {@code DRIFTLESS_WIKIJS_KEY_FILE} names. Example: {@code
   * /run/secrets/wiki.key}.
   */
  @Parameter(property = "driftless.keyFile")
  private @Nullable File keyFile;

  /** Whether to show the diff of every page and write nothing. */
  @Parameter(property = "driftless.dryRun", defaultValue = "false")
  private boolean dryRun;

  /**
   * Whether to replace pages that somebody edited all the same. Meant for the command line, once:
   * {@code mvn driftless:publish -Ddriftless.force}.
   */
  @Parameter(property = "driftless.force", defaultValue = "false")
  private boolean force;

  /** Whether to delete pages whose source is gone. */
  @Parameter(property = "driftless.prune", defaultValue = "false")
  private boolean prune;

  @Component private @Nullable SettingsDecrypter decrypter;

  @Override
  Report run(Settings settings, List<Path> stacks, Door door) throws MojoFailureException {
    PublishSettings wiki =
        PublishSettings.of(
            new PublishSettings.Said(
                Optional.ofNullable(server),
                password(),
                Optional.ofNullable(keyFile).map(AbstractStackMojo::absolute)),
            System.getenv(),
            absolute(new File("")),
            dryRun,
            force,
            prune);
    return Format.TEXT.of(
        new Publish(settings)
            .run(
                onlyOne("publish", stacks),
                wiki,
                (number, of, step) ->
                    getLog().debug(Progress.line(number, of, step).stripTrailing())),
        door);
  }

  private Optional<String> password() throws MojoFailureException {
    if (serverId == null) {
      return Optional.empty();
    }
    Server found = session().getSettings().getServer(serverId);
    if (found == null) {
      throw new MojoFailureException(
          "no server \"" + serverId + "\" in settings.xml; its password is to be the wiki's key");
    }
    return Optional.ofNullable(
        Objects.requireNonNull(decrypter)
            .decrypt(new DefaultSettingsDecryptionRequest(found))
            .getServer()
            .getPassword());
  }

  @Override
  String disagreement() {
    return "the wiki and the stack disagree";
  }
}
