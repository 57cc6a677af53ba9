package io.github.driftless.app;

import io.github.driftless.diagram.format.SvgDrawing;
import java.nio.file.Path;

/**
 * How a run is done.
 *
 * @param from the folder the command was started in, absolute
 * @param out where pages go for a stack that does not say, absolute
 * @param strict whether warnings count as errors
 * @param adopt whether files in the way are taken over
 * @param allowUnset whether what pages know may be replaced by a variable without a value
 * @param ownJvm whether this JVM was started for Driftless and nothing else; where not, pictures
 *     are drawn in one of their own
 */
public record Settings(
    Path from, Path out, boolean strict, boolean adopt, boolean allowUnset, boolean ownJvm) {

  /** The folder pages go to for a stack that does not say, in the folder of the command. */
  public static final String DEFAULT_OUT = "driftless-out";

  /** Returns the default settings for a folder, absolute, in a JVM of our own. */
  public static Settings in(Path from) {
    return new Settings(from, from.resolve(DEFAULT_OUT), false, false, false, true);
  }

  /** Returns these settings with another folder for pages, absolute. */
  public Settings withOut(Path folder) {
    return new Settings(from, folder, strict, adopt, allowUnset, ownJvm);
  }

  /** Returns these settings with warnings counted as errors, or not. */
  public Settings withStrict(boolean on) {
    return new Settings(from, out, on, adopt, allowUnset, ownJvm);
  }

  /** Returns these settings with files in the way taken over, or not. */
  public Settings withAdopt(boolean on) {
    return new Settings(from, out, strict, on, allowUnset, ownJvm);
  }

  /** Returns these settings with known values replaced by variables without one, or not. */
  public Settings withAllowUnset(boolean on) {
    return new Settings(from, out, strict, adopt, on, ownJvm);
  }

  /** Returns these settings for a JVM that others share. */
  public Settings inSharedJvm() {
    return new Settings(from, out, strict, adopt, allowUnset, false);
  }

  /** Returns where the pictures of a run are drawn. */
  SvgDrawing drawing() {
    return ownJvm ? SvgDrawing.here() : SvgDrawing.inOwnJvm();
  }
}
