package io.github.driftless.page.target;

import io.github.driftless.hash.Sha256;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment that {@code publish} leaves at the end of a page on a wiki, found again in the file
 * that the wiki's git storage writes.
 *
 * @param body the page without it
 * @param stands whether the page is as it was published: the comment holds the hash of it
 * @param about the hash of what stood above it then
 */
record PublishedComment(String body, boolean stands, String about) {

  private static final Pattern COMMENT =
      Pattern.compile(
          "\\n<!-- driftless:published sha256=([0-9a-f]{64}) about=([0-9a-f]{64}) [^\\n]* -->\\n?\\z");

  static Optional<PublishedComment> in(String content) {
    Matcher comment = COMMENT.matcher(content);
    if (!comment.find()) {
      return Optional.empty();
    }
    String body = content.substring(0, comment.start());
    boolean stands = comment.group(1).equals(Sha256.of(body));
    return Optional.of(new PublishedComment(body, stands, comment.group(2)));
  }

  /** Returns whether this stood above the page when it was published. */
  boolean isAbout(String title, String description, Collection<String> tags, boolean published) {
    return about.equals(
        Sha256.of(
            String.join(
                "\n",
                title.replace("\\", "\\\\"),
                description.replace("\\", "\\\\"),
                String.join(",", new TreeSet<>(tags)),
                String.valueOf(published))));
  }
}
