package io.github.driftless.page.target;

/** Links between files by the way from one to the other. */
final class RelativeLinks {

  private RelativeLinks() {}

  /** Returns how one file leads to another; both with {@code /}, below the same folder. */
  static String between(String from, String to) {
    return "../".repeat((int) from.chars().filter(c -> c == '/').count()) + to;
  }
}
