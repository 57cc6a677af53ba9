package io.github.driftless.app;

import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.problem.Problem;

/**
 * Which way a user came in: how the way out is worded, and whose the JVM is.
 *
 * @param generate the command that writes docs anew
 * @param check the command that compares them
 * @param publish the command that puts pages on a wiki
 * @param option what an option begins with: {@code --}
 * @param namesStacks whether the stacks are added to it; where not, it knows them by itself
 * @param ownsJvm whether this JVM was started for Driftless and nothing else
 */
public record FrontDoor(
    String generate,
    String check,
    String publish,
    String option,
    boolean namesStacks,
    boolean ownsJvm) {

  private static final String ADOPT = "adopt";
  private static final String FORCE = "force";
  private static final String PRUNE = "prune";

  /** The command line. */
  public static final FrontDoor COMMAND_LINE =
      new FrontDoor("driftless generate", "driftless check", "driftless publish", "--", true, true);

  /**
   * Returns the Maven goals.
   *
   * @param generate the whole command that writes docs anew, as it can be typed where Maven was
   *     started
   * @param check the same for the command that compares them
   * @param publish the same for the command that puts pages on a wiki
   */
  public static FrontDoor maven(String generate, String check, String publish) {
    return new FrontDoor(generate, check, publish, "-Ddriftless.", false, false);
  }

  /**
   * Returns the command that brings docs back in line.
   *
   * @param adopting whether files edited by hand are in the way
   * @param stacks the stacks, as the user would name them
   */
  String repair(boolean adopting, String stacks) {
    return generate + (adopting ? " " + adopt() : "") + (namesStacks ? " " + stacks : "");
  }

  /** Returns what is added to the command that writes docs, to take over files in the way. */
  String adopt() {
    return option + ADOPT;
  }

  /** Returns the command that publishes whatever stands in the way. */
  String publishByForce(String stack) {
    return publish + " " + option + FORCE + (namesStacks ? " " + stack : "");
  }

  /** Returns words about publishing that name options as they are called at this door. */
  String worded(String text) {
    return text.replace(COMMAND_LINE.option + FORCE, option + FORCE)
        .replace(COMMAND_LINE.option + PRUNE, option + PRUNE);
  }

  /** Returns where the pictures of a run are drawn. */
  SvgDrawing drawing() {
    return ownsJvm ? SvgDrawing.here() : SvgDrawing.inOwnJvm();
  }

  /** Returns a problem whose hint names commands as they are called at this door. */
  Problem worded(Problem problem) {
    return problem
        .hint()
        .map(
            hint ->
                problem.withHint(
                    hint.replace(
                            COMMAND_LINE.generate + " " + COMMAND_LINE.adopt(),
                            generate + " " + adopt())
                        .replace(COMMAND_LINE.check, check)))
        .orElse(problem);
  }
}
