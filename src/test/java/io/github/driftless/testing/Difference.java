package io.github.driftless.testing;

/** The place where two long texts part. */
public final class Difference {

  private static final int AROUND = 60;

  private Difference() {}

  /** Returns what stands there in both. */
  public static String between(String expected, String is) {
    int at = 0;
    while (at < expected.length() && at < is.length() && expected.charAt(at) == is.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - AROUND);
    return "<"
        + expected.substring(from, Math.min(expected.length(), at + AROUND))
        + "> is <"
        + is.substring(from, Math.min(is.length(), at + AROUND))
        + ">";
  }
}
