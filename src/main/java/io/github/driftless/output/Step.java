package io.github.driftless.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to do to the disk, or nothing for a file that stays.
 *
 * @param file what it is done to
 * @param change what to tell about it once it is done; empty for nothing
 */
record Step(Path file, Action action, Optional<Change> change) {

  /** What is done. */
  sealed interface Action permits Write, Delete, Keep {}

  record Write(String text) implements Action {}

  record Delete(Path root) implements Action {}

  record Keep() implements Action {}

  static Step list(Path file, String text) {
    return new Step(file, new Write(text), Optional.empty());
  }

  static Step unlist(Path file, Path root) {
    return new Step(file, new Delete(root), Optional.empty());
  }

  /**
   * @param root the folder that stays when the last file in it goes
   */
  static Step of(Change change, Path root) {
    Action action =
        change.after().isEmpty()
            ? new Delete(root)
            : change.isDrift() ? new Write(change.after().get()) : new Keep();
    return new Step(change.path(), action, Optional.of(change));
  }

  boolean touchesDisk() {
    return !(action instanceof Keep);
  }

  void run(Disk disk) throws IOException {
    if (action instanceof Write write) {
      disk.write(file, write.text().getBytes(StandardCharsets.UTF_8));
    } else if (action instanceof Delete delete) {
      disk.delete(file, delete.root());
    }
  }
}
