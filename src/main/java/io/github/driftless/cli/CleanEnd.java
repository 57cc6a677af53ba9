package io.github.driftless.cli;

import io.github.driftless.app.Exit;

/**
 * Exits with 0 on SIGINT, SIGTERM and SIGHUP, for a command that runs until it is stopped. A JVM
 * would otherwise end with the number of the signal.
 */
final class CleanEnd implements AutoCloseable {

  private final Thread hook;

  private CleanEnd(Runnable last) {
    this.hook =
        new Thread(
            () -> {
              last.run();
              Runtime.getRuntime().halt(Exit.FINE.code());
            });
  }

  /**
   * Prepares for the end, until this is closed.
   *
   * @param last what is to be done before it
   */
  static CleanEnd of(Runnable last) {
    CleanEnd end = new CleanEnd(last);
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the end has come already, and has the last word
      return;
    }
  }
}
