package io.github.driftless.revision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files that are taken out of one revision, as they are written. */
final class TakenFiles {

  private record Link(Path at, String target) {}

  private final Path root;
  private final Path original;
  private final Set<Path> folders = new HashSet<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<Path, LeftOut> leftOut = new TreeMap<>();
  private final Set<String> mentioned = new LinkedHashSet<>();
  private final String stack;

  /**
   * Begins without any.
   *
   * @param root the fresh folder that they are written to
   * @param original the top of the working tree
   * @param stack the folder of the stack
   */
  TakenFiles(Path root, Path original, String stack) {
    this.root = root;
    this.original = original;
    this.stack = stack;
  }

  /** Returns the places beside the stack that its files may name, as {@link Mentions} has them. */
  Set<String> mentioned() {
    return mentioned;
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut.values());
  }

  void leaveOut(String path, LeftOut.Reason why) {
    // of a name that is no path here, the folder is
    String nearest = path;
    while (RepositoryPath.below(original, nearest).isEmpty() && !nearest.isEmpty()) {
      nearest = RepositoryPath.parent(nearest);
    }
    Path place = RepositoryPath.below(original, nearest).orElse(original);
    leftOut.putIfAbsent(place, new LeftOut(place, why));
  }

  /** Returns whether there is a file or folder of that path already. */
  boolean has(String path) {
    return RepositoryPath.below(root, path).filter(Files::exists).isPresent();
  }

  /** Writes a file; one whose name is none here is left out. */
  void add(String path, byte[] content) throws GitFailure {
    create(path, ByteBuffer.wrap(content), -1);
    mentioned.addAll(Mentions.in(content, bases(path)));
  }

  /** Returns the folders that paths in a file may be relative to. */
  private List<String> bases(String path) {
    List<String> bases = new ArrayList<>(List.of(stack));
    String folder = RepositoryPath.parent(path);
    boolean ofStack = RepositoryPath.within(folder, stack);
    while (!folder.equals(stack) && (ofStack || bases.size() == 1)) {
      bases.add(folder);
      folder = RepositoryPath.parent(folder);
    }
    return bases;
  }

  /**
   * Writes a file of nothing that readers refuse for its size, as they would refuse the real one.
   */
  void addTooLarge(String path) throws GitFailure {
    leaveOut(path, LeftOut.Reason.SIZE);
    create(path, ByteBuffer.wrap(new byte[1]), RevisionLimits.FILE);
  }

  private void create(String path, ByteBuffer content, long at) throws GitFailure {
    Path file = RepositoryPath.below(root, path).orElse(root);
    if (file.equals(root)) {
      leaveOut(path, LeftOut.Reason.NAME);
      return;
    }
    try {
      Path folder = file.getParent();
      if (folder != null && folders.add(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      orFull(path, e);
      return;
    }
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE)) {
      fill(channel, content, Math.max(0, at));
    } catch (IOException e) {
      orFull(path, e);
    }
  }

  private static void fill(FileChannel channel, ByteBuffer content, long at) throws GitFailure {
    try {
      channel.position(at);
      while (content.hasRemaining()) {
        channel.write(content);
      }
    } catch (IOException e) {
      throw new GitFailure(GitProblems.temporary(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Leaves a file out whose name this file system cannot hold (too long, or equal to another but
   * for its case); fails where no file at all can be made.
   */
  private void orFull(String path, IOException e) throws GitFailure {
    if (!(e instanceof FileAlreadyExistsException)) {
      try {
        Files.delete(Files.createTempFile(root, "probe", ""));
      } catch (IOException full) {
        throw new GitFailure(GitProblems.temporary(String.valueOf(full.getMessage())));
      }
    }
    leaveOut(path, LeftOut.Reason.NAME);
  }

  /** Notes a symbolic link, which is made in the end. */
  void addLink(String path, String target) {
    Path at = RepositoryPath.below(root, path).orElse(root);
    if (at.equals(root)) {
      leaveOut(path, LeftOut.Reason.NAME);
    } else if (target.startsWith("/")
        || target.indexOf('\0') >= 0
        || links.size() >= RevisionLimits.LINKS) {
      leaveOut(path, LeftOut.Reason.LINK);
    } else {
      links.add(new Link(at, target));
      mentioned.addAll(Mentions.ofLink(target, RepositoryPath.parent(path)));
    }
  }

  /**
   * Makes the links, after all else, so that nothing is written through one. Links that lead
   * outside or to nothing are taken away again.
   */
  void makeLinks() throws GitFailure {
    List<Link> made = new ArrayList<>();
    for (Link link : links) {
      try {
        Files.createDirectories(link.at().resolveSibling("."));
        Files.createSymbolicLink(link.at(), root.getFileSystem().getPath(link.target()));
        made.add(link);
      } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
        // also a file system, or a user, that may have no links
        leaveOut(pathOf(link), LeftOut.Reason.LINK);
      }
    }
    for (Link link : made) {
      keepInside(link);
    }
  }

  private String pathOf(Link link) {
    return RepositoryPath.of(root.relativize(link.at()));
  }

  private void keepInside(Link link) throws GitFailure {
    try {
      if (link.at().toRealPath().startsWith(root)) {
        return;
      }
    } catch (IOException e) {
      // to nothing, or in a circle
    }
    leaveOut(pathOf(link), LeftOut.Reason.LINK);
    try {
      Files.deleteIfExists(link.at());
    } catch (IOException e) {
      throw new GitFailure(GitProblems.temporary(String.valueOf(e.getMessage())));
    }
  }
}
