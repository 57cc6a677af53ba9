package io.github.driftless.topology;

import io.github.driftless.compose.LoadRequest;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.AttributeEdit.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of an override, and where that stands today of which its lines speak. */
final class OverrideText {

  private final List<String> lines = new ArrayList<>(List.of("services:"));
  private final Map<Integer, Location> places = new HashMap<>();

  /**
   * Adds a service.
   *
   * @param source where its key stands
   */
  void service(String name, Location source, List<AttributeEdit> edits) {
    lines.add("  " + ComposeLines.text(name) + ":");
    places.put(lines.size(), source);
    edits.forEach(edit -> edit.writeTo(this));
  }

  /** Adds networks that others make: by key, the real name. */
  void networks(Map<String, String> networks) {
    if (networks.isEmpty()) {
      return;
    }
    lines.add("networks:");
    networks.forEach(
        (key, name) -> {
          lines.add("  " + ComposeLines.text(key) + ":");
          lines.add("    name: " + ComposeLines.text(name));
          lines.add("    external: true");
        });
  }

  /** Adds a line of the service that was added last. */
  void add(String line) {
    lines.add("    " + line);
  }

  /** Adds a part of an attribute of that service. */
  void add(Part part) {
    for (String line : part.lines()) {
      lines.add("      " + line);
      part.source().ifPresent(at -> places.put(lines.size(), at));
    }
  }

  /** Returns the text, ending in a line feed. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Returns the text as something to lay over compose files. */
  LoadRequest.Layer layer(Path file) {
    return new LoadRequest.Layer(file, text(), places);
  }
}
