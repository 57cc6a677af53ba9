package io.github.driftless.revision;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of a side, whichever kind of side it is. Paths are those in the repository. */
interface SideFiles {

  /** What is at a path. */
  enum What {
    NOTHING,
    FILE,
    FOLDER
  }

  /** Returns what is at a path; the empty path is the top folder. */
  What at(String path) throws GitFailure;

  /** Returns the paths of the files in a folder and all below it, sorted. */
  List<String> below(String folder) throws GitFailure;

  /** Returns the paths of all files whose last name is wanted, sorted. */
  List<String> named(Predicate<String> wanted) throws GitFailure;

  /** Returns the ids that git would give to what a file holds; empty where it is not there. */
  Set<String> ids(String path) throws GitFailure;
}
