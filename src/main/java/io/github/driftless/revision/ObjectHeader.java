package io.github.driftless.revision;

/**
 * What git says of one object.
 *
 * @param id its id in full; of one that is not there, the name it was asked by
 * @param type {@code commit}, {@code tree}, {@code blob} or {@code tag}; {@link #MISSING} or {@link
 *     #AMBIGUOUS} where a name is no object
 * @param size in bytes
 */
record ObjectHeader(String id, String type, long size) {

  static final String MISSING = "missing";
  static final String AMBIGUOUS = "ambiguous";

  static ObjectHeader missing(String name) {
    return new ObjectHeader(name, MISSING, 0);
  }

  /** Reads a line of {@code git cat-file --batch} (git-cat-file, "Batch output"). */
  static ObjectHeader parse(String line) throws GitFailure {
    int last = line.lastIndexOf(' ');
    String end = line.substring(last + 1);
    if (last > 0 && (end.equals(MISSING) || end.equals(AMBIGUOUS))) {
      return new ObjectHeader(line.substring(0, last), end, 0);
    }
    int middle = last < 1 ? -1 : line.lastIndexOf(' ', last - 1);
    if (middle < 1 || !end.matches("[0-9]{1,18}")) {
      throw new GitFailure(GitProblems.broken("it answered \"" + line + "\""));
    }
    return new ObjectHeader(
        line.substring(0, middle), line.substring(middle + 1, last), Long.parseLong(end));
  }

  boolean is(String other) {
    return type.equals(other);
  }
}
