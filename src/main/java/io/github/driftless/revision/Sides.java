package io.github.driftless.revision;

/** Both sides of a comparison. Closing them deletes what was taken out. */
public final class Sides implements AutoCloseable {

  private final Side before;
  private final Side after;

  Sides(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the older side. */
  public Side before() {
    return before;
  }

  /** Returns the newer side. */
  public Side after() {
    return after;
  }

  @Override
  public void close() {
    before.delete();
    after.delete();
  }
}
