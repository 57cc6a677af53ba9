package io.github.driftless.revision;

import java.nio.file.Path;

/**
 * A file of a revision that is not among the files to read, though a stack could name it.
 *
 * @param path where it would be in the working tree, absolute; of a name that no path can hold, the
 *     folder it is in
 * @param why the reason
 */
public record LeftOut(Path path, Reason why) {

  /** Why a file is left out. */
  public enum Reason {
    /** Its name cannot be held by this file system, or could lead elsewhere. */
    NAME("its name cannot be a file's name here"),
    /** It is over 8 MiB, more than any reader takes; an empty file of that size is there. */
    SIZE("it is larger than 8 MiB"),
    /** It is a symbolic link to what is not in the repository, or not taken out. */
    LINK("it is a symbolic link that leads to nothing in this revision"),
    /** It is in a submodule that is not there at the commit that is wanted. */
    SUBMODULE("it is a submodule that is not checked out"),
    /** This partial clone does not hold it. */
    NOT_FETCHED("this partial clone does not hold it");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns it in words that can follow a comma. */
    public String words() {
      return words;
    }
  }
}
