package io.github.driftless.revision;

/**
 * Something in a revision.
 *
 * @param path its path in the repository, with slashes, no matter whether a file can be called so
 * @param kind what it is
 * @param id the id of what it holds; of a submodule, the commit's in the submodule's repository
 * @param named whether its name is text at all; the path ends with U+FFFD in it where not
 */
record TreeEntry(String path, Kind kind, String id, boolean named) {

  /** What a tree can hold (gitformat-index, "object type"). */
  enum Kind {
    FOLDER,
    FILE,
    LINK,
    SUBMODULE;

    /** Returns the kind that a mode in octal stands for. */
    static Kind of(String mode) {
      return switch (mode.length() == 6 ? mode.substring(0, 2) : "04") {
        case "10" -> FILE;
        case "12" -> LINK;
        case "16" -> SUBMODULE;
        default -> FOLDER;
      };
    }
  }
}
