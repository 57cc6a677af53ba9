package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phase: finds the compose files, the env files and the project's folder, as {@code docker compose}
 * does from its options, {@code COMPOSE_FILE} and the names it looks for.
 *
 * @param folder the project's folder
 * @param variables what {@code ${…}} is replaced from
 */
record ProjectFiles(List<Path> files, Path folder, Variables variables) {

  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");

  /** So many files are offered by name. */
  private static final int NAMED = 5;

  /** So many files and folders are looked at for some to offer. */
  private static final int LOOKED_AT = 500;

  private static final long LARGEST = 1 << 20;

  private static final Pattern YAML = Pattern.compile("(?i).+\\.ya?ml");
  private static final Pattern SERVICES =
      Pattern.compile("(?m)^services:[ \\t]*(?:#.*)?\\r?$(?s:.*?)^[ \\t]+(?:image|build|extends):");

  /** Returns what was found, empty where there is no compose file; then that is told. */
  static Optional<ProjectFiles> find(LoadRequest request, Session session) {
    Variables variables = Variables.of(request.environment());
    Path start = request.folder();
    variables = withEnvFiles(request, start, variables, session);
    List<Path> files = request.files();
    if (files.isEmpty()) {
      files = fromVariable(request, variables);
    }
    if (files.isEmpty()) {
      files = byName(start);
    }
    if (files.isEmpty()) {
      session
          .report()
          .add(
              Problem.error(
                      "no-compose-file",
                      "no compose file was named, and none was found here or above",
                      Location.of(start))
                  .withHint(hint(start)));
      return Optional.empty();
    }
    Path folder = request.projectDirectory().orElse(request.folderOf(files));
    if (!folder.equals(start)) {
      variables = withEnvFiles(request, folder, variables, session);
    }
    return Optional.of(new ProjectFiles(files, folder, variables));
  }

  private static String hint(Path folder) {
    List<String> there = likeIt(folder, 1);
    if (there.isEmpty()) {
      there = likeIt(folder, 2);
    }
    return there.isEmpty()
        ? "name one, or start where compose.yaml lies"
        : "name one: here are "
            + String.join(", ", there.subList(0, Math.min(NAMED, there.size())))
            + (there.size() > NAMED ? " and " + (there.size() - NAMED) + " more" : "");
  }

  /**
   * Returns the files of a folder that somebody called a compose file, as by a further word, or
   * that have services.
   *
   * @param depth 1 for the folder alone, 2 for the folders in it too
   */
  private static List<String> likeIt(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .limit(LOOKED_AT)
          .filter(file -> YAML.matcher(file.getFileName().toString()).matches())
          .map(folder::relativize)
          .filter(file -> !file.toString().startsWith("."))
          .filter(file -> isLikeIt(folder.resolve(file)))
          .map(file -> file.toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      // a folder that cannot be listed has none to offer
      return List.of();
    }
  }

  private static boolean isLikeIt(Path file) {
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).contains("compose")) {
      return true;
    }
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) <= LARGEST
          && SERVICES.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
    } catch (IOException e) {
      // what cannot be read is not offered
      return false;
    }
  }

  private static Variables withEnvFiles(
      LoadRequest request, Path folder, Variables variables, Session session) {
    List<Path> files = request.envFiles();
    if (files.isEmpty()) {
      Path file = folder.resolve(".env");
      if (!Files.isRegularFile(file)) {
        return variables;
      }
      files = List.of(file);
    }
    EnvValues values = new EnvValues();
    for (Path file : files) {
      session.envFile(file, values, variables::get, Optional.empty());
    }
    return variables.orElse(values);
  }

  private static List<Path> fromVariable(LoadRequest request, Variables variables) {
    Optional<String> value = variables.get("COMPOSE_FILE");
    if (value.isEmpty()) {
      return List.of();
    }
    String separator =
        variables
            .get("COMPOSE_PATH_SEPARATOR")
            .filter(text -> !text.isEmpty())
            .orElse(java.io.File.pathSeparator);
    List<Path> files = new ArrayList<>();
    String rest = value.get();
    for (int at = rest.indexOf(separator); at >= 0; at = rest.indexOf(separator)) {
      files.add(named(rest.substring(0, at), request));
      rest = rest.substring(at + separator.length());
    }
    files.add(named(rest, request));
    return files;
  }

  private static Path named(String file, LoadRequest request) {
    return file.equals(LoadRequest.STANDARD_INPUT.toString())
        ? LoadRequest.STANDARD_INPUT
        : request.workingDirectory().resolve(file).normalize();
  }

  private static List<Path> byName(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Optional<Path> file = first(folder, NAMES);
      if (file.isPresent()) {
        List<Path> files = new ArrayList<>();
        files.add(file.get());
        first(folder, OVERRIDES).ifPresent(files::add);
        return files;
      }
    }
    return List.of();
  }

  private static Optional<Path> first(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).filter(Files::exists).findFirst();
  }
}
