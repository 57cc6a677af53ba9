package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.topology.ServiceSwitch.Line;
import io.github.driftless.topology.ServiceSwitch.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changes in one attribute of a service, told part by part: the items of a list, the entries
 * of a mapping, or the one value of a scalar. A part is some lines of YAML.
 *
 * @param scalar whether its value stands on the line of its key
 * @param kept the parts that stay
 * @param taken the parts that go
 * @param given the parts that come
 * @param silent whether it says something of a later file alone: nothing is there to be taken away
 */
record AttributeEdit(
    String key,
    boolean scalar,
    List<Part> kept,
    List<Part> taken,
    List<Part> given,
    boolean silent) {

  /**
   * A part of a value.
   *
   * @param lines YAML
   * @param source where it stands today; empty where that does not matter to anybody
   */
  record Part(List<String> lines, Optional<Location> source) {

    Part {
      lines = List.copyOf(lines);
    }

    static Part of(List<String> lines) {
      return new Part(lines, Optional.empty());
    }
  }

  AttributeEdit {
    kept = List.copyOf(kept);
    taken = List.copyOf(taken);
    given = List.copyOf(given);
  }

  /** An attribute that goes as a whole. */
  static AttributeEdit removed(String key, List<String> lines) {
    return new AttributeEdit(key, false, List.of(), List.of(Part.of(lines)), List.of(), false);
  }

  /** A scalar that gets another value, or goes, or comes: one of the two lists may be empty. */
  static AttributeEdit scalar(String key, List<String> before, List<String> after) {
    return new AttributeEdit(
        key,
        true,
        List.of(),
        before.stream().map(value -> Part.of(List.of(value))).toList(),
        after.stream().map(value -> Part.of(List.of(value))).toList(),
        false);
  }

  /** A value that is not written but would be implied, so that nothing shows but the reset. */
  static AttributeEdit implied(String key) {
    return new AttributeEdit(key, false, List.of(), List.of(Part.of(List.of())), List.of(), true);
  }

  /**
   * Adds the lines that make the change in a file laid over (Compose Specification, "Merge", "Reset
   * value" and "Replace value").
   */
  void writeTo(OverrideText text) {
    if (given.isEmpty() && kept.isEmpty()) {
      text.add(key + ": !reset null");
    } else if (scalar) {
      text.add(key + ": " + given.get(0).lines().get(0));
    } else {
      text.add(taken.isEmpty() ? key + ":" : key + ": !override");
      if (!taken.isEmpty()) {
        kept.forEach(text::add);
      }
      given.forEach(text::add);
    }
  }

  /** Returns the lines that a person takes away and puts in. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (silent) {
      return lines;
    }
    if (scalar) {
      taken.forEach(part -> lines.add(new Line(Mark.TAKEN, key + ": " + part.lines().get(0))));
      given.forEach(part -> lines.add(new Line(Mark.GIVEN, key + ": " + part.lines().get(0))));
      return lines;
    }
    Mark whole =
        !kept.isEmpty() || (!taken.isEmpty() && !given.isEmpty())
            ? Mark.KEPT
            : taken.isEmpty() ? Mark.GIVEN : Mark.TAKEN;
    lines.add(new Line(whole, key + ":"));
    taken.forEach(
        part -> part.lines().forEach(line -> lines.add(new Line(Mark.TAKEN, "  " + line))));
    given.forEach(
        part -> part.lines().forEach(line -> lines.add(new Line(Mark.GIVEN, "  " + line))));
    return lines;
  }
}
