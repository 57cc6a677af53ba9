package io.github.driftless.diagram.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The icons that come with the program, as outlines on a square of 24 by 24 whose inside is filled:
 * those of programs, which the build takes from Simple Icons, and one for each role. They are read
 * when the first is asked for.
 */
public final class Icons {

  /** An icon a line: its name, a space, and its outline, spelled as a path of SVG. */
  private static final String[] FILES = {"/icons/brands.txt", "/icons/roles.txt"};

  private static final class Shared {
    static final Map<String, String> OUTLINES = read();

    private Shared() {}
  }

  private Icons() {}

  /** Returns the outline of an icon; empty where there is none of that name. */
  public static Optional<String> outline(String name) {
    return Optional.ofNullable(Shared.OUTLINES.get(name));
  }

  private static Map<String, String> read() {
    Map<String, String> outlines = new HashMap<>();
    for (String file : FILES) {
      try (InputStream in = Icons.class.getResourceAsStream(file)) {
        Objects.requireNonNull(in, file + " is missing, which the build makes");
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          int space = line.indexOf(' ');
          outlines.put(line.substring(0, space), line.substring(space + 1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return outlines;
  }
}
