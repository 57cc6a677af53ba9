package io.github.driftless.wikijs;

/** What can befall one request. */
enum Mishap {
  NONE,
  /** 500, and nothing was done. */
  FAILS_BEFORE,
  /** 500, though it was done. */
  FAILS_AFTER,
  /** No answer came, and nothing was done. */
  SILENT_BEFORE,
  /** The connection broke after it was done. */
  DROPPED_AFTER,
  /** The wiki died between text and tags, and said so with error 1. */
  DIES_BEFORE_TAGS,
  /** The tree of pages failed, the page is there. */
  TREE_RACE,
  /** The wiki was stopped after it saved the page and before it rendered it. */
  STOPS_BEFORE_RENDERING,
  /** As before, and our own process was killed with it. */
  KILLED_BEFORE_RENDERING,
  /** 502 of a proxy that did not wait for the rendering, which comes later. */
  RENDERS_LATE,
  /** Our own process was killed before the request. */
  KILLED_BEFORE,
  /** Our own process was killed after the request was done. */
  KILLED_AFTER,
  /** The key was revoked. */
  REVOKED;

  WikiModel.Death death() {
    return switch (this) {
      case DIES_BEFORE_TAGS -> WikiModel.Death.BEFORE_TAGS;
      case STOPS_BEFORE_RENDERING, KILLED_BEFORE_RENDERING -> WikiModel.Death.BEFORE_RENDERING;
      case RENDERS_LATE -> WikiModel.Death.RENDERS_LATE;
      case TREE_RACE -> WikiModel.Death.AT_TREE;
      default -> WikiModel.Death.NONE;
    };
  }

  boolean isBefore() {
    return this == FAILS_BEFORE
        || this == SILENT_BEFORE
        || this == KILLED_BEFORE
        || this == REVOKED;
  }
}
