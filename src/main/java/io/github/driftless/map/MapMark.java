package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.Imprint;
import io.github.driftless.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What a map was made of, told by the page itself: whoever would make the same page need not make
 * it again. It is a line of the page's head, with the sha-256 of the stack and the program, and the
 * checksum of the rest of the page, so that a page that somebody changed does not pass for ours.
 *
 * @param made the sha-256, in lower-case hexadecimal digits
 */
public record MapMark(String made) {

  private static final String BEGIN = "<meta name=\"made-of\" content=\"";
  private static final String END = "\">\n";

  /** Returns the mark of a stack's map. */
  public static MapMark of(Analysis analysis) {
    return new MapMark(Sha256.of(Imprint.of(analysis).text()));
  }

  /** Returns a page of {@link MapPage} with this mark on it. */
  public String on(String page) {
    CRC32 rest = new CRC32();
    rest.update(page.getBytes(StandardCharsets.UTF_8));
    return page.replace(MapPage.MARK + "\n", MapPage.MARK + "\n" + line(rest));
  }

  /** Returns whether a file is the page that would be made. */
  public boolean isOn(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 1_000), StandardCharsets.ISO_8859_1);
    int from = head.indexOf(BEGIN + made);
    int to = from < 0 ? -1 : head.indexOf(END, from);
    if (to < 0) {
      return false;
    }
    CRC32 rest = new CRC32();
    rest.update(file, 0, from);
    rest.update(file, to + END.length(), file.length - to - END.length());
    return head.substring(from, to + END.length()).equals(line(rest));
  }

  private String line(CRC32 rest) {
    return BEGIN + made + " " + Long.toHexString(rest.getValue()) + END;
  }
}
