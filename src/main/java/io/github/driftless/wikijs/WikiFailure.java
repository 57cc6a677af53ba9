package io.github.driftless.wikijs;

/** The wiki did not do what it was asked. */
final class WikiFailure extends Exception {

  private static final long serialVersionUID = 1;

  /** What is known about it. */
  enum Kind {
    /** Nobody can tell whether it was done: no answer came, or one that says nothing. */
    UNCLEAR(false),
    /** It began to do it and failed; part of it may be done. */
    BROKEN(false),
    /** There is a page at this path already. */
    TAKEN(false),
    /** The page is gone. */
    GONE(false),
    /** Refused, and nothing was done. */
    REFUSED(false),
    /** The key is no good. */
    KEY(true),
    /** No use in asking anything else: unreachable, switched off, not a Wiki.js. */
    SERVER(true);

    private final boolean fatal;

    Kind(boolean fatal) {
      this.fatal = fatal;
    }
  }

  private final Kind kind;
  private final String hint;

  /**
   * @param message one line, without a full stop
   * @param hint the way out, one line
   */
  WikiFailure(Kind kind, String message, String hint) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }

  /** Returns the same failure with the page that it is about. */
  WikiFailure at(PageKey page) {
    return new WikiFailure(kind, "wiki page " + page + ": " + message(), hint);
  }

  Kind kind() {
    return kind;
  }

  String hint() {
    return hint;
  }

  /** Returns the message; never null, unlike what the class above promises. */
  String message() {
    return String.valueOf(getMessage());
  }

  boolean isFatal() {
    return kind.fatal;
  }

  boolean mayBeDone() {
    return kind == Kind.UNCLEAR || kind == Kind.BROKEN;
  }
}
