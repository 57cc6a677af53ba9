package io.github.driftless.app;

import io.github.driftless.output.Change;
import io.github.driftless.problem.Problem;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that were written, or found to be right.
 *
 * @param files one for each file, sorted by path within its folder, hand-written pages last
 * @param unread what is at hand and was not read, of all stacks
 * @param problems what was wrong, in order
 */
public record Written(List<FileChange> files, List<Unread> unread, List<Problem> problems)
    implements Result {

  public Written {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /**
   * What was done to a file.
   *
   * @param path absolute
   */
  public record FileChange(Change.Kind kind, Path path) {}

  @Override
  public boolean isFine() {
    return true;
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
