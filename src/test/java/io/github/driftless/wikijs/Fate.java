package io.github.driftless.wikijs;

/** Decides what befalls a request; also the moment in which somebody else can touch the wiki. */
interface Fate {

  /** The requests there are. */
  enum Request {
    LIST,
    READ,
    EDITOR,
    VIEW,
    SETTINGS,
    CREATE,
    UPDATE,
    DELETE,
    HISTORY,
    VERSION;

    boolean writes() {
      return this == CREATE || this == UPDATE || this == DELETE;
    }
  }

  Mishap next(Request request);
}
