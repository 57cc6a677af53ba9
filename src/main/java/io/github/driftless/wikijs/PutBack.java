package io.github.driftless.wikijs;

/** What somebody's words look like when they are put back in the place of ours. */
final class PutBack {

  private PutBack() {}

  /**
   * Returns the words as they were, only their stamps changed: they must not look like ours, and
   * must tell what they take the place of.
   *
   * @param words from the page's history, which forgets tags: those of {@code now} are the best
   *     guess
   * @param now what stands in their place
   */
  static Revision of(Revision words, Revision now) {
    return new Revision(
        words.title(),
        words.description(),
        now.tags(),
        words.published(),
        RegionFilling.over(Stamp.spoilt(words.content()), now));
  }
}
