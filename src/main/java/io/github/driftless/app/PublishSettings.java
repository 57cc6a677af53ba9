package io.github.driftless.app;

import io.github.driftless.wikijs.WikiKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where and how to publish.
 *
 * @param server the address of the wiki's start page; empty where nobody said
 * @param key the key itself; never shown
 * @param keyFile a file that holds the key, absolute
 * @param dryRun whether only to tell what would be done
 * @param force whether pages that somebody edited are replaced all the same
 * @param prune whether pages whose source is gone are deleted
 */
public record PublishSettings(
    Optional<String> server,
    Optional<String> key,
    Optional<Path> keyFile,
    boolean dryRun,
    boolean force,
    boolean prune) {

  /** The environment variable that holds the server's address. */
  static final String SERVER_VARIABLE = "DRIFTLESS_WIKIJS_URL";

  /**
   * What somebody said at a front door.
   *
   * @param server the address of the wiki's start page; empty where nobody said
   * @param key the key itself; never shown
   * @param keyFile a file that holds the key, absolute
   */
  public record Said(Optional<String> server, Optional<String> key, Optional<Path> keyFile) {

    /** A key shows in no text made of this. */
    @Override
    public String toString() {
      return "Said[server=" + server + "]";
    }
  }

  /**
   * Returns the settings of a run: what was said at the front door wins over the environment, and a
   * key that was said over a file that the environment names.
   *
   * @param environment the variables of the process
   * @param from the folder that relative paths in variables start at, absolute
   */
  public static PublishSettings of(
      Said said,
      Map<String, String> environment,
      Path from,
      boolean dryRun,
      boolean force,
      boolean prune) {
    Optional<Path> named =
        said.key().isPresent()
            ? Optional.empty()
            : Optional.ofNullable(environment.get(WikiKey.FILE_VARIABLE))
                .filter(file -> !file.isBlank())
                .map(file -> from.resolve(file).normalize());
    return new PublishSettings(
        said.server().or(() -> Optional.ofNullable(environment.get(SERVER_VARIABLE))),
        said.key().or(() -> Optional.ofNullable(environment.get(WikiKey.VARIABLE))),
        said.keyFile().or(() -> named),
        dryRun,
        force,
        prune);
  }

  /** A job of CI that has no such variable sets an empty one. */
  public PublishSettings {
    server = server.filter(text -> !text.isBlank());
    key = key.filter(text -> !text.isBlank());
  }

  /** A key shows in no text made of this. */
  @Override
  public String toString() {
    return "PublishSettings[server=" + server + ", dryRun=" + dryRun + "]";
  }
}
