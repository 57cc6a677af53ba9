package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A compose file that, laid over those of one project, wires it as a derived mode says.
 *
 * @param name unique in the mode: {@code [a-z0-9-]+}
 * @param files the compose files it is laid over, absolute, in merge order
 * @param envFile the env file that counts where it exists, absolute; empty for the engine's default
 * @param profiles the active profiles
 * @param project the project's name where it was said beside the files
 * @param text the file, ending in a line feed
 */
public record ComposeOverride(
    String name,
    List<Path> files,
    Optional<Path> envFile,
    List<String> profiles,
    Optional<String> project,
    String text) {

  public ComposeOverride {
    files = List.copyOf(files);
    profiles = List.copyOf(profiles);
  }
}
