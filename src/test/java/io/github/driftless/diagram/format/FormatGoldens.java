package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.testing.Golden;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files beside a case: what each format of text makes of its diagrams. */
public final class FormatGoldens {

  /** An outline of Simple Icons comes with the build, and may be another with the next version. */
  private static final Pattern BRAND =
      Pattern.compile("^(sprite \\$[a-z0-9]+) <svg.*</svg>$", Pattern.MULTILINE);

  private FormatGoldens() {}

  /** Compares diagrams with the files of a folder, which hold them one below the other. */
  public static void assertEquals(Path folder, Diagram... diagrams) {
    formats()
        .forEach(
            (name, format) ->
                Golden.assertEquals(
                    folder.resolve(name),
                    Arrays.stream(diagrams)
                        .map(format::write)
                        .map(text -> BRAND.matcher(text).replaceAll("$1"))
                        .collect(Collectors.joining("\n"))));
  }

  /** Returns the formats by the names of the files. */
  static Map<String, TextFormat> formats() {
    Map<String, TextFormat> formats = new LinkedHashMap<>();
    DiagramFormats.texts().forEach(format -> formats.put("diagram." + format.ending(), format));
    // of Mermaid there are two
    formats.remove("diagram.mmd");
    formats.put("current.mmd", MermaidFormat.CURRENT);
    formats.put("wikijs.mmd", MermaidFormat.WIKIJS);
    return formats;
  }
}
