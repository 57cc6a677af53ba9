package io.github.driftless.app;

/** How a run ends. */
public enum Exit {
  /** All is well. */
  FINE(0),
  /** Docs are out of date, lint found something, a page has a conflict, or the answer is no. */
  NO(1),
  /** Bad input or usage. */
  BAD_INPUT(2);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** Returns the exit code of a process that ends so: 0, 1 or 2. */
  public int code() {
    return code;
  }
}
