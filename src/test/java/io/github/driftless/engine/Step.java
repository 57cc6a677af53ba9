package io.github.driftless.engine;

import java.util.List;

/**
 * A command that starts a part of a stack.
 *
 * @param subject the network or container it is about
 * @param needs the subjects that must be there
 * @param container whether the subject is a container
 */
record Step(String subject, List<String> needs, List<String> command, boolean container) {

  Step {
    needs = List.copyOf(needs);
    command = List.copyOf(command);
  }
}
