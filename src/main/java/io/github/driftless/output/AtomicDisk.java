package io.github.driftless.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes beside the file and moves the finished text over it. */
final class AtomicDisk implements Disk {

  @Override
  public void write(Path file, byte[] content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Files.createDirectories(target.getParent());
    Path unfinished = unfinished(target);
    try {
      Files.write(unfinished, content);
      keepPermissions(target, unfinished);
      move(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  @Override
  public void delete(Path file, Path root) throws IOException {
    Files.deleteIfExists(file);
    for (Path up = file.getParent(); !up.equals(root); up = up.getParent()) {
      try {
        Files.delete(up);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        // something of somebody else's is in it, or it went with the file before: both are well
        return;
      }
    }
  }

  /**
   * Returns where a file is written before it is moved in place. The name is always the same one,
   * so that what a killed run leaves is overwritten by the next.
   */
  static Path unfinished(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".driftless-unfinished");
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // some network file systems: a moment without the file is the best they can do
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
