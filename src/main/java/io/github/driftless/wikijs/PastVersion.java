package io.github.driftless.wikijs;

import java.time.Instant;

/**
 * What a page was before one of its changes. The wiki forgets its tags, its styles and its scripts.
 *
 * @param revision without tags
 * @param dates the dates alone
 * @param replaced when the change was made; the epoch where the wiki did not say
 * @param saved when the page had been saved or rendered last before it; the epoch where the wiki
 *     did not say
 * @param change what was done then
 */
record PastVersion(
    Revision revision, PageSettings dates, Instant replaced, Instant saved, Change change) {

  /** What is done with a page. */
  enum Change {
    /** Saved, by whomever. */
    UPDATED,
    /** Given another place; its text stays, and is not rendered anew. */
    MOVED,
    /** Anything else: an old text brought back, another editor. */
    OTHER;

    /** Returns what the wiki's word for it means. */
    static Change of(String action) {
      return switch (action) {
        case "updated" -> UPDATED;
        case "moved" -> MOVED;
        default -> OTHER;
      };
    }
  }
}
