package io.github.driftless.wikijs;

import io.github.driftless.hash.Sha256;
import java.util.List;

/**
 * What a page says, on the wiki now or once.
 *
 * @param published whether readers see it
 * @param tags as in {@link WikiPage}
 */
record Revision(
    String title, String description, List<String> tags, boolean published, String content) {

  Revision {
    tags = WikiPage.canonical(tags);
  }

  Revision withContent(String text) {
    return new Revision(title, description, tags, published, text);
  }

  /**
   * Returns the same text, to be saved in the place of another one, which is ours and says the
   * same: each save has a stamp of its own, so that words which somebody saves between the two are
   * found.
   */
  Revision again(Revision before) {
    return withContent(Stamp.over(RegionFilling.over(content, before), before));
  }

  /** Returns whether two texts differ in nothing but what their stamps say of the time before. */
  boolean saysSame(Revision other) {
    return again(this).plain(false).equals(other.again(this).plain(false));
  }

  /**
   * Returns whether two contents differ in nothing but what their stamps say of the time before.
   */
  boolean saysSameText(Revision other) {
    return again(this).plain(false).content.equals(other.again(this).plain(false).content);
  }

  /** Returns the same text, whose stamp says whether its page has no styles and no scripts. */
  Revision plain(boolean plain) {
    return withContent(Stamp.plain(content, plain));
  }

  /** Returns the hash of all that a page's history remembers. */
  String hashInHistory() {
    return Sha256.of(title + "\n" + description + "\n" + published + "\n" + content);
  }

  /** Returns whether all is the same that a page's history remembers: it forgets the tags. */
  boolean sameInHistory(Revision other) {
    return content.equals(other.content)
        && title.equals(other.title)
        && description.equals(other.description)
        && published == other.published;
  }
}
