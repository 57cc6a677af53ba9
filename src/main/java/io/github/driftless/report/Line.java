package io.github.driftless.report;

/**
 * Some words about a result.
 *
 * @param kind what they are, which says where a front door puts them
 * @param text one or more lines, each ended by a line feed; safe to show in a terminal
 */
public record Line(Kind kind, String text) {

  /** What words are. */
  public enum Kind {
    /** The result itself, or a part of it that is news. */
    RESULT(true),
    /** A part of the result that is no news: a file that was left alone. */
    DETAIL(true),
    /** A part of the result that is why the run fails. */
    FAULT(true),
    /** A part of the result that somebody should look at, and that fails nothing. */
    DOUBT(true),
    /** An error in what was read. */
    ERROR(false),
    /** A warning about what was read. */
    WARNING(false),
    /** What else there is to say. */
    REMARK(false);

    private final boolean result;

    Kind(boolean result) {
      this.result = result;
    }

    /** Returns whether it says what is wrong with what was read. */
    public boolean isProblem() {
      return this == ERROR || this == WARNING;
    }

    /** Returns whether it belongs to the result, and not to the words about it. */
    public boolean isResult() {
      return result;
    }
  }
}
