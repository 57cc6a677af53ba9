package io.github.driftless.output;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the lists in a folder are called. */
public enum ListNames {
  /** The usual names. */
  USUAL(Manifest.NAME, FactsList.NAME),
  /**
   * Wiki.js imports the files of its repository, those that are no pages as assets that readers may
   * fetch; it passes over what has {@code .git} in its path (its {@code storage/git/storage.js}, in
   * {@code importAll}).
   */
  NOT_IMPORTED(".gitdriftless-files", ".gitdriftless-facts");

  private final String files;
  private final String facts;

  ListNames(String files, String facts) {
    this.files = files;
    this.facts = facts;
  }

  /**
   * Returns what the lists in a folder are called, or will be.
   *
   * @param imported whether a wiki imports the folder
   * @param renamed whether lists of the usual names are given up there
   */
  static ListNames in(Path folder, boolean imported, boolean renamed) {
    boolean given = imported && (renamed || !USUAL.isIn(folder));
    return given || NOT_IMPORTED.isIn(folder) ? NOT_IMPORTED : USUAL;
  }

  /** Returns whether something of another of the names is in a folder, be it a link to nowhere. */
  boolean hasOthers(Path folder) {
    return Arrays.stream(values())
        .filter(other -> other != this)
        .flatMap(other -> Stream.of(other.files(folder), other.facts(folder)))
        .anyMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
  }

  private boolean isIn(Path folder) {
    return Files.exists(files(folder)) || Files.exists(facts(folder));
  }

  /** Returns the list of files in a folder. */
  Path files(Path folder) {
    return folder.resolve(files);
  }

  /** Returns the list of facts in a folder. */
  Path facts(Path folder) {
    return folder.resolve(facts);
  }

  /** Returns the list of facts that a folder has, or would have. */
  static Path factsIn(Path folder) {
    return in(folder, false, false).facts(folder);
  }

  /** Returns all that may be a list of files in a folder. */
  static Stream<Path> allFiles(Path folder) {
    return Arrays.stream(values()).map(names -> names.files(folder));
  }

  /** Returns whether a file is a list of facts. */
  public static boolean isFacts(Path file) {
    return Arrays.stream(values()).anyMatch(names -> file.endsWith(names.facts));
  }
}
