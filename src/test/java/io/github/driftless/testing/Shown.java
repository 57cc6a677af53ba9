package io.github.driftless.testing;

/** What people see of a text on a page. */
public final class Shown {

  private Shown() {}

  /**
   * Returns how a text must show: blanks run together, and in place of what cannot be shown, or
   * would turn the page around, a mark.
   */
  public static String wanted(String text) {
    return blanks(text.replaceAll("[\u202A-\u202E\u2066-\u2069]", "\uFFFD"));
  }

  /**
   * Returns how the text of a page shows. What keeps right-to-left names to themselves is not seen.
   */
  public static String on(String page) {
    return blanks(page.replaceAll("[\u2068\u2069]", ""));
  }

  private static String blanks(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "\uFFFD")
        .replaceAll("[ \\t\\r\\n\u0085\u00A0\u2028\u2029]+", " ")
        .strip();
  }
}
