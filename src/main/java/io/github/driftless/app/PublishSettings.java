package io.github.driftless.app;

import io.github.driftless.wikijs.WikiKey;
import java.nio.file.Path;
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
  public static final String SERVER_VARIABLE = "DRIFTLESS_WIKIJS_URL";

  /** The environment variable that holds the key. */
  public static final String KEY_VARIABLE = WikiKey.VARIABLE;

  /** The environment variable that names a file that holds the key. */
  public static final String KEY_FILE_VARIABLE = WikiKey.FILE_VARIABLE;

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
