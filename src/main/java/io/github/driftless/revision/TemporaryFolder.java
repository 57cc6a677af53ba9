package io.github.driftless.revision;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A fresh folder that only this user can read, deleted with all it holds: when it is closed, or at
 * the latest when the process ends.
 */
final class TemporaryFolder implements AutoCloseable {

  private final Path path;
  private final Thread atEnd;

  private TemporaryFolder(Path path) {
    this.path = path;
    this.atEnd = new Thread(() -> delete(path), "delete " + path.getFileName());
  }

  static TemporaryFolder in(Path parent) throws GitFailure {
    try {
      TemporaryFolder made =
          new TemporaryFolder(Files.createTempDirectory(parent, "driftless-").toRealPath());
      Runtime.getRuntime().addShutdownHook(made.atEnd);
      return made;
    } catch (IOException | IllegalStateException e) {
      throw new GitFailure(GitProblems.temporary(String.valueOf(e.getMessage())));
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    delete(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }

  /** Deletes what can be deleted; links are deleted, not followed. */
  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(done);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // somebody else holds a file of it open: the system clears its temporary files
    }
  }
}
