package io.github.driftless.app;

import java.nio.file.Path;

/**
 * How a run is to be done.
 *
 * @param from the folder the command was started in, absolute: paths are shown relative to it
 * @param out where pages go for a stack that does not say, absolute
 * @param strict whether warnings count as errors
 * @param adopt whether files in the way are taken over
 * @param door which way the user came in
 */
public record Settings(Path from, Path out, boolean strict, boolean adopt, FrontDoor door) {

  /** The folder pages go to for a stack that does not say, in the folder of the command. */
  public static final String DEFAULT_OUT = "driftless-out";

  /** Returns the default settings for a folder, absolute. */
  public static Settings in(Path from) {
    return new Settings(from, from.resolve(DEFAULT_OUT), false, false, FrontDoor.COMMAND_LINE);
  }

  /** Returns these settings with another folder for pages, absolute. */
  public Settings withOut(Path folder) {
    return new Settings(from, folder, strict, adopt, door);
  }

  /** Returns these settings with warnings counted as errors, or not. */
  public Settings withStrict(boolean on) {
    return new Settings(from, out, on, adopt, door);
  }

  /** Returns these settings with files in the way taken over, or not. */
  public Settings withAdopt(boolean on) {
    return new Settings(from, out, strict, on, door);
  }

  /** Returns these settings for a user who came in another way. */
  public Settings withDoor(FrontDoor other) {
    return new Settings(from, out, strict, adopt, other);
  }
}
