package io.github.driftless.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads objects of a repository with {@code git cat-file}, which reads names from its input, so
 * that no name is ever taken for an option: one process for what objects are and one for what they
 * hold. Raw: no filter, no conversion of text.
 */
final class ObjectReader implements AutoCloseable {

  /**
   * Names that are sent before their answers are read: as many as any pipe holds, so that neither
   * side waits for the other.
   */
  private static final int AHEAD = 32;

  /** The longest line that git may answer with, in bytes. */
  private static final int LINE = 8192;

  /** Takes what an object holds. */
  interface Taker {

    /**
     * Takes one object.
     *
     * @param index its place in the list that was asked for
     * @param content what it holds; empty where it is not there
     */
    void take(int index, ObjectHeader header, byte[] content) throws GitFailure;
  }

  private final GitProcess headers;
  private final GitProcess contents;
  private final Set<String> absent;

  private ObjectReader(GitProcess headers, GitProcess contents, Set<String> absent) {
    this.headers = headers;
    this.contents = contents;
    this.absent = absent;
  }

  /**
   * Starts reading.
   *
   * @param absent ids that are known not to be there, and are not asked for
   */
  static ObjectReader start(Git git, Path folder, Set<String> absent) throws GitFailure {
    GitProcess headers = git.start(folder, List.of("cat-file", "--batch-check"));
    try {
      return new ObjectReader(headers, git.start(folder, List.of("cat-file", "--batch")), absent);
    } catch (GitFailure e) {
      headers.close();
      throw e;
    }
  }

  /** Returns what objects are, in the order of their names. */
  static List<ObjectHeader> headers(Git git, Path folder, List<String> names) throws GitFailure {
    try (GitProcess process = git.start(folder, List.of("cat-file", "--batch-check"))) {
      return headers(process, names, Set.of());
    }
  }

  /** Returns what objects are, in the order of their names. */
  List<ObjectHeader> headers(List<String> names) throws GitFailure {
    return headers(headers, names, absent);
  }

  private static List<ObjectHeader> headers(
      GitProcess process, List<String> names, Set<String> absent) throws GitFailure {
    List<ObjectHeader> found = new ArrayList<>(names.size());
    ask(process, names, absent, (index, header, content) -> found.add(header), false);
    return found;
  }

  /** Hands over what objects hold, in the order of their names. Each is held in memory. */
  void contents(List<String> names, Taker taker) throws GitFailure {
    ask(contents, names, absent, taker, true);
  }

  private static void ask(
      GitProcess process, List<String> names, Set<String> absent, Taker taker, boolean whole)
      throws GitFailure {
    try {
      for (int from = 0; from < names.size(); from += AHEAD) {
        List<String> some = names.subList(from, Math.min(names.size(), from + AHEAD));
        StringBuilder lines = new StringBuilder();
        some.stream()
            .filter(name -> !absent.contains(name))
            .forEach(n -> lines.append(n).append('\n'));
        process.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < some.size(); i++) {
          if (absent.contains(some.get(i))) {
            taker.take(from + i, ObjectHeader.missing(some.get(i)), new byte[0]);
          } else {
            ObjectHeader header = header(process);
            taker.take(from + i, header, whole ? content(process, header) : new byte[0]);
          }
        }
      }
    } catch (IOException e) {
      throw GitFailure.of(e);
    }
  }

  private static ObjectHeader header(GitProcess process) throws IOException, GitFailure {
    InputStream in = process.output();
    byte[] line = new byte[LINE];
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n' && length < LINE) {
      line[length++] = (byte) next;
      next = in.read();
    }
    if (next != '\n') {
      throw GitFailure.ended(process.complaint());
    }
    return ObjectHeader.parse(new String(line, 0, length, StandardCharsets.UTF_8));
  }

  private static byte[] content(GitProcess process, ObjectHeader header)
      throws IOException, GitFailure {
    if (header.is(ObjectHeader.MISSING) || header.is(ObjectHeader.AMBIGUOUS)) {
      return new byte[0];
    }
    if (header.size() > RevisionLimits.OBJECT) {
      throw new GitFailure(GitProblems.broken("the object " + header.id() + " is too large"));
    }
    byte[] content = process.output().readNBytes((int) header.size());
    if (content.length < header.size() || process.output().read() != '\n') {
      throw GitFailure.ended(process.complaint());
    }
    return content;
  }

  @Override
  public void close() {
    headers.close();
    contents.close();
  }
}
