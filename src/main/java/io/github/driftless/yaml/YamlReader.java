package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML into trees whose every node knows its place. Aliases stand for the very node of their
 * anchor, with the anchor's place; merge keys are merged. Stateless.
 *
 * <p>Refused, with a problem at the place: files over 8 MiB, collections nested over 2,000 deep,
 * documents of over a quarter of a million nodes, aliases counted with what they stand for.
 */
public final class YamlReader {

  private YamlReader() {}

  /**
   * Reads a file that holds one document.
   *
   * @return the document's root; empty where the file holds none, or could not be read to its end
   *     (then a problem was added). A problem that leaves the rest readable, such as a key written
   *     twice, is added too, and the tree returned
   */
  public static Optional<Node> read(Path file, Problems problems) {
    return single(readAll(file, problems), problems);
  }

  /** Reads a text that holds one document, as {@link #read(Path, Problems)} does. */
  public static Optional<Node> read(Path file, String text, Problems problems) {
    return single(readAll(file, text, problems), problems);
  }

  /**
   * Reads all documents of a file.
   *
   * @return their roots in order; those before the place where reading had to stop
   */
  public static List<Node> readAll(Path file, Problems problems) {
    return text(file, problems).map(text -> readAll(file, text, problems)).orElse(List.of());
  }

  /**
   * Reads a file's text: UTF-8, or UTF-16 with a byte order mark, at most 8 MiB.
   *
   * @return empty where it could not be read; then a problem was added
   */
  public static Optional<String> text(Path file, Problems problems) {
    return bytes(file, problems).flatMap(bytes -> TextDecoder.decode(bytes, file, problems));
  }

  /**
   * Reads a file's text as {@link #text(Path, Problems)} does, but takes U+FFFD for each byte that
   * is not UTF-8: for files that others read byte by byte.
   */
  public static Optional<String> anyText(Path file, Problems problems) {
    return bytes(file, problems).flatMap(bytes -> TextDecoder.any(bytes, file, problems));
  }

  /**
   * Reads a text from a stream, as {@link #text(Path, Problems)} does from a file.
   *
   * @param name what places in it are shown with
   * @param in read to its end, and not closed
   */
  public static Optional<String> text(Path name, InputStream in, Problems problems) {
    try {
      return bytes(name, in, problems).flatMap(bytes -> TextDecoder.decode(bytes, name, problems));
    } catch (IOException e) {
      problems.add(
          Problem.error("file-read", "it cannot be read: " + e.getMessage(), Location.of(name)));
      return Optional.empty();
    }
  }

  /** Reads all documents of a text. */
  public static List<Node> readAll(Path file, String text, Problems problems) {
    return new TreeBuilder(new SourceText(file, text), problems).documents();
  }

  private static Optional<Node> single(List<Node> documents, Problems problems) {
    if (documents.size() > 1) {
      problems.add(
          Problem.error(
              "one-document",
              "a second document begins here, but this file may hold only one",
              documents.get(1).location()));
    }
    return documents.stream().findFirst();
  }

  private static Optional<byte[]> bytes(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(file, in, problems);
    } catch (IOException e) {
      problems.add(Problem.error("file-read", why(file, e), Location.of(file)));
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(Path file, InputStream in, Problems problems)
      throws IOException {
    byte[] bytes = in.readNBytes(YamlLimits.BYTES + 1);
    if (bytes.length > YamlLimits.BYTES) {
      problems.add(
          Problem.error(
              "file-size",
              "the file is larger than " + (YamlLimits.BYTES >> 20) + " MiB",
              Location.of(file)));
      return Optional.empty();
    }
    return Optional.of(bytes);
  }

  private static String why(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (Files.isDirectory(file)) {
      return "this is a folder, not a file";
    }
    if (e instanceof AccessDeniedException) {
      return "the file may not be read";
    }
    return "the file cannot be read: " + e.getMessage();
  }
}
