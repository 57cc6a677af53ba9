package io.github.driftless.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Size and time of files at one moment. Finds changes that the system did not tell of, as on
 * network drives and in containers.
 */
record Stamps(Map<Path, String> byFile) {

  private static final String MISSING = "missing";

  Stamps {
    byFile = Map.copyOf(byFile);
  }

  static Stamps of(Set<Path> files) {
    Map<Path, String> stamps = new HashMap<>();
    files.forEach(file -> stamps.put(file, stamp(file)));
    return new Stamps(stamps);
  }

  /** Returns these, and those of other files that are not among these. */
  Stamps or(Stamps others) {
    Map<Path, String> all = new HashMap<>(others.byFile);
    all.replaceAll((file, stamp) -> byFile.getOrDefault(file, stamp));
    return new Stamps(all);
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (IOException e) {
      return MISSING;
    }
  }
}
