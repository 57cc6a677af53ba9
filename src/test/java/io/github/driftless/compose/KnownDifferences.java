package io.github.driftless.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one list of what Driftless makes of a stack otherwise than the reference, on purpose: a line
 * {@code SET/CASE: reason} each. The set {@code cases} is the project's own; there the folder of
 * the case holds what the reference prints.
 */
final class KnownDifferences {

  /** What the reference prints of a case in which it differs. */
  private static final String PRINTED = "reference.json";

  /** Stands for it where the reference refuses the case. */
  private static final String REFUSED = "reference.txt";

  private KnownDifferences() {}

  /** Returns the reasons by case. */
  static Map<String, String> read() throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/compose/known-differences.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(": ", 2);
        known.put(parts[0], parts[1]);
      }
    }
    return known;
  }

  /** Returns whether a folder says that the reference makes something else of its case. */
  static boolean hasOther(Path folder) {
    return Files.exists(folder.resolve(PRINTED)) || Files.exists(folder.resolve(REFUSED));
  }

  /** Returns what the reference prints, empty where it refuses the case. */
  static String other(Path folder) throws IOException {
    Path printed = folder.resolve(PRINTED);
    return Files.exists(printed) ? Files.readString(printed) : "";
  }

  /** Writes down what the reference prints, empty where it refuses the case. */
  static void update(Path folder, String printed) throws IOException {
    Files.deleteIfExists(folder.resolve(PRINTED));
    Files.deleteIfExists(folder.resolve(REFUSED));
    if (printed.isEmpty()) {
      Files.writeString(folder.resolve(REFUSED), "refused\n");
    } else {
      Files.writeString(folder.resolve(PRINTED), printed);
    }
  }
}
