package io.github.driftless.report;

import io.github.driftless.wikijs.PublishStep;

/** Says how far publishing has come. */
public final class Progress {

  private Progress() {}

  /**
   * Returns the line for a page that was written, ended by a line feed.
   *
   * @param number which page it is, from 1
   * @param of how many there are
   */
  public static String line(int number, int of, PublishStep step) {
    return number + "/" + of + " " + step.action().done() + " " + step.key() + "\n";
  }
}
