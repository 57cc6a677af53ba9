package io.github.driftless.page.target;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment that {@code publish} leaves at the end of a page on a wiki, found again in the file
 * that the wiki's git storage writes.
 *
 * @param body the page without it
 * @param stands whether the page is as it was published: the comment holds the hash of it
 */
record PublishedComment(String body, boolean stands) {

  private static final Pattern COMMENT =
      Pattern.compile("\\n<!-- driftless:published sha256=([0-9a-f]{64}) [^\\n]* -->\\n?\\z");

  static Optional<PublishedComment> in(String content) {
    Matcher comment = COMMENT.matcher(content);
    if (!comment.find()) {
      return Optional.empty();
    }
    String body = content.substring(0, comment.start());
    return Optional.of(new PublishedComment(body, comment.group(1).equals(sha256(body))));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
