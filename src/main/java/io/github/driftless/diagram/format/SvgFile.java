package io.github.driftless.diagram.format;

import io.github.driftless.hash.Sha256;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture as a file of its own: in the colours that its reader prefers, and with a mark of what
 * it was drawn from, so that it is drawn again only where it would be another.
 */
public final class SvgFile {

  private static final Pattern MARK =
      Pattern.compile("\\A<svg data-source=\"([0-9a-f]+)-([0-9a-f]{16})\"");

  private static final int DIGITS = 16;

  private SvgFile() {}

  /**
   * Returns the text of the file.
   *
   * @param svg the drawing, as it would stand in a page
   * @param source what it was drawn from, in hexadecimal digits
   */
  public static String of(String svg, String source) {
    String file = SvgSchemes.standalone(svg);
    return file.replaceFirst("\\A<svg", "<svg data-source=\"" + source + "-" + digest(file) + "\"");
  }

  /** Returns whether a file was drawn from a source, and nobody has changed it since. */
  public static boolean shows(String file, String source) {
    Matcher mark = MARK.matcher(file);
    return mark.find()
        && mark.group(1).equals(source)
        && mark.group(2).equals(digest("<svg" + file.substring(mark.end())));
  }

  private static String digest(String text) {
    return Sha256.of(text).substring(0, DIGITS);
  }
}
