package io.github.driftless.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things lie that tests read. */
public final class Places {

  private Places() {}

  /** Returns the folder of this project. */
  public static Path project() {
    return Path.of("").toAbsolutePath();
  }

  /** Returns a folder of test resources. */
  public static Path resources(String name) {
    return project().resolve("src/test/resources").resolve(name);
  }

  /**
   * Returns a folder of the shared material that stands beside the project ({@code ../shared}, or
   * where {@code DRIFTLESS_SHARED} points); empty where there is none.
   */
  public static Optional<Path> shared(String name) {
    Path shared =
        Optional.ofNullable(System.getenv("DRIFTLESS_SHARED"))
            .map(Path::of)
            .orElse(project().resolveSibling("shared"));
    return Optional.of(shared.resolve(name)).filter(Files::exists);
  }

  /** Returns the folders in a folder, by name. */
  public static List<Path> folders(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder and all in it. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
