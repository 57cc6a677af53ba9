package io.github.driftless.diagram.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a click may lead: somewhere on the site, or to a web page, and nowhere else. */
final class Hyperlink {

  /**
   * RFC 3986, section 2, without the characters that end a link in one of the formats ({@code
   * ;'()*[]!$,|}), which are percent-encoded: that leads to the same place.
   */
  private static final String PLAIN = "-._~:/?#@&+=";

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Hyperlink() {}

  /**
   * Returns a link as every format takes it.
   *
   * @return empty for a link with a scheme other than {@code http} and {@code https}
   */
  static Optional<String> of(String target) {
    String whole = STRAY_PERCENT.matcher(target.strip()).replaceAll("%25");
    StringBuilder out = new StringBuilder();
    for (byte octet : whole.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '%' || PLAIN.indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
      }
    }
    String link = out.toString();
    return link.isEmpty() || hasOtherScheme(link) ? Optional.empty() : Optional.of(link);
  }

  private static boolean hasOtherScheme(String link) {
    int colon = link.indexOf(':');
    int path = link.indexOf('/');
    boolean scheme = colon >= 0 && (path < 0 || colon < path);
    String lower = link.toLowerCase(Locale.ROOT);
    return scheme && !lower.startsWith("http://") && !lower.startsWith("https://");
  }
}
