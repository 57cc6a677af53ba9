package io.github.driftless.revision;

import java.util.List;

/** Both sides of a comparison. Closing them deletes what was taken out. */
public final class Sides implements AutoCloseable {

  private final Side before;
  private final Side after;

  private final List<TemporaryFolder> folders;

  Sides(Side before, Side after, List<TemporaryFolder> folders) {
    this.before = before;
    this.after = after;
    this.folders = List.copyOf(folders);
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
    folders.forEach(TemporaryFolder::close);
  }
}
