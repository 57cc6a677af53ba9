package io.github.driftless.revision;

import io.github.driftless.problem.Problems;
import io.github.driftless.revision.Revision.Commit;
import io.github.driftless.revision.SideFiles.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A side that is a commit, as it is being taken out. */
final class CommitSide {

  private final Commit commit;
  private final CommitFiles files;
  private final Optional<String> stack;
  private final Optional<String> folder;
  private final Path original;
  private final Path root;
  private final TakenFiles taken;
  private final TakingOut taking;
  private final List<Path> env = new ArrayList<>();

  /**
   * Begins with an empty folder.
   *
   * @param stack the stack's path in this commit; empty where it has none
   * @param original the top of the working tree
   * @param temporary where a folder of the same name is made
   */
  CommitSide(
      Git git,
      Commit commit,
      CommitFiles files,
      Optional<String> stack,
      Path original,
      TemporaryFolder temporary,
      Set<String> absent,
      Problems problems)
      throws GitFailure {
    this.commit = commit;
    this.files = files;
    this.stack = stack;
    this.folder = stack.isPresent() ? Optional.of(folderOf(files, stack.get())) : stack;
    this.original = original;
    Path name = original.getFileName();
    this.root = temporary.path().resolve(name == null ? "repository" : name.toString());
    this.taken = new TakenFiles(root, original, folder.orElse(""));
    this.taking = new TakingOut(git, original, commit.name(), taken, absent, problems);
    try {
      Files.createDirectory(root);
    } catch (IOException e) {
      throw new GitFailure(GitProblems.temporary(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the folder of a stack that is named by its folder or one of its files. */
  static String folderOf(SideFiles files, String stack) throws GitFailure {
    return files.at(stack) == What.FILE ? RepositoryPath.parent(stack) : stack;
  }

  void takeStack() throws GitFailure {
    if (folder.isPresent()) {
      taking.folder(files, folder.get());
    }
  }

  /**
   * Returns where an env file of the working tree belongs on this side; empty where this revision
   * has a file there, which is its own.
   *
   * @param path the file's path in the repository
   * @param workingFolder the stack's folder in the working tree
   */
  private Optional<String> place(String path, String workingFolder) throws GitFailure {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    String place = path;
    if (RepositoryPath.within(path, workingFolder)) {
      String relative = path.substring(workingFolder.isEmpty() ? 0 : workingFolder.length() + 1);
      place = RepositoryPath.join(folder.get(), relative);
    }
    return files.at(place) == What.NOTHING ? Optional.of(place) : Optional.empty();
  }

  boolean lacks(String path, String workingFolder) throws GitFailure {
    return place(path, workingFolder).isPresent();
  }

  void addEnv(String path, String workingFolder) throws GitFailure {
    Optional<String> place = place(path, workingFolder);
    Path file = original.resolve(path);
    if (place.isPresent()) {
      try {
        if (Files.size(file) <= RevisionLimits.FILE) {
          taken.add(place.get(), Files.readAllBytes(file));
          env.add(file);
        }
      } catch (IOException e) {
        // what cannot be read here is read by neither side
      }
    }
  }

  /** Takes out what the stack may name beside it, and ends. */
  Side finish() throws GitFailure {
    if (folder.isPresent() && !folder.get().isEmpty()) {
      taking.beside(files, folder.get());
    }
    taken.makeLinks();
    return new Side(commit, root, original, stack, env, taken.leftOut());
  }
}
