package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that were laid over each other to one compose project.
 *
 * @param mode the mode it belongs to
 * @param project the project's name
 * @param files absolute, in reading order; env files are among them
 */
public record Layers(String mode, String project, List<Path> files) {

  public Layers {
    files = List.copyOf(files);
  }
}
