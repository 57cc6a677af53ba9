package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import io.github.driftless.topology.Overlay.ComposeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the compose projects below a folder that has no compose file itself: one folder an app is
 * how most people keep many of them.
 */
final class FolderProjects {

  /** {@code stacks/media/jellyfin}; what lies deeper is data. */
  private static final int DEEPEST = 3;

  private static final Set<String> NOT_OURS = Set.of("node_modules");

  private FolderProjects() {}

  /** Returns whether a folder is hidden, or holds packages of others. */
  static boolean isForeign(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || NOT_OURS.contains(name);
  }

  /**
   * Returns a project for each folder below that has a compose file, sorted by path. Nothing below
   * such a folder counts, since an app keeps its data there, nor what is hidden or may not be read.
   */
  static List<ComposeSpec> below(Path folder, List<Path> envFiles, Location at) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.noneOf(java.nio.file.FileVisitOption.class),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              if (each.equals(folder)) {
                return FileVisitResult.CONTINUE;
              }
              if (isForeign(each)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              return isProject(each);
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              // a folder at the greatest depth comes along as a file
              return attributes.isDirectory() ? isProject(each) : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            private FileVisitResult isProject(Path each) {
              if (ProjectsReader.hasComposeFile(each)) {
                found.add(each);
                return FileVisitResult.SKIP_SUBTREE;
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream()
        .sorted()
        .map(each -> new ComposeSpec(each, List.of(), envFiles, List.of(), Optional.empty(), at))
        .toList();
  }
}
