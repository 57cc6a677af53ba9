import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes what tells a program from others that were built of other sources: the sha-256 of all of
 * them, which is the same whatever compiled them, and wherever.
 *
 * <p>The build runs it from its source: {@code java SourcesMark.java FOLDER FILE SOURCE...}, with
 * sources relative to the folder, each a file or a folder of files.
 */
final class SourcesMark {

  private SourcesMark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    SortedMap<String, Path> sources = new TreeMap<>();
    for (int i = 2; i < arguments.length; i++) {
      try (Stream<Path> files = Files.walk(folder.resolve(arguments[i]))) {
        files
            .filter(Files::isRegularFile)
            .forEach(each -> sources.put(name(folder.relativize(each)), each));
      }
    }
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    sources.forEach(
        (name, source) -> {
          all.update((name + "\n").getBytes(StandardCharsets.UTF_8));
          all.update(read(source));
        });
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, HexFormat.of().formatHex(all.digest()) + "\n");
  }

  private static String name(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  /** Returns a file with the line ends that it has in the repository. */
  private static byte[] read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      return text.getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
