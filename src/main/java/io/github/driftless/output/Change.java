package io.github.driftless.output;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What generating does to one file.
 *
 * @param path the file, absolute and normalised
 * @param before what the disk holds, CR LF read as LF except in hand-written pages; empty where
 *     there is no such file
 * @param after what was generated; empty where the file goes
 * @param editedByHand whether the file is one of ours that no longer holds what we wrote
 */
public record Change(
    Kind kind, Path path, Optional<String> before, Optional<String> after, boolean editedByHand) {

  /** What happens to a file. */
  public enum Kind {
    CREATE("written"),
    CHANGE("written"),
    DELETE("deleted"),
    UNCHANGED("unchanged");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word that {@code generate} prints before the path. */
    public String word() {
      return word;
    }
  }

  /** Returns whether docs and stack disagree here. */
  public boolean isDrift() {
    return kind != Kind.UNCHANGED;
  }
}
