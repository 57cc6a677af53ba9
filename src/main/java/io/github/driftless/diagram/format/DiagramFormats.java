package io.github.driftless.diagram.format;

import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class DiagramFormats {

  /** All formats, in the order in which they are listed for people. */
  public static final List<DiagramFormat> ALL =
      List.of(
          MermaidFormat.CURRENT,
          new PlantUmlFormat(),
          new D2Format(),
          new DotFormat(),
          new SvgFormat());

  private DiagramFormats() {}

  /** Returns the format that people call so. */
  public static Optional<DiagramFormat> find(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns the formats that are text, in the order of {@link #ALL}. */
  public static List<TextFormat> texts() {
    return ALL.stream().filter(TextFormat.class::isInstance).map(TextFormat.class::cast).toList();
  }

  /** Returns what people call the formats, in the order of {@link #ALL}. */
  public static List<String> names() {
    return ALL.stream().map(DiagramFormat::name).toList();
  }
}
