package io.github.driftless.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A colour: a name of CSS Color Module Level 4, section 6.1 (letter case does not matter), {@code
 * #rgb} or {@code #rrggbb}.
 *
 * @param name as it was written
 * @param rgb red, green and blue, eight bits each, {@code 0xRRGGBB}
 */
public record NamedColor(String name, int rgb) {

  private static final String NAMES = "/catalogue/colors.txt";

  public NamedColor {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("no colour: " + rgb);
    }
  }

  /** Returns the colour as {@code #rrggbb}, lower case. */
  public String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** The known names. */
  static final class Names {

    private final Map<String, Integer> rgbByName = new LinkedHashMap<>();

    Names() {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  NamedColor.class.getResourceAsStream(NAMES), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int blank = line.indexOf(' ');
          rgbByName.put(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1), 16));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Returns the colour a text names; empty where it names none. */
    Optional<NamedColor> find(String text) {
      if (text.startsWith("#")) {
        return hex(text.substring(1)).map(rgb -> new NamedColor(text, rgb));
      }
      return Optional.ofNullable(rgbByName.get(text.toLowerCase(Locale.ROOT)))
          .map(rgb -> new NamedColor(text, rgb));
    }

    Set<String> all() {
      return rgbByName.keySet();
    }

    private static Optional<Integer> hex(String digits) {
      if (!digits.matches("[0-9a-fA-F]{3}|[0-9a-fA-F]{6}")) {
        return Optional.empty();
      }
      String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
      return Optional.of(Integer.parseInt(six, 16));
    }
  }
}
