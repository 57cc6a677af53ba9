package io.github.driftless.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under a folder, for tests. */
final class Tree {

  private Tree() {}

  /** Returns path, spelt with slashes, and text of every file under a folder. */
  static SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path ->
                  files.put(
                      Slashes.of(folder.relativize(path)),
                      new String(bytes(path), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static void write(Path folder, Map<String, String> files) {
    files.forEach((path, text) -> write(folder.resolve(path), text));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files under a folder as files planned for another one. */
  static List<PlannedFile> planned(Map<String, String> files, Path folder) {
    List<PlannedFile> planned = new ArrayList<>();
    files.forEach((path, text) -> planned.add(new PlannedFile(folder.resolve(path), text)));
    return planned;
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
