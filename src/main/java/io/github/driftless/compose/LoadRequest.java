package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param layers texts that are laid over the files, in this order, as further {@code -f} would be
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
    List<Layer> layers,
    InputStream standardInput) {

  /**
   * Stands for the standard input among the files, as {@code -} does in {@code docker compose -f
   * -}. A file of that name has an absolute path.
   */
  public static final Path STANDARD_INPUT = Path.of("-");

  /**
   * A compose file that need not be on the disk.
   *
   * @param file what it goes by where something in it is told, absolute
   * @param text the whole of it
   * @param places where its lines, counted from 1, are told to stand in place of this file: a text
   *     made from others is told of at the places it was made from
   */
  public record Layer(Path file, String text, Map<Integer, Location> places) {

    public Layer {
      places = Map.copyOf(places);
    }

    Location told(Location at) {
      return places.getOrDefault(at.line(), at);
    }
  }

  /** Makes a request that loads files alone. */
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
        List.of(),
        InputStream.nullInputStream());
  }

  /** Returns this request with one more text laid over all the others. */
  public LoadRequest with(Layer layer) {
    List<Layer> all = new ArrayList<>(layers);
    all.add(layer);
    return with(environment, all, standardInput);
  }

  /** How missing variables and env files are taken. */
  public enum Reading {
    /** As the reference does: what is required must be there. */
    STRICT,
    /**
     * Nothing is refused for lack of a value: a missing {@code env_file} or an unset variable is a
     * warning, and the variable shows as {@code ${NAME}}.
     */
    LENIENT
  }

  public LoadRequest {
    files = List.copyOf(files);
    profiles = List.copyOf(profiles);
    envFiles = List.copyOf(envFiles);
    environment = Map.copyOf(environment);
    layers = List.copyOf(layers);
  }

  /** Returns this request with other variables. */
  public LoadRequest withEnvironment(Map<String, String> other) {
    return with(other, layers, standardInput);
  }

  /** Returns this request with something on the standard input. */
  public LoadRequest withStandardInput(InputStream input) {
    return with(environment, layers, input);
  }

  private LoadRequest with(
      Map<String, String> otherEnvironment, List<Layer> otherLayers, InputStream input) {
    return new LoadRequest(
        files,
        workingDirectory,
        projectDirectory,
        projectName,
        profiles,
        envFiles,
        otherEnvironment,
        reading,
        otherLayers,
        input);
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
