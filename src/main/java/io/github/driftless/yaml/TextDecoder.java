package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes of a YAML stream to text (YAML 1.2.2, section 5.2): UTF-8, or UTF-16 where a byte order
 * mark says so. The mark is not part of the text.
 */
final class TextDecoder {

  private TextDecoder() {}

  static Optional<String> decode(byte[] bytes, Path file, Problems problems) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8, file, problems);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, file, problems);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, file, problems);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8, file, problems);
  }

  /** Decodes bytes as {@link #decode} does, with U+FFFD for each that is not UTF-8. */
  static Optional<String> any(byte[] bytes, Path file, Problems problems) {
    Problems strict = new Problems();
    Optional<String> text = decode(bytes, file, strict);
    if (text.isPresent() || starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      problems.addAll(strict.list());
      return text;
    }
    int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError() && !in.hasRemaining()) {
        return Optional.of(out.flip().toString());
      }
      in.get();
      out.put('\uFFFD');
      decoder.reset();
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decode(
      byte[] bytes, int from, Charset charset, Path file, Problems problems) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate((int) (in.remaining() * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isUnderflow()) {
      problems.add(invalid(bytes, in.position(), out.flip().toString(), charset, file));
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private static Problem invalid(
      byte[] bytes, int position, String before, Charset charset, Path file) {
    Location at = SourceText.end(file, before);
    String name = charset == StandardCharsets.UTF_8 ? "UTF-8" : "UTF-16";
    String what =
        position < bytes.length
            ? "byte 0x%02X does not belong in %s text".formatted(bytes[position] & 0xFF, name)
            : "the file ends in the middle of a character";
    return Problem.error("encoding", what, at).withHint("save the file as UTF-8");
  }
}
