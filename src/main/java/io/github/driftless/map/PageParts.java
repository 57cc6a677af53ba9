package io.github.driftless.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of the page that are the same for every stack. */
final class PageParts {

  private static final String FOLDER = "/map/";

  /** The names of the scripts, one a line, in the order in which they run. */
  private static final String SCRIPTS = "scripts.txt";

  /** What a template leaves open. */
  private static final Pattern OPEN = Pattern.compile("\\{\\{([a-z]+)}}");

  private PageParts() {}

  /** Returns the page, open where {@link #filled} fills it. */
  static String template() {
    return read("map.html").replace("{{body}}", body());
  }

  /** Returns what the page's body shows. */
  static String body() {
    return read("body.html");
  }

  /** Returns a template with what it leaves open; nothing stands where no part has its name. */
  static String filled(String template, Map<String, String> parts) {
    StringBuilder out = new StringBuilder();
    Matcher open = OPEN.matcher(template);
    int from = 0;
    while (open.find()) {
      out.append(template, from, open.start()).append(parts.getOrDefault(open.group(1), ""));
      from = open.end();
    }
    return out.append(template.substring(from)).toString();
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
