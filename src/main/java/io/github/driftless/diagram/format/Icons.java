package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.LayoutBlocks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The icons that come with the program, as outlines on a square of 24 by 24 whose inside is filled:
 * those of programs, which the build takes from Simple Icons, and one for each role. They are read
 * when the first is asked for.
 */
final class Icons {

  /** An icon a line: its name, a space, and its outline, spelled as a path of SVG. */
  private static final String[] FILES = {"/icons/brands.txt", "/icons/roles.txt"};

  private static final class Shared {
    static final Map<String, String> OUTLINES = read();

    private Shared() {}
  }

  private Icons() {}

  /** Returns the outline of an icon; empty where there is none of that name. */
  static Optional<String> outline(String name) {
    return Optional.ofNullable(Shared.OUTLINES.get(name));
  }

  /** Returns the icon that a node is drawn with; empty where it names none that there is. */
  static Optional<String> of(Node node) {
    return node.icon().filter(name -> outline(name).isPresent());
  }

  /** Returns the outlines that a diagram is drawn with by their names, in the order of these. */
  static Map<String, String> of(Diagram diagram) {
    Map<String, String> used = new TreeMap<>();
    LayoutBlocks.flat(diagram.items())
        .flatMap(
            item ->
                item.match(node -> of(node).stream(), group -> Optional.<String>empty().stream()))
        .forEach(name -> used.put(name, Shared.OUTLINES.get(name)));
    return used;
  }

  private static Map<String, String> read() {
    Map<String, String> outlines = new HashMap<>();
    for (String file : FILES) {
      try (InputStream in = Icons.class.getResourceAsStream(file)) {
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
