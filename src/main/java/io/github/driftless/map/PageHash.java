package io.github.driftless.map;

import io.github.driftless.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Names a style or script by what it says, so that a page runs it and nothing else (Content
 * Security Policy Level 3, section 2.3.1, {@code hash-source}).
 */
final class PageHash {

  private PageHash() {}

  /** Returns the source of what stands between the tags of an element: {@code 'sha256-…'}. */
  static String of(String text) {
    byte[] hash = Sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
