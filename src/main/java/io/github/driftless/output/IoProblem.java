package io.github.driftless.output;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a failed file operation in a sentence. */
final class IoProblem {

  private IoProblem() {}

  static Problem of(String rule, String message, Path path, IOException cause) {
    return Problem.error(rule, message + ": " + reason(cause), Location.of(path));
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (cause instanceof FileSystemException system) {
      return Optional.ofNullable(system.getReason()).orElse("the file system refused");
    }
    return Optional.ofNullable(cause.getMessage()).orElse("the file system refused");
  }
}
