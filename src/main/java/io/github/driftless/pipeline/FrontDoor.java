package io.github.driftless.pipeline;

/** Which way a user came in; decides how the way out is worded. */
public enum FrontDoor {
  COMMAND_LINE("driftless generate ", "--adopt "),
  MAVEN("mvn driftless:generate ", "-Ddriftless.adopt ");

  private final String generate;
  private final String adopt;

  FrontDoor(String generate, String adopt) {
    this.generate = generate;
    this.adopt = adopt;
  }

  /**
   * Returns the command that brings docs back in line.
   *
   * @param adopting whether files edited by hand are in the way
   * @param stacks the stacks, as the user would name them
   */
  String repair(boolean adopting, String stacks) {
    String command = generate + (adopting ? adopt : "");
    return (this == COMMAND_LINE ? command + stacks : command).strip();
  }
}
