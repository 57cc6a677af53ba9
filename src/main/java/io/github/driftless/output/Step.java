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
  sealed interface Action permits Write, Delete, Keep {

    /** Does it to a file. */
    void run(Disk disk, Path file) throws IOException;

    /** Returns whether the disk is another one afterwards. */
    boolean touchesDisk();
  }

  record Write(String text) implements Action {

    @Override
    public void run(Disk disk, Path file) throws IOException {
      disk.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean touchesDisk() {
      return true;
    }
  }

  record Delete(Path root) implements Action {

    @Override
    public void run(Disk disk, Path file) throws IOException {
      disk.delete(file, root);
    }

    @Override
    public boolean touchesDisk() {
      return true;
    }
  }

  record Keep() implements Action {

    @Override
    public void run(Disk disk, Path file) {}

    @Override
    public boolean touchesDisk() {
      return false;
    }
  }

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
    return action.touchesDisk();
  }

  void run(Disk disk) throws IOException {
    action.run(disk, file);
  }
}
