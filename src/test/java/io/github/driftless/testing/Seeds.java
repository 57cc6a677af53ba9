package io.github.driftless.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Inputs that fuzz tests begin with. */
public final class Seeds {

  private Seeds() {}

  /** Returns texts. */
  public static Stream<Arguments> of(String... texts) {
    return Stream.of(texts).map(text -> seed(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the contents of the small files below a folder that have such an ending. */
  public static Stream<Arguments> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .map(Seeds::read)
          .filter(bytes -> bytes.length < 4_096)
          .map(Seeds::seed)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arguments seed(byte[] bytes) {
    return Arguments.of((Object) bytes);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
