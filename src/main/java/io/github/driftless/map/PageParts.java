package io.github.driftless.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The parts of the page that are the same for every stack. */
final class PageParts {

  private static final String FOLDER = "/map/";

  /** The names of the scripts, one a line, in the order in which they run. */
  private static final String SCRIPTS = "scripts.txt";

  private PageParts() {}

  static String template() {
    return read("map.html");
  }

  static String styles() {
    return read("map.css");
  }

  static String scripts() {
    StringBuilder out = new StringBuilder();
    read(SCRIPTS).lines().filter(name -> !name.isBlank()).forEach(name -> out.append(read(name)));
    return out.toString();
  }

  private static String read(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream(FOLDER + name)) {
      Objects.requireNonNull(in, name + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
