package io.github.driftless.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts that are kept as files. {@code -Ddriftless.update=true} writes them anew, to be
 * reviewed as a diff.
 */
public final class Golden {

  private Golden() {}

  /** Asserts that a text is what the file holds, or writes the file. */
  public static void assertEquals(Path file, String actual) {
    try {
      if (Boolean.getBoolean("driftless.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("the expected text; -Ddriftless.update=true writes it").exists();
      assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
