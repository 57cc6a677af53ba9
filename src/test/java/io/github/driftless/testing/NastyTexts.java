package io.github.driftless.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names and labels that mean something to one of the formats, one a line in each file. */
public final class NastyTexts {

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

  private NastyTexts() {}

  /** Returns the texts of {@code nasty/*.txt}. */
  public static List<String> all() {
    try (Stream<Path> files = Files.list(Places.resources("nasty"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(NastyTexts::lines)
          .filter(line -> !line.isBlank())
          .map(String::translateEscapes)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns those that a title may hold. */
  public static List<String> titles() {
    return all().stream().filter(NastyTexts::isTitle).toList();
  }

  static boolean isTitle(String text) {
    return !CONTROL.matcher(text).find();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
