package io.github.driftless.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        .ifPresent(start -> walk(start, RevisionLimits.ENV_DEPTH, file -> found.add(name(file))));
    return List.copyOf(found);
  }

  private String name(Path file) {
    return RepositoryPath.of(root.relativize(file));
  }

  /** Hands over the files below a folder, but not those of repositories in it. */
  static void walk(Path start, int depth, Consumer<Path> taker) {
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          private int looked;

          private FileVisitResult next() {
            return looked++ < RevisionLimits.WALKED
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean other =
                !folder.equals(start)
                    && (folder.endsWith(".git") || Files.exists(folder.resolve(".git")));
            return other ? FileVisitResult.SKIP_SUBTREE : next();
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.endsWith(".git") && Files.isRegularFile(file)) {
              taker.accept(file);
            }
            return next();
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return next();
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), depth, visitor);
    } catch (IOException e) {
      // what cannot be walked has no files for us
    }
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
