package io.github.driftless.revision;

import java.util.Optional;

/** A state of a repository's files. */
public sealed interface Revision {

  /** Returns how people call it: what was typed, or {@code working tree}. */
  String name();

  /** Returns the commit; empty for the working tree. */
  Optional<Commit> commit();

  /**
   * What was committed.
   *
   * @param name what was typed, for example {@code HEAD~1}; of a merge base {@code merge base of A
   *     and B}
   * @param id the commit's id in full, 40 (SHA-1) or 64 (SHA-256) hexadecimal digits
   */
  record Commit(String name, String id) implements Revision {

    @Override
    public Optional<Commit> commit() {
      return Optional.of(this);
    }

    /** Returns the first ten digits of the id, enough for people to find it again. */
    public String shortId() {
      return id.substring(0, 10);
    }
  }

  /** What is in the working tree now, committed or not. */
  record WorkingTree() implements Revision {

    @Override
    public String name() {
      return "working tree";
    }

    @Override
    public Optional<Commit> commit() {
      return Optional.empty();
    }
  }
}
