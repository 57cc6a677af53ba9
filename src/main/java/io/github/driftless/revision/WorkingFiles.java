package io.github.driftless.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The files of a working tree as they are on disk. */
final class WorkingFiles implements SideFiles {

  private final Git git;
  private final Path root;
  private final String algorithm;

  /**
   * Looks at a working tree.
   *
   * @param idDigits how long the repository's ids are: 40 for SHA-1, 64 for SHA-256
   */
  WorkingFiles(Git git, Path root, int idDigits) {
    this.git = git;
    this.root = root;
    this.algorithm = idDigits == 64 ? "SHA-256" : "SHA-1";
  }

  private Optional<Path> path(String path) {
    try {
      return Optional.of(root.resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public What at(String path) {
    Optional<Path> there = path(path).filter(Files::exists);
    if (there.isEmpty()) {
      return What.NOTHING;
    }
    return Files.isDirectory(there.get()) ? What.FOLDER : What.FILE;
  }

  @Override
  public List<String> below(String folder) {
    Set<String> found = new TreeSet<>();
    path(folder)
        .ifPresent(
            start ->
                walk(
                    start,
                    RevisionLimits.DEPTH,
                    RevisionLimits.WALKED,
                    file -> found.add(name(file))));
    return List.copyOf(found);
  }

  private String name(Path file) {
    return RepositoryPath.of(root.relativize(file));
  }

  /**
   * Hands over the files below a folder, those of upper folders first, but not those of other
   * repositories. Links to folders are not followed, links to files are files.
   *
   * @param most how many files and folders are looked at
   */
  static void walk(Path start, int depth, int most, Consumer<Path> taker) {
    List<Path> level = List.of(start);
    int looked = 0;
    for (int i = 0; i < depth && !level.isEmpty(); i++) {
      List<Path> next = new ArrayList<>();
      for (Path folder : level) {
        boolean other = folder != start && Files.exists(folder.resolve(".git"));
        for (Path each : other || looked > most ? List.<Path>of() : in(folder, most - looked)) {
          looked++;
          if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
            next.add(each);
          } else if (Files.isRegularFile(each)) {
            taker.accept(each);
          }
        }
      }
      level = next;
    }
  }

  /** Returns some of what is in a folder, but not git's own; nothing where it cannot be listed. */
  private static List<Path> in(Path folder, int most) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        if (found.size() >= most) {
          break;
        }
        if (!each.endsWith(".git")) {
          found.add(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // what cannot be listed has no files for us
    }
    found.sort(null);
    return found;
  }

  @Override
  public List<String> named(Predicate<String> wanted) throws GitFailure {
    GitAnswer answer =
        git.run(root, List.of("ls-files", "-z", "--cached", "--others", "--exclude-standard"), "");
    if (answer.exit() != 0) {
      throw GitFailure.ended(answer.complaint());
    }
    Set<String> found = new TreeSet<>();
    for (String path : answer.output().split("\0")) {
      if (wanted.test(path.substring(path.lastIndexOf('/') + 1))
          && path(path).filter(Files::isRegularFile).isPresent()) {
        found.add(path);
      }
    }
    return new ArrayList<>(found);
  }

  /** Git may have written line ends as this machine does, so that two ids may be meant. */
  @Override
  public Set<String> ids(String path) {
    Optional<Path> file = path(path).filter(Files::isRegularFile);
    try {
      if (file.isEmpty() || Files.size(file.get()) > RevisionLimits.FILE) {
        return Set.of();
      }
      byte[] bytes = Files.readAllBytes(file.get());
      Set<String> ids = new TreeSet<>();
      ids.add(id(bytes));
      ids.add(id(withoutCarriageReturns(bytes)));
      return ids;
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static byte[] withoutCarriageReturns(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns a blob's id: the hash of its type, its length and what it holds. */
  private String id(byte[] bytes) {
    try {
      MessageDigest hash = MessageDigest.getInstance(algorithm);
      hash.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
