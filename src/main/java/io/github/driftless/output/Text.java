package io.github.driftless.output;

import io.github.driftless.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a text file. Version control may check a file out with CR LF: that is the same text,
 * so hashes and comparisons read CR LF as LF.
 */
final class Text {

  private final byte[] bytes;

  private Text(byte[] bytes) {
    this.bytes = bytes;
  }

  static Text of(String content) {
    return new Text(withLineFeeds(content.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @param bytes not changed afterwards
   */
  static Text ofFile(byte[] bytes) {
    return new Text(withLineFeeds(bytes));
  }

  /** Most texts have no CR at all, and then are not copied. */
  private static byte[] withLineFeeds(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] != '\r') {
      first++;
    }
    if (first == bytes.length) {
      return bytes;
    }
    byte[] kept = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean endOfLine = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!endOfLine) {
        kept[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(kept, length);
  }

  /** Returns the sha-256 in lower-case hexadecimal digits. */
  String hash() {
    return Sha256.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the text to show; bytes that are not UTF-8 show as U+FFFD. */
  String shown() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
