package io.github.driftless.compose;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to load, and how strictly.
 *
 * @param files the compose files in merge order, absolute, or {@link #STANDARD_INPUT}; empty: what
 *     {@code docker compose} finds by default in {@code workingDirectory}
 * @param workingDirectory where the command stands, absolute
 * @param projectDirectory the folder relative paths start from; empty: the folder of the first file
 *     that is on disk, else {@code workingDirectory}
 * @param projectName the project's name; empty: {@code name:}, {@code COMPOSE_PROJECT_NAME}, else
 *     the project folder's name
 * @param profiles the active profiles; {@code *} is all
 * @param envFiles env files for interpolation, absolute; empty: {@code .env} in the project folder
 * @param environment values that win over every env file
 * @param reading how missing variables and env files are taken
 * @param standardInput what {@link #STANDARD_INPUT} holds; it is read once, and not closed
 */
public record LoadRequest(
    List<Path> files,
    Path workingDirectory,
    Optional<Path> projectDirectory,
    Optional<String> projectName,
    List<String> profiles,
    List<Path> envFiles,
    Map<String, String> environment,
    Reading reading,
    InputStream standardInput) {

  /**
   * Stands for the standard input among the files, as {@code -} does in {@code docker compose -f
   * -}. A file of that name has an absolute path.
   */
  public static final Path STANDARD_INPUT = Path.of("-");

  /** How missing variables and env files are taken. */
  public enum Reading {
    /** As the reference does: what is required must be there. */
    STRICT,
    /**
     * A missing {@code env_file} or an unset variable is a warning, the variable shows as {@code
     * ${NAME}}; in network facts an unset variable stays an error.
     */
    LENIENT
  }

  /** Makes a request with nothing on the standard input. */
  public LoadRequest(
      List<Path> files,
      Path workingDirectory,
      Optional<Path> projectDirectory,
      Optional<String> projectName,
      List<String> profiles,
      List<Path> envFiles,
      Map<String, String> environment,
      Reading reading) {
    this(
        files,
        workingDirectory,
        projectDirectory,
        projectName,
        profiles,
        envFiles,
        environment,
        reading,
        InputStream.nullInputStream());
  }

  public LoadRequest {
    files = List.copyOf(files);
    profiles = List.copyOf(profiles);
    envFiles = List.copyOf(envFiles);
    environment = Map.copyOf(environment);
  }

  /** Returns this request with other variables. */
  public LoadRequest withEnvironment(Map<String, String> other) {
    return new LoadRequest(
        files,
        workingDirectory,
        projectDirectory,
        projectName,
        profiles,
        envFiles,
        other,
        reading,
        standardInput);
  }

  /** Returns the folder that relative paths start from, as far as the request alone says it. */
  public Path folder() {
    return projectDirectory.orElseGet(() -> folderOf(files));
  }

  /** Returns the folder of the first of some files that is on disk. */
  Path folderOf(List<Path> all) {
    for (Path file : all) {
      Path folder = file.toAbsolutePath().normalize().getParent();
      if (!file.equals(STANDARD_INPUT) && folder != null) {
        return folder;
      }
    }
    return workingDirectory;
  }

  /** Returns a strict request for compose files, merged in this order, with nothing else said. */
  public static LoadRequest of(Path... files) {
    return new LoadRequest(
        Arrays.stream(files).map(file -> file.toAbsolutePath().normalize()).toList(),
        Path.of("").toAbsolutePath(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Reading.STRICT);
  }
}
